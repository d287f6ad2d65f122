import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { LEVEL_IDS } from "#shared/bots/strategyName.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { summaryOf } from "./gameSummary.ts";

/** Plays the games it is told to and sends back a summary of each. */
const task = z
  .object({
    scenario: z.string(),
    years: z.number(),
    level: z.enum(LEVEL_IDS),
    games: z.array(z.object({ seed: z.number(), personalities: z.record(z.string(), z.string()) })),
  })
  .parse(workerData);

const packs = loadPacks();
const pack = packs.ok ? packs.value.get(task.scenario) : undefined;
if (pack === undefined) throw new Error(`No scenario ${task.scenario}`);
for (const { seed, personalities } of task.games) {
  const game = playItself(pack.scenario, {
    seed,
    years: task.years,
    personalities,
    level: task.level,
  });
  parentPort?.postMessage(summaryOf(seed, game));
}
