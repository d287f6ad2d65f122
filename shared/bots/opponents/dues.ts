import type { SeatId } from "#shared/kernel/ids.ts";
import { rememberFor } from "#shared/kernel/remember.ts";
import type { KnownEvidence } from "#shared/views/view.ts";
import { modelsMandates } from "../levels.ts";
import { othersOf } from "../lookUp.ts";
import type { BotContext } from "../policy.ts";

/**
 * The part of its dues that another delegation is likely to pay, 0–1: a beta reputation (Jøsang & Ismail 2002)
 * for money alone, from what this delegation knows it to have paid and left unpaid, weighed by the sums, and in
 * part from its promises. Who does not model the others takes all dues to be paid.
 */
export function partOfDuesPaid(context: BotContext, seat: SeatId): number {
  return modelsMandates(context.level) ? reputation(context, seat) : 1;
}

/** Once a decision: a context is one decision. */
const reputation = rememberFor((context: BotContext, seat: SeatId): number => {
  const { own } = context.view;
  let paid = PRIOR * USUAL;
  let all = PRIOR;
  for (const item of own.evidence[`${own.seat}>${seat}`] ?? []) {
    const weight = bearingOf(item);
    all += weight;
    if (item.kept) paid += weight;
  }
  return paid / all;
});

/** Stake weight with which an item says something of dues; of dues that were paid the rules count a half (9.4). */
function bearingOf({ reason, weight }: KnownEvidence): number {
  switch (reason) {
    case "duesPaid":
      return 2 * weight;
    case "duesUnpaid":
      return weight;
    case "promiseKept":
    case "promiseBroken":
      return OF_PROMISES * weight;
    case "helpedInCrisis":
    case "withheldInCrisis":
    case "objected":
    case "struckMatter":
    case "membersStatement":
    case "overtureExposed":
    case "programmeWorks":
    case "crisisEffect":
    case "newsEffect":
      return 0;
  }
}

/** The part of dues that is paid by those of whom nothing is known, and the stake weight that this counts for. */
const USUAL = 0.98;
const PRIOR = 4;
/** What a promise says of dues, beside what dues say of them. */
const OF_PROMISES = 1 / 3;

/**
 * The part of all dues of a text that is likely to be paid in a year, 0–1, if this delegation pays its own: the
 * others by their shares and their records.
 */
export function fundingOfShares(
  context: BotContext,
  shares: Readonly<Partial<Record<SeatId, number>>>,
): number {
  let missing = 0;
  for (const seat of othersOf(context))
    missing += (shares[seat] ?? 0) * (1 - partOfDuesPaid(context, seat));
  return 1 - missing;
}

/** The part of all dues of the others, 0–1, that they are likely to pay; 1 where they owe none. */
export function partOfOthersPaid(
  context: BotContext,
  shares: Readonly<Partial<Record<SeatId, number>>>,
): number {
  const theirs = othersOf(context).reduce((sum, seat) => sum + (shares[seat] ?? 0), 0);
  return theirs > 0 ? 1 - (1 - fundingOfShares(context, shares)) / theirs : 1;
}
