import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { ExportInput } from "./exportInput.ts";
import { makeExport } from "./makeExport.ts";

/** Runs in a thread of its own, once: makes the export of what it is given and hands it back. */
const inputSchema = z.custom<ExportInput>(
  (value) => typeof value === "object" && value !== null && "state" in value && "tables" in value,
);

const made = await makeExport(inputSchema.parse(workerData));
// In memory of its own, so that it can be handed over rather than copied.
const bytes = new Uint8Array(made);
parentPort?.postMessage(bytes, [bytes.buffer]);
