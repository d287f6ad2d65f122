import type { ObjectiveId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Power, PublicScenario } from "#shared/scenario/schema.ts";
import type { GameState, Intelligence, Position, Resolution } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** The position that an escrowed vote fixes for this delegation on the text before the table (5.6). */
export function boundVote(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  resolution: Resolution,
): Position | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat} ${resolution.id}`);
}

/** The most percent of growth that escrowed caps leave this delegation (5.6). */
export function boundDefenceCap(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): number | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat}`);
}

/** Whether an escrowed promise keeps this delegation from taking overtures of the power (5.6). */
export function boundToDecline(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  power: Power,
): boolean {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat} ${power}`);
}

/** Casts the escrowed votes on a text that has come before the table (5.6). */
export function castEscrowedVotes(u: Unfolding, resolution: ResolutionId): void {
  throw new Error(`not written: ${u.now} ${resolution}`);
}

/** A resolution was adopted or blocked: the promised votes on it are kept or broken (6.3). */
export function noteDecision(u: Unfolding, resolution: ResolutionId): void {
  throw new Error(`not written: ${u.now} ${resolution}`);
}

/** Intelligence was shared: the promises to share it are kept (6.4). */
export function noteSharing(
  u: Unfolding,
  from: SeatId,
  to: SeatId,
  kind: Intelligence["kind"],
  objective?: ObjectiveId,
): void {
  throw new Error(`not written: ${u.now} ${from} ${to} ${kind} ${objective}`);
}

/** An overture was accepted or hedged: the promises to decline it are broken (6.4, 6.5). */
export function noteOverture(u: Unfolding, seat: SeatId, power: Power): void {
  throw new Error(`not written: ${u.now} ${seat} ${power}`);
}

/** Settles what is due this year (6.5). */
export function settleObligations(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}

/** The game ends: what is not settled is excused, and escrow goes back (6.8). */
export function settleAtEnd(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}
