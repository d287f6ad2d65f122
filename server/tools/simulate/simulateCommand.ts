import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { LEVEL_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { printFigures } from "./printFigures.ts";
import { simulate } from "./simulate.ts";

/** What the commands that simulate take, beside the scenario. */
export const SIMULATE_OPTIONS = `--games 200       games of the balance; without --quick more than twice as many are played
--seed 1          same seed, same games
--length standard short or standard
--level ${USUAL_LEVEL}   of all bots: ${LEVEL_IDS.join(", ")}
--workers 2       threads
--quick           the targets of balance alone: no levels, exploiters and second thoughts
--json            for programs`;

const count = z.coerce.number().int().min(1);
const optionsSchema = z.object({
  games: count,
  seed: z.coerce.number().int().min(0),
  length: z.enum(["short", "standard"]),
  level: z.enum(LEVEL_IDS),
  workers: count.max(256),
  quick: z.boolean(),
  json: z.boolean(),
});

/**
 * Simulates the pack in `folder` as `args` say, and prints the figures. Ends with 0, or with 2 where
 * the options cannot be read, which it says. Throws where the pack cannot be played.
 */
export async function simulateCommand(folder: string, args: readonly string[]): Promise<0 | 2> {
  const options = optionsOf(args);
  if (typeof options === "string") {
    console.error(`${options}\n\nOptions:\n${SIMULATE_OPTIONS}`);
    return 2;
  }
  const { quick, json, ...rest } = options;
  const simulated = await simulate({ ...rest, folder, isWhole: !quick });
  if (json) console.log(JSON.stringify(simulated, rounded, 2));
  else printFigures(simulated);
  return 0;
}

/** What is asked for, or what is wrong with it. */
function optionsOf(args: readonly string[]): z.infer<typeof optionsSchema> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        games: { type: "string", default: "200" },
        seed: { type: "string", default: "1" },
        length: { type: "string", default: "standard" },
        level: { type: "string", default: USUAL_LEVEL },
        workers: { type: "string", default: String(Math.min(2, availableParallelism())) },
        quick: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `--${path.join(" ")}: ${message}`)
      .join("\n");
  } catch (fault) {
    return fault instanceof Error ? fault.message : "These options cannot be read";
  }
}

/** Three decimals are enough to read. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toFixed(3)) : value;
}
