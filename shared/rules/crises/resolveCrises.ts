import type { CrisisId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import { crisisCard, mayHelp } from "../crisisCards.ts";
import { conditionHolds } from "../obligations/conditionHolds.ts";
import { payFromEscrow } from "../obligations/escrow.ts";
import { pending } from "../obligations/pending.ts";
import { performMoney, stillOwed } from "../obligations/settle.ts";
import type { CrisisState } from "../state/crisis.ts";
import type { Obligation } from "../state/obligation.ts";
import type { Unfolding } from "../unfolding.ts";
import { conclude } from "./conclude.ts";
import { assess, type Gift } from "./response.ts";

/**
 * The responses meet the crises of the phase (11.3–11.8): first all money is given, then each
 * crisis is judged, then each has its consequences, so that none is worse off for its place.
 */
export function resolveCrises(u: Unfolding): void {
  const open = openCrises(u);
  const ledger: Ledger = new Map();
  for (const each of open) takeCommitments(u, each, ledger);
  giveEscrow(u, open, ledger);
  const met = open.map((each) => ({ ...each, gifts: giftsTo(u, each.crisis, ledger) }));
  const responses = met.map((each) => ({ ...each, response: assess(u, each) }));
  for (const each of responses) conclude(u, each);
}

interface OpenCrisis {
  readonly crisis: CrisisState;
  readonly card: CrisisCard;
}

/** US$ bn given to each crisis by each delegation. */
type Ledger = Map<CrisisId, Map<SeatId, Money>>;

const openCrises = (u: Unfolding): readonly OpenCrisis[] =>
  Object.values(u.state.crises).flatMap((crisis) => {
    const card = crisis.outcome === undefined ? crisisCard(u.scenario, crisis.id) : undefined;
    return card === undefined ? [] : [{ crisis, card }];
  });

/** Takes from the treasuries what was committed to a crisis. */
function takeCommitments(u: Unfolding, open: OpenCrisis, ledger: Ledger): void {
  const { crisis } = open;
  for (const { id: seat } of u.scenario.seats) {
    const amount = mayHelp(crisis, seat) ? (crisis.responses[seat]?.amount ?? 0) : 0;
    if (amount === 0) continue;
    u.emit({
      type: "treasuryMoved",
      seat,
      by: -amount,
      reason: "crisisContribution",
      about: crisis.id,
      secret: false,
    });
    enter(u, open, ledger, { seat, amount });
  }
}

/** Gives what was set aside to the first crisis of its kind, also where another's gift has made it due (6.2). */
function giveEscrow(u: Unfolding, open: readonly OpenCrisis[], ledger: Ledger): void {
  for (let each = nextEscrow(u, open); each !== undefined; each = nextEscrow(u, open)) {
    const { obligation, crisis } = each;
    const amount = payFromEscrow(u, obligation);
    enter(u, crisis, ledger, { seat: obligation.clause.from, amount });
  }
}

function nextEscrow(
  u: Unfolding,
  open: readonly OpenCrisis[],
): { readonly obligation: Obligation; readonly crisis: OpenCrisis } | undefined {
  for (const { obligation, duty } of pending(u.state, "contribute")) {
    const { escrow, from } = obligation.clause;
    const crisis = open.find(
      (each) => each.card.kind === duty.crisisKind && mayHelp(each.crisis, from),
    );
    if (!escrow || crisis === undefined) continue;
    if (conditionHolds(u.scenario, u.state, obligation)) return { obligation, crisis };
  }
  return undefined;
}

/** Enters a gift, which counts for every promise to give to crises of the kind (6.2). */
function enter(
  u: Unfolding,
  { crisis, card }: OpenCrisis,
  ledger: Ledger,
  { seat, amount }: { readonly seat: SeatId; readonly amount: Money },
): void {
  const given = ledger.get(crisis.id) ?? new Map<SeatId, Money>();
  ledger.set(crisis.id, given.set(seat, money((given.get(seat) ?? 0) + amount)));
  for (const { obligation, duty } of pending(u.state, "contribute", seat)) {
    if (obligation.clause.escrow || duty.crisisKind !== card.kind) continue;
    performMoney(u, obligation, Math.min(amount, stillOwed(obligation)));
  }
}

const giftsTo = (u: Unfolding, crisis: CrisisState, ledger: Ledger): readonly Gift[] =>
  u.scenario.seats.map(({ id: seat }) => ({
    seat,
    amount: ledger.get(crisis.id)?.get(seat) ?? 0,
    option: crisis.responses[seat]?.option,
  }));
