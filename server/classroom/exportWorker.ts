import { parentPort, workerData } from "node:worker_threads";
import type { ExportInput } from "./export/exportInput.ts";
import { exportOf } from "./export/exportOf.ts";

/** Runs in a thread of its own: a class of ten tables takes seconds, in which others play. */
const input: unknown = workerData;
if (!isInput(input)) throw new TypeError("A thread for an export is given what to export");
const zip = await exportOf(input);
parentPort?.postMessage(zip, zip.buffer instanceof ArrayBuffer ? [zip.buffer] : []);

function isInput(value: unknown): value is ExportInput {
  return typeof value === "object" && value !== null && "state" in value && "tables" in value;
}
