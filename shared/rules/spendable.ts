import type { CrisisId, DealId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { escrowIn } from "./clauses.ts";
import { mayHelp } from "./crisisCards.ts";
import type { GameState } from "./state.ts";

/** What is being decided anew and therefore not counted as spoken for. */
export interface Undecided {
  readonly deal?: DealId;
  readonly crisis?: CrisisId;
}

/**
 * US$ bn that a delegation can still commit: its treasury less what the drafts it has signed would
 * set aside and less its responses to crises (5.6, 11.3). So what is signed stays affordable, and
 * nobody learns of another's treasury by signing last.
 */
export function spendable(state: GameState, seat: SeatId, anew: Undecided = {}): Money {
  const treasury = state.seats[seat]?.treasury ?? 0;
  return money(treasury - signedAway(state, seat, anew.deal) - pledged(state, seat, anew.crisis));
}

function signedAway(state: GameState, seat: SeatId, anew: DealId | undefined): Money {
  let sum = 0;
  for (const { id, status, signatures, revisions } of Object.values(state.deals)) {
    if (status !== "drafted" || id === anew || !signatures.includes(seat)) continue;
    sum += escrowIn(revisions.at(-1)?.clauses ?? [], seat);
  }
  return sum;
}

function pledged(state: GameState, seat: SeatId, anew: CrisisId | undefined): Money {
  let sum = 0;
  for (const crisis of Object.values(state.crises)) {
    if (crisis.outcome !== undefined || crisis.id === anew || !mayHelp(crisis, seat)) continue;
    sum += crisis.responses[seat]?.amount ?? 0;
  }
  return sum;
}
