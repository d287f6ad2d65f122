import { type DealId, type ObligationId, obligationId, type SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { escrowIn } from "../clauses.ts";
import { draftOf } from "../deals.ts";
import { pending } from "../obligations/pending.ts";
import { performAct } from "../obligations/settle.ts";
import type { Deal } from "../state/deal.ts";
import type { Intelligence } from "../state/intelligence.ts";
import type { Obligation } from "../state/obligation.ts";
import type { Unfolding } from "../unfolding.ts";

/** All have signed: clauses become obligations, and escrow is set aside (5.4, 5.6). */
export function enterIntoForceIfSigned(u: Unfolding, id: DealId): void {
  const deal = u.state.deals[id];
  if (deal === undefined || !deal.parties.every((seat) => deal.signatures.includes(seat))) return;
  u.emit({
    type: "dealEnteredIntoForce",
    deal: id,
    year: u.state.year,
    obligations: obligationsOf(deal),
    escrowed: escrowOf(deal),
  });
  noteShownBefore(u);
}

const obligationsOf = (deal: Deal): readonly ObligationId[] =>
  draftOf(deal).clauses.map((_clause, index) => obligationId(`${deal.id}.${index + 1}`));

/** US$ bn set aside by each debtor of an escrowed duty of money. */
function escrowOf(deal: Deal): Readonly<Record<SeatId, Money>> {
  const escrowed: Record<SeatId, Money> = {};
  for (const seat of deal.parties) {
    const amount = escrowIn(draftOf(deal).clauses, seat);
    if (amount > 0) escrowed[seat] = amount;
  }
  return escrowed;
}

/** What was shown before the signature cannot be shown again: it counts as done (6.4). */
function noteShownBefore(u: Unfolding): void {
  const forecasts = pending(u.state, "shareForecast").filter(({ obligation, duty }) =>
    hasSeen(
      u,
      duty.to,
      obligation,
      (known) => known.kind === "forecast" && known.forecast.year === u.state.year,
    ),
  );
  const objectives = pending(u.state, "shareObjective").filter(({ obligation, duty }) =>
    hasSeen(
      u,
      duty.to,
      obligation,
      (known) => known.kind === "objective" && known.objective === duty.objective,
    ),
  );
  for (const { obligation } of [...forecasts, ...objectives]) performAct(u, obligation);
}

const hasSeen = (
  u: Unfolding,
  seat: SeatId,
  { clause }: Obligation,
  isIt: (known: Intelligence) => boolean,
): boolean =>
  u.state.seats[seat]?.intelligence.some((known) => known.from === clause.from && isIt(known)) ===
  true;
