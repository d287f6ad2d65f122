import { parentPort, workerData } from "node:worker_threads";
import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import { debriefOf } from "#shared/analysis/debrief.ts";
import type { DebriefInput } from "./debriefInput.ts";

/** Runs in a thread of its own: what a table could have settled on takes some tenths of a second. */
const input: unknown = workerData;
if (!isInput(input)) throw new TypeError("A thread for a debrief is given what to look back on");
const { head, events, earlier } = input;
parentPort?.postMessage(debriefOf(head.scenario, startOf(matchRules, head), events, earlier), []);

function isInput(value: unknown): value is DebriefInput {
  return typeof value === "object" && value !== null && "head" in value && "events" in value;
}
