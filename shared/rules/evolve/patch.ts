import type { DealId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Event, EventType } from "../events.ts";
import type { Deal } from "../state/deal.ts";
import type { Resolution } from "../state/resolution.ts";
import type { SeatState } from "../state/seat.ts";
import type { GameState } from "../state.ts";

/** The events of these types. */
export type EventOf<T extends EventType> = Extract<Event, { readonly type: T }>;

/** The position with one seat changed. Throws if there is no such seat. */
export function withSeat(
  state: GameState,
  seat: SeatId,
  change: (before: SeatState) => Partial<SeatState>,
): GameState {
  const before = state.seats[seat];
  if (before === undefined) throw new Error(`No seat ${seat}`);
  return { ...state, seats: { ...state.seats, [seat]: { ...before, ...change(before) } } };
}

/** The position with one deal changed. Throws if there is no such deal. */
export function withDeal(
  state: GameState,
  deal: DealId,
  change: (before: Deal) => Partial<Deal>,
): GameState {
  const before = state.deals[deal];
  if (before === undefined) throw new Error(`No deal ${deal}`);
  return { ...state, deals: { ...state.deals, [deal]: { ...before, ...change(before) } } };
}

/** The position with one resolution changed. Throws if there is no such resolution. */
export function withResolution(
  state: GameState,
  resolution: ResolutionId,
  change: (before: Resolution) => Partial<Resolution>,
): GameState {
  const before = state.resolutions[resolution];
  if (before === undefined) throw new Error(`No resolution ${resolution}`);
  const after = { ...before, ...change(before) };
  return { ...state, resolutions: { ...state.resolutions, [resolution]: after } };
}
