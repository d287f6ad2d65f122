import { Worker } from "node:worker_threads";
import type { ExportInput } from "./exportInput.ts";

/**
 * Everything that a class leaves behind, as a zip. Equal input makes equal bytes. Made in a thread of
 * its own: reading all logs again and drawing charts would keep the tables waiting.
 */
export function exportOf(input: ExportInput): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./exportWorker.ts", import.meta.url), { workerData: input });
    worker.once("message", (made: unknown) => {
      if (made instanceof Uint8Array) resolve(made);
      else reject(new Error("The export came to nothing"));
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The export ended early, with ${code}`)));
  });
}
