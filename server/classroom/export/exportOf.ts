import type { Threads } from "#server/threads/threads.ts";
import type { ExportInput } from "./exportInput.ts";

/**
 * Everything that a class leaves behind, as a zip. Equal input makes equal bytes. Made in a thread of
 * its own: reading all logs again and drawing charts would keep the tables waiting.
 */
export async function exportOf(threads: Threads, input: ExportInput): Promise<Uint8Array> {
  const made = await threads.run(WORKER, input);
  if (made instanceof Uint8Array) return made;
  throw new Error("The export came to nothing");
}

const WORKER = new URL("./exportWorker.ts", import.meta.url);
