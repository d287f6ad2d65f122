import { Worker } from "node:worker_threads";

/** Moves what was written from the log beside the database into the database, now and then. */
export interface Checkpoints {
  readonly stop: () => Promise<void>;
}

/**
 * Starts a thread of its own for the checkpoints of `file`: they take longer than a move may.
 * Should the thread fail, nothing is lost; the log beside the database grows until the next start.
 */
export function startCheckpoints(file: string, onFault: (error: unknown) => void): Checkpoints {
  const worker = new Worker(new URL("./checkpointWorker.ts", import.meta.url), {
    workerData: file,
  });
  worker.on("error", onFault);
  worker.unref();
  return {
    stop: async () => {
      await worker.terminate();
    },
  };
}
