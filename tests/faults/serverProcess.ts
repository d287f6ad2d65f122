import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** `server/main.ts` as a process of its own, which can be killed. */
export class ServerProcess {
  readonly url: string;
  readonly #process: ChildProcess;

  /** Resolves when it says that it serves. */
  static async start(folder: string, port: number): Promise<ServerProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        DATA_DIR: folder,
        LOG_LEVEL: "silent",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { stdout } = child;
    let said = "";
    await new Promise<void>((resolve, reject) => {
      child.once("exit", () => {
        reject(new Error(`The server ended: ${said}`));
      });
      stdout.on("data", (text: Buffer) => {
        said += text.toString();
        if (said.includes("is served at")) resolve();
      });
    });
    return new ServerProcess(child, `http://127.0.0.1:${port}`);
  }

  private constructor(child: ChildProcess, url: string) {
    this.#process = child;
    this.url = url;
  }

  /** Resolves with the exit code, or nothing where the signal ended it. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | undefined> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    const ended = new Promise<number | undefined>((resolve) => {
      this.#process.once("exit", (code) => {
        resolve(code ?? undefined);
      });
    });
    this.#process.kill(signal);
    return ended;
  }
}
