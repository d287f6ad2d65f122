import { type BotContext, type Term, total } from "../policy.ts";

/**
 * Whether an act of procedure brings enough, against leaving things as they are, to be done at all:
 * beginners do what is plain, and those of little initiative let things run their course.
 */
export const isWorthDoing = (
  { level, personality }: BotContext,
  terms: readonly Term[],
  least = SLIGHT,
): boolean => total(terms) * personality.initiative > least + PER_NOISE * level.noise;

/** Points of the own final score below which nobody bothers the table. */
const SLIGHT = 0.03;
/** Points below which nobody keeps a matter from the table as its own affair. */
export const GRAVE = 1;
const PER_NOISE = 0.05;
