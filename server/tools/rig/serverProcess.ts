import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { isUsage, type Usage, type UsageQuestion } from "./usage.ts";

/** The game's server. */
export const GAME = fileURLToPath(new URL("../../main.ts", import.meta.url));
const REPORTER = new URL("./reportUsage.ts", import.meta.url).href;

/** A server in a process of its own, on this machine's loopback alone. It ends when its parent does. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;
  #questions = 0;

  /**
   * Resolves when the process says where it is served. `environment` goes on top of the own one;
   * `flags` are for Node itself.
   */
  static async start(
    file: string,
    environment: Readonly<Record<string, string>>,
    flags: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = fork(file, [], {
      execArgv: ["--expose-gc", ...flags, "--import", REPORTER],
      env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", ...environment },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    const port = await new Promise<number>((resolve, reject) => {
      let said = "";
      child.once("exit", () => reject(new Error(`${file} ended before it served: ${said}`)));
      child.stdout?.on("data", (text: Buffer) => {
        said = `${said}${text.toString()}`.slice(-LONGEST_SAID);
        const served = SERVED.exec(said)?.[1];
        if (served !== undefined) resolve(Number(served));
      });
    });
    return new ServerProcess(child, port);
  }

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Whether the process has neither ended nor been killed. */
  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What it has used so far; `collect` lets go of garbage first. */
  async usage(collect = false): Promise<Usage> {
    this.#questions += 1;
    const question: UsageQuestion = { id: this.#questions, collect };
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#child.off("message", take);
        this.#child.off("exit", fail);
      };
      const take = (message: unknown): void => {
        if (!isUsage(message) || message.id !== question.id) return;
        settle();
        resolve(message);
      };
      const fail = (): void => {
        settle();
        reject(new Error("The server ended before it answered"));
      };
      this.#child.on("message", take);
      this.#child.once("exit", fail);
      this.#child.send(question);
    });
  }

  /** Resolves when it has ended. */
  async end(signal: "SIGKILL" | "SIGTERM" = "SIGTERM"): Promise<void> {
    if (!this.runs) return;
    const ended = once(this.#child, "exit");
    this.#child.kill(signal);
    await ended;
  }
}

/** A port of the loopback on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("No port is free");
  return address.port;
}

const SERVED = /is served at http:\/\/localhost:(\d+)/;
const LONGEST_SAID = 2_000;
