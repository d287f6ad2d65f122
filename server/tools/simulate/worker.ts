import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { LEVEL_IDS } from "#shared/bots/strategyName.ts";
import { COHORTS, playPlanned } from "#shared/simulation/plannedGames.ts";
import { packIn } from "./packAt.ts";

/** Plays the games it is told to and sends back a summary of each. */
const { folder, games, ...as } = z
  .object({
    folder: z.string(),
    level: z.enum(LEVEL_IDS),
    games: z.array(
      z.object({
        index: z.number(),
        cohort: z.enum(COHORTS),
        seed: z.number(),
        years: z.number(),
        secondThought: z.boolean(),
        personalities: z.record(z.string(), z.string()),
      }),
    ),
  })
  .parse(workerData);

const { scenario } = packIn(folder);
const clock = () => performance.now();
for (const { index, ...game } of games)
  parentPort?.postMessage({ index, summary: playPlanned(scenario, game, { ...as, clock }) });
