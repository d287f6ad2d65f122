import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CommandOf } from "../commands.ts";
import { clausesRefused } from "../deals/clauseChecks.ts";
import { mayCounterDeal, revisionRefused, signatureRefused } from "../deals.ts";
import type { Refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rules 5.3 and 5.4: a whole new list of clauses, under which only its author's signature stands. */
export function counterDeal(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"counterDeal">,
): Refusal | undefined {
  const { scenario, state } = u;
  const { deal, revision, clauses } = command;
  const parties = own(state.deals, deal)?.parties ?? [];
  const refused =
    mayCounterDeal(scenario, state, seat, deal) ??
    revisionRefused(state, deal, revision) ??
    clausesRefused({ scenario, state, seat, parties }, clauses) ??
    signatureRefused(scenario, state, seat, { clauses, deal });
  if (refused !== undefined) return refused;
  u.emit({ type: "dealCountered", deal, by: seat, clauses });
  return undefined;
}
