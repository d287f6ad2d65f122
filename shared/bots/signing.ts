import { assertNever } from "#shared/kernel/assertNever.ts";
import { canonicalJson } from "#shared/kernel/hash.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { escrowIn } from "#shared/rules/clauses.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { Clause } from "#shared/views/view.ts";
import { numberOf, seemingly } from "./chance.ts";
import { canKeep } from "./commitments.ts";
import { dealValue } from "./dealValue.ts";
import { grievance } from "./grievance.ts";
import type { BotContext } from "./policy.ts";

/**
 * Points a deal must bring before this delegation signs: the assertive hold out for more, and
 * everybody does with those who wronged them.
 */
export const signingThreshold = (context: BotContext, others: readonly SeatId[]): number =>
  heldOutFor(context) + 0.8 * Math.max(0, ...others.map((seat) => grievance(context, seat)));

/** Points it holds out for with whoever did it no wrong. */
const heldOutFor = ({ personality }: BotContext): number =>
  0.05 + 0.3 * personality.assertiveness * (1 - personality.cooperativeness);

/** Points below which no draft would be better than one on the table: that it should make up for a wrong, or 0. */
export const leastToStand = (context: BotContext, others: readonly SeatId[]): number =>
  signingThreshold(context, others) - heldOutFor(context);

/** Points that a draft seems to be worth: small sums against small sums, so that errors are small. */
export const seemingDraftWorth = (context: BotContext, clauses: readonly Clause[]): number => {
  const worth = dealValue(context, clauses);
  const error = seemingly(context, numberOf(canonicalJson(clauses)), 0);
  return worth + error * DRAFT_ERROR;
};
const DRAFT_ERROR = 0.1;

/** Whether this delegation could do its part: set the money aside, and keep its promises. */
export const canUndertake = (context: BotContext, clauses: readonly Clause[]): boolean =>
  canSetAside(context, clauses) &&
  canKeep(context, clauses, escrowIn(clauses, context.view.own.seat));

/** Whether there is the money that the draft has this delegation set aside. */
export const canSetAside = ({ view }: BotContext, clauses: readonly Clause[]): boolean =>
  escrowIn(clauses, view.own.seat) <= (view.own.legal.proposeDeal?.escrowable ?? view.own.treasury);

/**
 * Why a draft is rejected, truly: money that is not there, or owed already; a wrong without which it would have
 * been signed; or, of the own duties, the one that takes most. Where none of them takes anything, it brings too little.
 */
export function reasonToReject(
  context: BotContext,
  clauses: readonly Clause[],
  others: readonly SeatId[],
): Statement {
  const { seat } = context.view.own;
  const value = dealValue(context, clauses);
  if (value >= signingThreshold(context, others) && !canUndertake(context, clauses)) {
    return canSetAside(context, clauses)
      ? { key: "couldNotKeep", params: {} }
      : { key: "cannotSetAside", params: { amount: escrowIn(clauses, seat) } };
  }
  const wronger = whoWronged(context, others);
  if (wronger !== undefined && value >= heldOutFor(context))
    return { key: "wrongedBefore", params: { seat: wronger } };
  const [worst] = clauses
    .filter(({ from }) => from === seat)
    .map((clause) => ({ clause, points: dealValue(context, [clause]) }))
    .toSorted((a, b) => a.points - b.points);
  return worst === undefined || worst.points >= 0
    ? { key: "gainTooSmall", params: {} }
    : reasonAgainst(worst.clause);
}

/** Of these the one who wronged this delegation most, if anybody did. */
export const whoWronged = (context: BotContext, others: readonly SeatId[]): SeatId | undefined =>
  others
    .map((other) => ({ other, felt: grievance(context, other) }))
    .filter(({ felt }) => felt > 0)
    .toSorted((a, b) => b.felt - a.felt)[0]?.other;

function reasonAgainst({ duty }: Clause): Statement {
  switch (duty.kind) {
    case "pay":
    case "fundProgramme":
    case "contribute":
      return { key: "asksTooMuchMoney", params: { amount: duty.amount } };
    case "vote":
      return { key: "cannotVoteThatWay", params: { programme: duty.programme } };
    case "capDefence":
      return { key: "securityComesFirst", params: { percent: duty.percent } };
    case "declineOvertures":
    case "publishDefence":
    case "reconcile":
    case "shareForecast":
    case "shareObjective":
      return { key: "publicWouldNotBearIt", params: {} };
    default:
      return assertNever(duty);
  }
}
