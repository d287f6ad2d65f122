import { contentHash } from "#shared/kernel/hash.ts";
import { nextFloat, type RngState, seedRng } from "#shared/kernel/rng.ts";
import type { BotContext, BotView } from "./policy.ts";

/**
 * The chance of one delegation in one phase, from the seed of its table. It stays the same while the
 * phase lasts: what a bot overlooks it overlooks until then, however often it looks again.
 */
export const chanceIn = (seed: number, { own, public: table }: BotView): RngState =>
  seedRng(numberOf(`${seed} ${own.seat} ${table.year} ${table.phase}`));

/** What a choice is known by when chance has a part in it: a whole number made from words. */
export const numberOf = (words: string): number =>
  Number.parseInt(contentHash(words).slice(0, 8), 16);

/** A number in [0, 1) for the choice of this number: the same while the phase lasts. */
export function drawFor({ rng }: Pick<BotContext, "rng">, choice: number): number {
  const [roll] = nextFloat(seedRng(((rng.a ^ choice) >>> 0) * TWO_20 + ((rng.b >>> 12) & 0xfffff)));
  return roll;
}
const TWO_20 = 1_048_576;

/**
 * The points that a choice seems to be worth to a bot of this level: what it is worth, and a
 * logistic error, as people choose under quantal response (McKelvey & Palfrey 1995).
 */
export function seemingly(context: BotContext, choice: number, points: number): number {
  const { noise } = context.level;
  if (noise === 0) return points;
  const roll = drawFor(context, choice);
  return points + noise * Math.log((roll + TINY) / (1 - roll + TINY));
}
const TINY = 1e-9;
