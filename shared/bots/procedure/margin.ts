import { type BotContext, type Term, total } from "../policy.ts";

/**
 * Whether an act of procedure brings enough, against leaving things as they are, to be done at all:
 * beginners do what is plain, and those of little initiative let things run their course.
 */
export const isWorthDoing = ({ level, personality }: BotContext, terms: readonly Term[]): boolean =>
  total(terms) * personality.initiative > LEAST + PER_NOISE * level.noise;

/** Points of the own final score below which nobody bothers the table. */
const LEAST = 0.03;
const PER_NOISE = 0.05;
