import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/scenario/schema.ts";
import { crisisCard, mayHelp } from "../crisisCards.ts";
import { conditionHolds } from "../obligations/conditionHolds.ts";
import { payFromEscrow } from "../obligations/escrow.ts";
import { type Pending, pending } from "../obligations/pending.ts";
import { performMoney, stillOwed } from "../obligations/settle.ts";
import type { CrisisState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";
import { conclude } from "./conclude.ts";
import { assess, type Gift } from "./response.ts";

/**
 * The responses meet the crises of the phase (11.4–11.8): first all money is given, then each
 * crisis is judged, then each has its consequences, so that none is worse off for its place.
 */
export function resolveCrises(u: Unfolding): void {
  const escrow = readyEscrow(u);
  const met = openCrises(u).map(({ crisis, card }) => ({
    card,
    crisis,
    gifts: gather(u, crisis, card, escrow),
  }));
  const responses = met.map((each) => ({ ...each, response: assess(u, each) }));
  for (const each of responses) conclude(u, each);
}

const openCrises = (
  u: Unfolding,
): readonly { readonly crisis: CrisisState; readonly card: CrisisCard }[] =>
  Object.values(u.state.crises).flatMap((crisis) => {
    const card = crisis.outcome === undefined ? crisisCard(u.scenario, crisis.id) : undefined;
    return card === undefined ? [] : [{ crisis, card }];
  });

/** Escrowed contributions whose condition is true as the phase ends. */
const readyEscrow = ({ scenario, state }: Unfolding): readonly Pending<"contribute">[] =>
  pending(state, "contribute").filter(
    ({ obligation }) => obligation.clause.escrow && conditionHolds(scenario, state, obligation),
  );

/** Takes what each delegation gives, from its treasury and from escrow; escrow goes to the first crisis of its kind. */
function gather(
  u: Unfolding,
  crisis: CrisisState,
  card: CrisisCard,
  escrow: readonly Pending<"contribute">[],
): readonly Gift[] {
  return u.scenario.seats.map(({ id: seat }) => {
    if (!mayHelp(crisis, seat)) return { seat, amount: 0 };
    const response = crisis.responses[seat];
    const committed = response?.amount ?? 0;
    payIn(u, seat, crisis, committed);
    const setAside = escrow
      .filter(
        ({ obligation, duty }) => obligation.clause.from === seat && duty.crisisKind === card.kind,
      )
      .filter(({ obligation }) => u.state.obligations[obligation.id]?.status === "pending")
      .reduce((sum, { obligation }) => sum + payFromEscrow(u, obligation), 0);
    const amount = money(committed + setAside);
    countPromises(u, seat, card.kind, amount);
    return { seat, amount, option: response?.option };
  });
}

function payIn(u: Unfolding, seat: SeatId, crisis: CrisisState, amount: Money): void {
  if (amount === 0) return;
  u.emit({
    type: "treasuryMoved",
    seat,
    by: -amount,
    reason: "crisisContribution",
    about: crisis.id,
    secret: false,
  });
}

/** What was given counts for every promise to give to crises of the kind (6.2). */
function countPromises(u: Unfolding, seat: SeatId, kind: string, amount: Money): void {
  for (const { obligation, duty } of pending(u.state, "contribute", seat)) {
    if (obligation.clause.escrow || duty.crisisKind !== kind) continue;
    performMoney(u, obligation, Math.min(amount, stillOwed(obligation)));
  }
}
