import type { CrisisId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Refusal } from "./refusals.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** The year's crises strike (11.2). */
export function strikeCrises(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}

/** One crisis strikes (11.2, 11.9). It must be of the scenario and not have struck before. */
export function strikeCrisis(u: Unfolding, crisis: CrisisId): void {
  throw new Error(`not written: ${u.now} ${crisis}`);
}

/** Why this delegation may not respond to the crisis, whatever the amount (11.3). */
export function mayRespond(state: GameState, seat: SeatId, crisis: CrisisId): Refusal | undefined {
  throw new Error(`not written: ${state.year} ${seat} ${crisis}`);
}

/** US$ bn that this delegation could commit to the crisis, in place of what it has (11.3). */
export function mostToGive(state: GameState, seat: SeatId, crisis: CrisisId): Money {
  throw new Error(`not written: ${state.year} ${seat} ${crisis}`);
}

/** The responses meet the crises (11.4–11.8). */
export function resolveCrises(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}
