import type { SeatId } from "#shared/kernel/ids.ts";
import { sum, tenth } from "#shared/kernel/units.ts";
import { jointGains } from "#shared/negotiation/agendaPoints.ts";
import { adoptionsOf, standingText } from "#shared/rules/settlements.ts";
import type { Renegotiation, SettlementText } from "#shared/rules/state/renegotiation.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import { settlementGains, settlementSpace } from "#shared/views/settlementSpace.ts";
import { adoptionChanges, type ProgrammeChange } from "./programmeChanges.ts";
import type { Gains } from "./wholeGame.ts";

/** What came of a renegotiation: a post-settlement settlement (Raiffa 1985), or what stood. */
export interface RenegotiationResult {
  readonly outcome: "agreed" | "timeUp" | "stopped";
  /** Texts that were put forward. */
  readonly texts: number;
  /** Points of the score, by delegation, against having no programme: as the game ended, and as agreed now. */
  readonly before: Gains;
  readonly after: Gains;
  /** Joint gains that the game left; see `WholeGame`. */
  readonly left: number;
  /** The part of them that was found now, 0–1; undefined where hardly anything was left. */
  readonly captured?: number | undefined;
  /** Distance from the efficient frontier: joint gains that are left now. */
  readonly leftNow: number;
  /** What is settled otherwise, in the scenario's order of programmes. */
  readonly changes: readonly ProgrammeChange[];
}

/** Undefined while it runs. `left` are the joint gains that the game left. */
export function renegotiationResult(
  basis: OpenBasis,
  { closed, proposals }: Pick<Renegotiation, "closed" | "proposals">,
  left: number,
): RenegotiationResult | undefined {
  if (closed === undefined) return undefined;
  const seats = basis.scenario.seats.map(({ id }) => id);
  const before = settlementGains(basis, standingText(basis));
  const agreed = proposals.find(({ number }) => number === closed.proposal)?.settlement;
  const after = agreed === undefined ? before : settlementGains(basis, agreed);
  const found =
    agreed === undefined ? undefined : jointGains(settlementSpace(basis).agenda, after, EXACTNESS);
  const gained = sum(after) - sum(before);
  const bySeat = (gains: readonly number[]): Gains =>
    Object.fromEntries(seats.map((seat, party) => [seat, tenth(gains[party] ?? 0)]));
  return {
    outcome: closed.outcome,
    texts: proposals.length,
    before: bySeat(before),
    after: bySeat(after),
    left,
    captured: left < CLEARLY ? undefined : Math.min(1, Math.max(0, gained / left)),
    leftNow:
      agreed === undefined ? left : tenth(Math.max(0, sum(found?.gains ?? after) - sum(after))),
    changes: agreed === undefined ? [] : settlementChanges(basis, agreed),
  };
}

/** What a text would settle otherwise than it stood at the end. */
export const settlementChanges = (
  basis: OpenBasis,
  settlement: SettlementText,
): readonly ProgrammeChange[] =>
  adoptionChanges(
    basis.scenario.seats.map(({ id }) => id),
    adoptionsOf(basis, standingText(basis)),
    adoptionsOf(basis, settlement),
  );

/** Points by which a text changes what each delegation has, in the order of the seats. */
export function settlementMoves(
  basis: OpenBasis,
  settlement: SettlementText,
): readonly { readonly seat: SeatId; readonly by: number }[] {
  const before = settlementGains(basis, standingText(basis));
  const after = settlementGains(basis, settlement);
  return basis.scenario.seats.map(({ id: seat }, party) => ({
    seat,
    by: tenth((after[party] ?? 0) - (before[party] ?? 0)),
  }));
}

/** Points of all together below which nothing was left to find. */
const CLEARLY = 0.5;

/** A reader waits for it. */
const EXACTNESS = { tolerance: 0.25, maxNodes: 100_000 };
