import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#server/tools/rig/serverProcess.ts";

/** A Mufakat server of its own for one test: started as `npm start` starts it, on a free port. */
export class TestServer {
  readonly origin: string;
  private readonly port: number;
  private readonly dataDir: string;
  private process: ChildProcess | undefined;

  private constructor(port: number, dataDir: string) {
    this.port = port;
    this.dataDir = dataDir;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer(
      await freePort(),
      await mkdtemp(join(tmpdir(), "mufakat-browser-")),
    );
    await server.run();
    return server;
  }

  /** Starts the process on the same port and data, and waits until it answers. */
  async run(): Promise<void> {
    this.process = spawn(process.execPath, ["server/main.ts"], {
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: "127.0.0.1",
        DATA_DIR: this.dataDir,
        BOT_SECONDS_MIN: "0",
        BOT_SECONDS_MAX: "0",
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    while (!(await this.answers())) {
      if (this.process.exitCode !== null) throw new Error("The server ended while starting");
      await new Promise((next) => setImmediate(next));
    }
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    const { process: child } = this;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    this.process = undefined;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    return fetch(`${this.origin}/healthz`)
      .then((reply) => reply.ok)
      .catch(() => false);
  }
}
