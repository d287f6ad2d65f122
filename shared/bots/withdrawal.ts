import type { SeatId } from "#shared/kernel/ids.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type { Clause } from "#shared/views/view.ts";
import { canKeep } from "./commitments.ts";
import { dealTerms, dealValue } from "./dealValue.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { leastToStand, seemingDraftWorth, whoWronged } from "./signing.ts";
import { trustOf } from "./trust.ts";

/**
 * Takes the own name from a draft on the table that it no longer stands by: its own proposal is withdrawn, what
 * it put under another's deal is rejected. Nobody puts forward what is worth less than `signingThreshold`, and
 * only what has come to be worse than no deal is withdrawn; so a draft is not made and withdrawn by turns.
 */
export function withdrawDraft(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  for (const deal of Object.values(own.deals)) {
    const { id, signatures, revisions, parties } = deal;
    const clauses = revisions.at(-1)?.clauses ?? [];
    const mayWithdraw = own.legal.withdrawDeal.includes(id);
    const mayGoBack = mayWithdraw || own.legal.rejectDeal.includes(id);
    if (!mayGoBack || !signatures.includes(own.seat)) continue;
    const others = parties.filter((seat) => seat !== own.seat);
    const reason = reasonToWithdraw(context, clauses, others);
    if (reason === undefined) continue;
    return decision(
      { type: mayWithdraw ? "withdrawDeal" : "rejectDeal", deal: id },
      dealTerms(context, clauses),
      { to: others, statement: reason },
    );
  }
  return undefined;
}

/**
 * Why this delegation no longer stands by a draft that it signed, truly, if it does not: what it owes leaves no
 * room for it; a wrong without which it would stand by it; another whose word does not suffice, where escrow in
 * its place would; or what the draft has come to ask for.
 */
export function reasonToWithdraw(
  context: BotContext,
  clauses: readonly Clause[],
  others: readonly SeatId[],
): Statement | undefined {
  if (!canKeep(context, clauses)) return { key: "withdrawOwed", params: {} };
  const worth = seemingDraftWorth(context, clauses);
  if (worth >= leastToStand(context, others)) return undefined;
  const wronger = whoWronged(context, others);
  if (wronger !== undefined && worth >= 0)
    return { key: "withdrawWronged", params: { seat: wronger } };
  const doubted = leastTrusted(context, clauses);
  const assured = clauses.map((clause) =>
    clause.from === context.view.own.seat ? clause : { ...clause, escrow: true },
  );
  if (doubted !== undefined && dealValue(context, assured) >= leastToStand(context, others))
    return { key: "withdrawDistrust", params: { seat: doubted } };
  return { key: "withdrawWorthless", params: {} };
}

/** Of those on whose word the draft rests the one whom this delegation trusts least. */
function leastTrusted({ view }: BotContext, clauses: readonly Clause[]): SeatId | undefined {
  const { seat } = view.own;
  return clauses
    .filter(({ from, escrow }) => from !== seat && !escrow)
    .map(({ from }) => from)
    .toSorted((a, b) => trustOf(view, seat, a) - trustOf(view, seat, b))[0];
}
