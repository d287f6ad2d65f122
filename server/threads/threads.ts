import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a file is to make of `input`, and who waits for it. */
interface Job {
  readonly file: URL;
  readonly input: unknown;
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads beside the one that serves the game, for what takes longer than a move may. Only so many
 * run at once; the other jobs wait, and begin in the order they came.
 */
export class Threads {
  readonly #most: number;
  readonly #waiting: Job[] = [];
  readonly #running = new Set<Worker>();
  #isClosed = false;

  /** `most`: how many may run at once, at least one; by default each processor but the game's own. */
  constructor(most: number = Math.max(1, availableParallelism() - 1)) {
    this.#most = most;
  }

  /**
   * What the file makes of `input` in a thread of its own. Both are plain data; the file reads
   * `workerData` and posts one message. Rejects where the file throws or ends without a message, and
   * once the threads are closed.
   */
  run(file: URL, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new Error(CLOSED));
        return;
      }
      this.#waiting.push({ file, input, resolve, reject });
      this.#begin();
    });
  }

  /** Ends all that runs and all that waits; resolves when no thread is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(CLOSED));
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }

  #begin(): void {
    while (this.#running.size < this.#most) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#start(next);
    }
  }

  /** A job keeps its place until its thread has ended, whatever comes of it. */
  #start({ file, input, resolve, reject }: Job): void {
    try {
      const worker = new Worker(file, { workerData: input });
      this.#running.add(worker);
      worker.once("message", resolve);
      worker.once("messageerror", reject);
      worker.once("error", reject);
      worker.once("exit", (code) => {
        reject(new Error(`The thread ended early, with ${code}`));
        this.#running.delete(worker);
        this.#begin();
      });
    } catch (error) {
      // What cannot be handed to a thread, a function for instance.
      reject(error);
    }
  }
}

const CLOSED = "The threads are closed";
