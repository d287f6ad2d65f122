import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";

/** A Mufakat server of its own for the tests of one file: started as `npm start` starts it, on a port that is free. */
export class TestServer {
  readonly #dataDir: string;
  #process: ServerProcess;

  static async start(): Promise<TestServer> {
    const dataDir = await mkdtemp(join(tmpdir(), "mufakat-browser-"));
    return new TestServer(dataDir, await serve(dataDir));
  }

  private constructor(dataDir: string, process: ServerProcess) {
    this.#dataDir = dataDir;
    this.#process = process;
  }

  get origin(): string {
    return this.#process.url;
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#process.end("SIGKILL");
  }

  /** Starts another process on the same port and data. */
  async run(): Promise<void> {
    this.#process = await serve(this.#dataDir, this.#process.port);
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

/** Port 0 stands for any that is free. Resolves once the server answers. */
const serve = (dataDir: string, port = 0): Promise<ServerProcess> =>
  ServerProcess.start(GAME, {
    PORT: String(port),
    DATA_DIR: dataDir,
    BOT_SECONDS_MIN: "0",
    BOT_SECONDS_MAX: "0",
  });
