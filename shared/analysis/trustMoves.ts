import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { MoveReason } from "#shared/rules/state/moves.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import { bondKey, effectiveTrust, governmentTrust, pairKey } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Dated, Step } from "./retrace.ts";

/** One thing that bore on how far `from` can rely on `to`, with what it moved. */
export interface TrustMove extends Dated {
  readonly index: number;
  readonly from: SeatId;
  readonly to: SeatId;
  /** Points of effective trust, the one that counts; 0 where society held it down, or it was unseen. */
  readonly by: number;
  /** Points of the government's own trust. */
  readonly government: number;
  readonly cause: TrustCause;
}

type TrustCause =
  | {
      readonly kind: "conduct";
      readonly evidence: Evidence;
      /** Who could know of it; what not everybody knew moved nobody's trust at the table (3.7). */
      readonly knownTo: "all" | readonly SeatId[];
    }
  /** What the two societies think of each other moved by so many points. */
  | {
      readonly kind: "society";
      readonly society: number;
      readonly reason: MoveReason;
      readonly about?: string | undefined;
    }
  /** A year went by, and the past counts less (3.3). */
  | { readonly kind: "faded" };

/**
 * Everything that moved trust, or would have, in the order it happened. For each pair the moves of
 * effective trust add up to the way from its start to its end.
 */
export function trustMovesOf(scenario: Scenario, steps: readonly Step[]): readonly TrustMove[] {
  const pairs = scenario.seats.flatMap(({ id: from }) =>
    scenario.seats.flatMap(({ id: to }) => (from === to ? [] : [[from, to] as const])),
  );
  return steps.flatMap((step) =>
    pairs.flatMap(([from, to]): readonly TrustMove[] => {
      const cause = causeFor(step.event, from, to);
      if (cause === undefined) return [];
      const by = tenth(
        effectiveTrust(scenario, step.after, from, to) -
          effectiveTrust(scenario, step.before, from, to),
      );
      const government = tenth(
        governmentIn(step.after, from, to) - governmentIn(step.before, from, to),
      );
      if (cause.kind === "faded" && by === 0 && government === 0) return [];
      const { index, year, phase } = step;
      return [{ index, year, phase, from, to, by, government, cause }];
    }),
  );
}

/** Why this event bears on the trust of `from` in `to`; undefined where it does not. */
function causeFor(event: Event, from: SeatId, to: SeatId): TrustCause | undefined {
  if (event.type === "trustAged") return { kind: "faded" };
  if (event.type === "trustEvidenceFound" && event.pair === pairKey(from, to)) {
    return { kind: "conduct", evidence: event.evidence, knownTo: event.knownTo };
  }
  if (event.type === "societalTrustMoved" && event.pair === bondKey(from, to)) {
    return { kind: "society", society: event.by, reason: event.reason, about: event.about };
  }
  return undefined;
}

function governmentIn(state: GameState, from: SeatId, to: SeatId): number {
  const reputation = state.trust.government[pairKey(from, to)];
  return reputation === undefined ? 0 : governmentTrust(reputation);
}
