import { Worker } from "node:worker_threads";

/**
 * What the file makes of `input` in a thread of its own, for what takes longer than a move may. Both
 * are plain data; the file reads `workerData` and posts one message.
 */
export const inThread = (file: URL, input: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: input });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      reject(new Error(`The thread ended early, with ${code}`));
    });
  });
