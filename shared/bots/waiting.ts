import { budgetsLeft } from "./evaluation.ts";
import type { RatedPackage } from "./packageSearch.ts";
import type { BotContext } from "./policy.ts";

/**
 * What no agreement on a programme now is worth, in points of the own final score against the status
 * quo: the best that could be expected of a text of one's own, at the part of the game that is left
 * after this year, and less since a year hears few texts.
 */
export function waitingValue(
  { view }: BotContext,
  rated: readonly RatedPackage[],
  statusQuo: number,
): number {
  const hope = rated.reduce(
    (best, { value, chance }) => Math.max(best, chance * (value - statusQuo)),
    0,
  );
  const left = budgetsLeft(view);
  return left <= 1 ? 0 : (HEARD_AGAIN * hope * (left - 1)) / left;
}
/** How likely a programme is heard again before the game ends. */
const HEARD_AGAIN = 0.65;

/** Expected points of a text that brings `gain` if nobody stops it, and the value of waiting if somebody does. */
export const expectedGain = (gain: number, chance: number, waiting: number): number =>
  chance * gain + (1 - chance) * waiting;
