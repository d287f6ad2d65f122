import type { SeatId } from "#shared/kernel/ids.ts";
import type { OvertureAnswer, OvertureCard, Programme } from "#shared/views/view.ts";
import { othersOf, programmeOf } from "./lookUp.ts";
import { ratedPackages } from "./packageSearch.ts";
import { figuresOf } from "./packages.ts";
import { statusQuoValue } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";
import { trustLost, worthOfTrust } from "./promises.ts";
import { leastTrust, trustOf } from "./trust.ts";

type Taken = Exclude<OvertureAnswer, "decline">;

/**
 * The part of the years after this one, 0–1, in which all others are likely to know of an overture taken now:
 * it becomes known at each review with its chance (7.5), and from then on.
 */
export function partKnown(context: BotContext, card: OvertureCard, answer: Taken): number {
  const unknown = unknownAfterReview(context, card, answer);
  const later = context.view.public.years - context.view.public.year;
  let known = 0;
  for (let after = 1; after <= later; after++) known += (1 - unknown ** after) / later;
  return known;
}

/**
 * How much of an overture taken now all others are likely to hold against this delegation at the end of the game,
 * 0–1: each review may make it known, and what is known fades from year to year (3.3).
 */
export function heldAgainst(context: BotContext, card: OvertureCard, answer: Taken): number {
  const { year, years } = context.view.public;
  const { yearlyDecay } = context.scenario.settings.trust;
  const unknown = unknownAfterReview(context, card, answer);
  let held = 0;
  for (let review = year; review <= years; review++)
    held += unknown ** (review - year) * (1 - unknown) * yearlyDecay ** (years - review);
  return held;
}

/** How likely a review leaves an overture unknown, 0–1. */
function unknownAfterReview(
  { scenario, view }: BotContext,
  card: OvertureCard,
  answer: Taken,
): number {
  const isVerified = Object.values(view.public.programmes).some(
    ({ id }) => programmeOf(scenario, id).verifies,
  );
  return 1 - Math.min(1, card.leak * (answer === "hedge" ? 0.5 : 1) * (isVerified ? 2 : 1));
}

/** The trust of another delegation, 0–1, that one overture that became known would cost. */
export const trustLostByExposure = (context: BotContext, judge: SeatId): number =>
  trustLost(context, judge, pledgeStake(context));

/**
 * Points of the own final score that it costs if all others know from this year on: what their trust is worth
 * in itself, and the agreements that it no longer carries, times how much relations matter to this delegation.
 */
export function costOfExposure(context: BotContext): number {
  const trust = othersOf(context).reduce(
    (sum, seat) => sum + trustLostByExposure(context, seat),
    0,
  );
  const care = 0.5 + context.personality.cooperativeness;
  return care * (trust * worthOfTrust(context) + agreementsLost(context));
}

/**
 * What is to be expected of programmes to come, text for text how likely the others are to let it pass times
 * what it brings, less what would be left of that where their trust suffices for less (8.2). Nothing can be
 * known before this year's review, so that this year's part of what they bring is left out.
 */
function agreementsLost(context: BotContext): number {
  const { scenario, view } = context;
  const { year, years, procedure, programmes } = view.public;
  const later = (years - year) / Math.max(1, years - year + 1);
  return scenario.programmes.reduce((sum, programme) => {
    const isOpen = programmes[programme.id] === undefined;
    if (!isOpen || procedure[programme.matter] === "aseanMinusX") return sum;
    const now = leastTrust(context)(programme);
    const best = bestUnder(context, programme);
    return sum + later * (best(now) - best(Math.min(now, leastTrustInSelf(context))));
  }, 0);
}

/** The most that is to be expected of a text of a programme that asks for no more than this trust. */
const bestUnder =
  (context: BotContext, programme: Programme) =>
  (trust: number): number => {
    const statusQuo = statusQuoValue(context, programme);
    return ratedPackages(context, programme)
      .filter(({ terms }) => figuresOf(programme)(terms).trustNeeded <= trust)
      .reduce((most, { value, chance }) => Math.max(most, chance * (value - statusQuo)), 0);
  };

/** The least trust, 0–100, that any other would be left with in this delegation. */
const leastTrustInSelf = (context: BotContext): number =>
  Math.min(
    ...othersOf(context).map(
      (seat) =>
        trustOf(context.view, seat, context.view.own.seat) -
        100 * trustLostByExposure(context, seat),
    ),
  );

const pledgeStake = ({ scenario }: BotContext): number =>
  Math.min(scenario.settings.trust.maxWeight, scenario.settings.trust.weightPerPledge);
