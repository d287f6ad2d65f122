import type { Mean } from "#shared/simulation/statistics.ts";
import type { WalkAways } from "#shared/simulation/walkAway.ts";
import type { Pairings, WholeFigures } from "#shared/simulation/wholeFigures.ts";
import type { Simulated } from "./simulate.ts";
import { targetLine } from "./targetLines.ts";

/** Prints what a simulation found, for people. */
export function printFigures({
  targets,
  mixed,
  selfish,
  walkAways,
  whole,
  played,
  gamesPerSecondPerCore,
  thought: { count, p50, p99, worst },
}: Simulated): void {
  for (const target of targets) console.log(targetLine(target));
  table("Score by seat", mixed.score);
  walkAwayTable(walkAways);
  table("How the region ended, part of games", mixed.endings);
  table("The same among hard bargainers alone", selfish.endings);
  table("Adopted, part of games", mixed.adopted);
  console.log(
    `\nDeals agreed ${percent(mixed.dealsAgreed.part)} of those proposed, promises kept ${percent(mixed.promisesKept.part)}\n` +
      `Length: ${mixed.commands.mean.toFixed(0)} ± ${mixed.commands.plusMinus.toFixed(0)} commands a game, ${mixed.refused} refused`,
  );
  table(
    "Texts adopted in a game, by the rule of decision",
    Object.fromEntries(
      Object.entries(mixed.adoptedUnder).map(([rule, texts]) => [
        rule,
        { texts: texts / Math.max(1, mixed.games) },
      ]),
    ),
  );
  if (whole === undefined) table("Gain by personality", mixed.gainByPersonality);
  else printWhole(whole);
  console.log(
    `\n${count} decisions: middle ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, longest ${worst.toFixed(1)} ms`,
  );
  console.log(`${played} games, ${gamesPerSecondPerCore.toFixed(1)} a second on each core`);
}

function walkAwayTable(walkAways: WalkAways): void {
  table(
    "Walk-away values, and scores where nothing is agreed",
    Object.fromEntries(
      Object.entries(walkAways).map(([seat, { value, short, standard }]) => [
        seat,
        {
          value,
          short: short.mean,
          "short ±": short.plusMinus,
          standard: standard.mean,
          "standard ±": standard.plusMinus,
        },
      ]),
    ),
  );
}

function printWhole(whole: WholeFigures): void {
  pairingTables("level", whole.levels);
  pairingTables("personality", whole.personalities);
  table(
    "Overtures, by games played once more with the other answer",
    Object.fromEntries(
      Object.entries(whole.overtures).map(([id, { worthTaking, betterTaken, regretted }]) => [
        id,
        {
          ...worthTaking,
          "better taken": betterTaken.part,
          regretted: regretted.part,
        },
      ]),
    ),
  );
  table("Exploiters, score above that of their honest twins in the same games", whole.exploiters);
  const { seat, personality, level, rest } = whole.variance;
  console.log(
    `\nOutcome explained by seat ${percent(seat)}, personality ${percent(personality)}, skill ${percent(level)}, ` +
      `chance and who met whom ${percent(rest)}`,
  );
  console.log(
    `Last at half-time and first in the end ${percent(whole.comeback.part)} ` +
      `(${percent(whole.comeback.low)}–${percent(whole.comeback.high)})`,
  );
}

function pairingTables(kind: string, { gain, against }: Pairings): void {
  table(`Gain by ${kind}`, gain);
  const means = Object.entries(against).map(
    ([own, others]) =>
      [
        own,
        Object.fromEntries(Object.entries(others).map(([other, { mean }]) => [other, mean])),
      ] as const,
  );
  table(`Gain of a ${kind} at a table with another`, Object.fromEntries(means));
}

function table(title: string, rows: Readonly<Record<string, Mean | object>>): void {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)])),
      ]),
    ),
  );
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** Two decimals are enough to read. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toFixed(2)) : value;
