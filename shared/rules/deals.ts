import type { DealId, SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { ClauseBounds } from "./legal.ts";
import type { Refusal } from "./refusals.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** Drafts still on the table lapse (5.5). */
export function expireDrafts(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}

/** Why this delegation may not propose a deal now, as far as its drafts on the table go (5.1). */
export function mayProposeDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): Refusal | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat}`);
}

/** What a clause may name now (5.1, 5.2), or undefined where no deal may be proposed. */
export function clauseBounds(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): ClauseBounds | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat}`);
}

/** Why this delegation may not counter the draft, whatever the clauses (5.3). */
export function mayCounterDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  deal: DealId,
): Refusal | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat} ${deal}`);
}

/** Why this delegation may not sign the last draft (5.4, 5.6). */
export function maySignDeal(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  deal: DealId,
): Refusal | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat} ${deal}`);
}

/** Why this delegation may not reject the draft (5.5). */
export function mayRejectDeal(state: GameState, seat: SeatId, deal: DealId): Refusal | undefined {
  throw new Error(`not written: ${state.year} ${seat} ${deal}`);
}

/** Why this delegation may not withdraw the draft (5.5). */
export function mayWithdrawDeal(state: GameState, seat: SeatId, deal: DealId): Refusal | undefined {
  throw new Error(`not written: ${state.year} ${seat} ${deal}`);
}
