import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { levelNamed } from "#server/tools/levelNamed.ts";
import { USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { printFigures } from "./printFigures.ts";
import { simulate } from "./simulate.ts";

/** What the commands that simulate take, beside the scenario. */
const OPTIONS = {
  games: { type: "string", default: "200" },
  seed: { type: "string", default: "1" },
  length: { type: "string", default: "standard" },
  level: { type: "string", default: USUAL_LEVEL },
  workers: { type: "string", default: String(Math.min(2, availableParallelism())) },
  /** The targets of balance alone: no levels, exploiters and second thoughts. */
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Simulates the pack in `folder` as `args` say, and prints the figures. Throws where they cannot be read. */
export async function simulateCommand(folder: string, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const simulated = await simulate({
    folder,
    games: Number(values.games),
    seed: Number(values.seed),
    isWhole: !values.quick,
    length: values.length === "short" ? "short" : "standard",
    level: levelNamed(values.level),
    workers: Math.max(1, Number(values.workers)),
  });
  if (values.json) console.log(JSON.stringify(simulated, rounded, 2));
  else printFigures(simulated);
}

/** Three decimals are enough to read. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toFixed(3)) : value;
}
