import type { Programme } from "#shared/views/view.ts";
import { foreseenAnswer } from "./lookAhead.ts";
import type { RatedPackage } from "./packageSearch.ts";
import { statusQuoValue } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";
import { expectedGain, waitingValue } from "./waiting.ts";

/**
 * The text to put forward: among those that reach the target and lie near the greatest product of all
 * parties' gains (Nash 1950) as far as these can be told, the one with the greatest expected value.
 * The co-operative weigh its chance fully; the assertive less. A bot that looks ahead counts what the
 * likeliest objector would make of the text.
 */
export function textToOffer(
  context: BotContext,
  programme: Programme,
  rated: readonly RatedPackage[],
  target: number,
): RatedPackage | undefined {
  const statusQuo = statusQuoValue(context, programme);
  const waiting = waitingValue(context, rated, statusQuo);
  const worth = (text: RatedPackage): number => {
    const chance = text.chance ** chanceWeight(context);
    const stopped = context.level.looksAhead
      ? Math.max(waiting, foreseenAnswer(context, programme, rated, text, statusQuo))
      : waiting;
    return expectedGain(text.value - statusQuo, chance, stopped);
  };
  let best: { readonly text: RatedPackage; readonly worth: number } | undefined;
  for (const text of nearNash(rated, target, statusQuo)) {
    const points = worth(text);
    if (best === undefined || points > best.worth) best = { text, worth: points };
  }
  return best?.text;
}

/** How far a chance below 1 counts, 0–1. */
const chanceWeight = ({ personality }: BotContext): number =>
  0.4 + 0.6 * personality.cooperativeness;

/** Of the texts that reach the target, those of the greatest estimated Nash product. */
function nearNash(
  rated: readonly RatedPackage[],
  target: number,
  statusQuo: number,
): readonly RatedPackage[] {
  const open = rated
    .filter(({ value }) => value >= target)
    .map((text) => ({
      text,
      product: Math.log(Math.max(TINY, text.value - statusQuo)) + text.joint,
    }));
  return open
    .toSorted((a, b) => b.product - a.product)
    .slice(0, Math.max(FEWEST, Math.ceil(open.length * PART)))
    .map(({ text }) => text);
}
const TINY = 1e-6;
const FEWEST = 6;
const PART = 1 / 3;
