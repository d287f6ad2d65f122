import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CommandOf } from "../commands.ts";
import { clausesRefused } from "../deals/clauseChecks.ts";
import { dealIdFor, mayProposeDeal, signatureRefused } from "../deals.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rules 5.1, 5.2 and 5.4: a first draft, which carries its author's signature. */
export function proposeDeal(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"proposeDeal">,
): Refusal | undefined {
  const { scenario, state } = u;
  const { open, clauses } = command;
  const stranger = command.with.find((partner) => own(state.seats, partner) === undefined);
  if (stranger !== undefined) return refusal("seatUnknown", { seat: stranger });
  const parties = scenario.seats
    .filter(({ id }) => id === seat || command.with.includes(id))
    .map(({ id }) => id);
  if (parties.length < 2) return refusal("channelIncludesNobodyElse");
  const refused =
    mayProposeDeal(scenario, state, seat) ??
    clausesRefused({ scenario, state, seat, parties }, clauses) ??
    signatureRefused(scenario, state, seat, { clauses });
  if (refused !== undefined) return refused;
  const deal = dealIdFor(state, { parties, open, by: seat, clauses });
  u.emit({ type: "dealProposed", deal, by: seat, parties, open, clauses });
  return undefined;
}
