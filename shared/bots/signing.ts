import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { Clause } from "#shared/views/view.ts";
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

/** Whether there is the money that the draft has this delegation set aside. */
export const canSetAside = ({ view }: BotContext, clauses: readonly Clause[]): boolean =>
  setAsideIn(view.own.seat, clauses) <=
  (view.own.legal.proposeDeal?.escrowable ?? view.own.treasury);

const setAsideIn = (seat: SeatId, clauses: readonly Clause[]): number =>
  clauses.reduce((sum, { escrow, from, duty }) => {
    const isMine = escrow && from === seat && "amount" in duty;
    return isMine ? sum + duty.amount : sum;
  }, 0);

/**
 * Why a draft is rejected, truly: money that is not there; a wrong without which it would have been
 * signed; or, of the own duties, the one that takes most. Where none of them takes anything, it brings too little.
 */
export function reasonToReject(
  context: BotContext,
  clauses: readonly Clause[],
  others: readonly SeatId[],
): Statement {
  const { seat } = context.view.own;
  const value = dealValue(context, clauses);
  if (value >= signingThreshold(context, others) && !canSetAside(context, clauses))
    return { key: "cannotSetAside", params: { amount: setAsideIn(seat, clauses) } };
  const [wronger] = others
    .map((other) => ({ other, felt: grievance(context, other) }))
    .filter(({ felt }) => felt > 0)
    .toSorted((a, b) => b.felt - a.felt);
  if (wronger !== undefined && value >= heldOutFor(context))
    return { key: "wrongedBefore", params: { seat: wronger.other } };
  const [worst] = clauses
    .filter(({ from }) => from === seat)
    .map((clause) => ({ clause, points: dealValue(context, [clause]) }))
    .toSorted((a, b) => a.points - b.points);
  return worst === undefined || worst.points >= 0
    ? { key: "gainTooSmall", params: {} }
    : reasonAgainst(worst.clause);
}

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
