import { assertNever } from "#shared/kernel/assertNever.ts";
import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { clamp, money, tenth } from "#shared/kernel/units.ts";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { TrackMove } from "./state/moves.ts";
import type { TrustReason } from "./state/trust.ts";
import { findEvidence, moveSocietal } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** Moves tracks as one event, each as far as 0–100 lets it (2.1); what would not move is left out. */
export function moveTracks(u: Unfolding, moves: readonly TrackMove[]): void {
  const levels: Partial<Record<TrackId, number>> = {};
  const moved = moves.flatMap((move): readonly TrackMove[] => {
    const before = levels[move.track] ?? u.state.tracks[move.track];
    const after = tenth(clamp(before + move.by, 0, 100));
    levels[move.track] = after;
    const by = tenth(after - before);
    return by === 0 ? [] : [{ ...move, by }];
  });
  if (moved.length > 0) u.emit({ type: "tracksMoved", moves: moved });
}

/** Where effects come from, how strongly, and whom they reach. */
export interface EffectSource {
  readonly reason: "programme" | "programmeRisk" | "crisis" | "news";
  /** The programme, crisis or news. */
  readonly about: string;
  /** Multiplies every amount. */
  readonly factor: number;
  /** Trust and money of these alone are touched: a programme's members, otherwise all seats. */
  readonly members: readonly SeatId[];
}

/**
 * Brings effects into force: tracks in one event, then trust and money in the order of the list.
 * `all` and `members` both mean those the source reaches; a pair or a seat outside it is untouched.
 */
export function applyEffects(u: Unfolding, effects: readonly Effect[], source: EffectSource): void {
  const { reason, about, factor } = source;
  const moves = effects.flatMap((effect): readonly TrackMove[] =>
    effect.kind === "track"
      ? [{ track: effect.track, by: effect.amount * factor, reason, about }]
      : [],
  );
  moveTracks(u, moves);
  for (const effect of effects) applyBesideTracks(u, effect, source);
}

/** All seats of the table, for effects that reach everybody. */
export const everySeat = (u: Unfolding): readonly SeatId[] => idsOf(u.state.seats);

function applyBesideTracks(u: Unfolding, effect: Effect, source: EffectSource): void {
  const { reason, about, factor, members } = source;
  switch (effect.kind) {
    case "track":
      return;
    case "societalTrust":
      for (const bond of reachedBonds(effect.between, members)) {
        moveSocietal(u, bond, effect.amount * factor, reason, about);
      }
      return;
    case "governmentTrust":
      for (const [judge, judged] of reachedPairs(effect.between, members)) {
        findEvidence(u, {
          judge,
          about: judged,
          kept: effect.weight > 0,
          weight: Math.abs(effect.weight) * factor,
          reason: TRUST_REASONS[reason],
          knownTo: "all",
        });
      }
      return;
    case "treasury":
      if (members.includes(effect.seat))
        moveTreasury(u, effect.seat, effect.amount * factor, source);
      return;
    default:
      assertNever(effect);
  }
}

const TRUST_REASONS: Readonly<Record<EffectSource["reason"], TrustReason>> = {
  programme: "programmeWorks",
  programmeRisk: "programmeWorks",
  crisis: "crisisEffect",
  news: "newsEffect",
};

type Pair = readonly [SeatId, SeatId];

/** Pairs of judge and judged that an effect touches. */
function reachedPairs(
  between: "all" | "members" | Pair,
  members: readonly SeatId[],
): readonly Pair[] {
  if (typeof between !== "string") {
    return between.every((seat) => members.includes(seat)) ? [between] : [];
  }
  return members.flatMap((judge) =>
    members.flatMap((judged): readonly Pair[] => (judge === judged ? [] : [[judge, judged]])),
  );
}

/** Pairs of societies that an effect touches, each once. */
function reachedBonds(between: "all" | Pair, members: readonly SeatId[]): readonly Pair[] {
  const pairs = reachedPairs(between, members);
  return between === "all" ? pairs.filter(([a, b]) => a < b) : pairs;
}

/** A treasury gains, or loses at most what is there (2.3). */
function moveTreasury(u: Unfolding, seat: SeatId, amount: number, source: EffectSource): void {
  const treasury = u.state.seats[seat]?.treasury ?? 0;
  const by = money(Math.max(amount, -treasury));
  if (by === 0) return;
  const { reason, about } = source;
  u.emit({ type: "treasuryMoved", seat, by, reason, about, secret: false });
}
