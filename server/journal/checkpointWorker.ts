import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";

/**
 * Runs in a thread of its own. A checkpoint that finds the file locked, or the disk full, does
 * nothing; the next one comes in a second, and nothing is lost meanwhile: the log holds it all.
 */
const database = new DatabaseSync(String(workerData), { timeout: 0 });
const passive = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");

setInterval(() => {
  try {
    passive.get();
  } catch {
    // Not now.
  }
}, 1_000);
