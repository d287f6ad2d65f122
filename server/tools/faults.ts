import { parseArgs } from "node:util";
import { classKilled } from "./faults/classKills.ts";
import { killed } from "./faults/kills.ts";
import { allAtOnce, halfOpenLinks, linksCut, messagesTwice, slowReader } from "./faults/links.ts";
import type { Outcome } from "./faults/outcome.ts";
import { diskFull, exceptions, tornTail } from "./faults/storage.ts";

/**
 * `npm run faults -- --kills 25 --json`: everybody at the tables speaks while servers are killed,
 * that of a class among them, links cut, delayed and doubled, the disk filled, the log torn and
 * exceptions thrown. Printed for each: words that were answered and are lost, words done twice,
 * words done though refused, replays unlike what was seen (all to be 0), and seconds until all played
 * again. `--only` names faults, separated by commas. Loopback only; it ends by itself, and what it
 * started with it. Exits with 1 where anything failed.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "25" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const kills = Math.min(500, Math.max(1, Math.floor(Number(values.kills))));

const FAULTS: Readonly<Record<string, () => Promise<Outcome>>> = {
  kills: () => killed(kills),
  classKills: () => classKilled(kills),
  cuts: () => linksCut(20),
  duplicates: messagesTwice,
  halfOpen: () => halfOpenLinks(3),
  slowReaders: slowReader,
  herd: allAtOnce,
  diskFull,
  tornTail: () => tornTail(6),
  exceptions: () => exceptions(1_000),
};
/** Seconds until everybody plays again: an aim, which a busy machine may miss. */
const RESUMED_WITHIN = 5;

const outcomes: Outcome[] = [];
for (const [name, make] of Object.entries(FAULTS)) {
  if (values.only !== "" && !values.only.split(",").includes(name)) continue;
  const outcome = await make();
  outcomes.push(outcome);
  if (!values.json) process.stdout.write(`${lineOf(outcome)}\n`);
}
const isClean = outcomes.every((outcome) => failuresOf(outcome).length === 0);
if (values.json)
  process.stdout.write(`${JSON.stringify({ clean: isClean, outcomes }, undefined, 2)}\n`);
process.exit(isClean && outcomes.length > 0 ? 0 : 1);

function failuresOf(outcome: Outcome): readonly string[] {
  const { lost, doubled, refusedButDone, mismatches } = outcome;
  return [
    ...outcome.failures,
    ...(lost + doubled + refusedButDone + mismatches > 0 ? ["not all is 0"] : []),
  ];
}

function lineOf(outcome: Outcome): string {
  const { fault, times, answered, lost, doubled, refusedButDone, mismatches } = outcome;
  const resumed = outcome.secondsToResume;
  const failures = failuresOf(outcome);
  return [
    `${fault}: ${times} ×, ${answered} answered;`,
    `lost ${lost}, twice ${doubled}, done though refused ${refusedButDone},`,
    `replays unlike ${mismatches}`,
    resumed === undefined ? "" : `; all playing again within ${resumed.toFixed(2)} s`,
    (resumed ?? 0) > RESUMED_WITHIN ? ` (above the ${RESUMED_WITHIN} s aimed at)` : "",
    failures.length === 0 ? "" : `; FAILED: ${failures.join("; ")}`,
  ]
    .join(" ")
    .replaceAll(" ;", ";");
}
