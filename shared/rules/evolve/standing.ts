import { idsOf } from "#shared/kernel/ids.ts";
import { clamp, money, tenth } from "#shared/kernel/units.ts";
import { withLast } from "#shared/kernel/withLast.ts";
import type { SeatState } from "../state/seat.ts";
import type { Reputation } from "../state/trust.ts";
import type { GameState } from "../state.ts";
import { type EventOf, withSeat } from "./patch.ts";

type StandingChange = EventOf<
  | "budgetSubmitted"
  | "budgetExecuted"
  | "reconciliationTaken"
  | "tracksMoved"
  | "societalTrustMoved"
  | "trustEvidenceFound"
  | "trustAged"
  | "treasuryMoved"
  | "treasuryDeclared"
  | "defenceEstimated"
  | "securityAssessed"
>;

/** Money, defence, tracks and trust: what moves the standing of a delegation and the region (rules 2, 3, 10). */
export function evolveStanding(state: GameState, event: StandingChange): GameState {
  switch (event.type) {
    case "budgetSubmitted":
      return withSeat(state, event.seat, () => ({ budget: event.budget }));
    case "budgetExecuted":
      return withSeat(state, event.seat, ({ defence }) => ({
        budget: undefined,
        defence: {
          ...defence,
          spending: event.defenceSpending,
          growth: event.budget.defenceGrowth,
          publishedThisYear: event.budget.publishDefence,
        },
      }));
    case "reconciliationTaken":
      return withSeat(state, event.seat, ({ reconciled }) => ({
        reconciled: withLast(reconciled, { towards: event.towards, step: event.step }),
      }));
    case "tracksMoved":
      return tracksMoved(state, event);
    case "societalTrustMoved":
      return societalTrustMoved(state, event);
    case "trustEvidenceFound":
      return evidenceFound(state, event);
    case "trustAged":
      return trustAged(state, event.factor);
    case "treasuryMoved":
      return treasuryMoved(state, event);
    case "treasuryDeclared":
      return withSeat(state, event.seat, () => ({ undisclosed: event.undisclosed }));
    case "defenceEstimated":
      return withSeat(state, event.seat, ({ defence }) => ({
        defence: {
          ...defence,
          estimate: { low: event.low, high: event.high },
          believedGrowth: event.believedGrowth,
          opacity: event.opacity,
        },
      }));
    case "securityAssessed":
      return withSeat(state, event.seat, () => ({ security: event.security }));
  }
}

/** What an overture's power takes back is no longer received from it. */
function treasuryMoved(state: GameState, event: EventOf<"treasuryMoved">): GameState {
  return withSeat(state, event.seat, ({ treasury, undisclosed, overtures }) => ({
    treasury: money(treasury + event.by),
    undisclosed: event.secret ? money(undisclosed + event.by) : undisclosed,
    overtures: event.reason === "overture" ? received(overtures, event) : overtures,
  }));
}

function received(
  overtures: SeatState["overtures"],
  { about, by }: EventOf<"treasuryMoved">,
): SeatState["overtures"] {
  const overture = Object.values(overtures).find(({ id }) => id === about);
  if (overture === undefined) throw new Error(`No overture ${about}`);
  return {
    ...overtures,
    [overture.id]: { ...overture, received: money(overture.received + by) },
  };
}

function tracksMoved(state: GameState, event: EventOf<"tracksMoved">): GameState {
  const tracks = { ...state.tracks };
  for (const { track, by } of event.moves) tracks[track] = tenth(clamp(tracks[track] + by, 0, 100));
  return { ...state, tracks };
}

function societalTrustMoved(state: GameState, event: EventOf<"societalTrustMoved">): GameState {
  const before = state.trust.societal[event.pair] ?? 0;
  const after = tenth(clamp(before + event.by, 0, 100));
  return {
    ...state,
    trust: { ...state.trust, societal: { ...state.trust.societal, [event.pair]: after } },
  };
}

function evidenceFound(state: GameState, event: EventOf<"trustEvidenceFound">): GameState {
  const before = state.trust.government[event.pair];
  if (before === undefined) throw new Error(`No trust ${event.pair}`);
  const { evidence, knownTo } = event;
  const sum = sumOf(evidence.kept, knownTo === "all");
  const after: Reputation = {
    ...before,
    [sum]: before[sum] + evidence.weight,
    items: withLast(before.items, { ...evidence, knownTo }),
  };
  return {
    ...state,
    trust: { ...state.trust, government: { ...state.trust.government, [event.pair]: after } },
  };
}

function sumOf(kept: boolean, seen: boolean): "kept" | "broken" | "unseenKept" | "unseenBroken" {
  if (seen) return kept ? "kept" : "broken";
  return kept ? "unseenKept" : "unseenBroken";
}

function trustAged(state: GameState, factor: number): GameState {
  const government = { ...state.trust.government };
  for (const pair of idsOf(government)) {
    const before = government[pair];
    if (before === undefined) continue;
    government[pair] = {
      ...before,
      kept: before.kept * factor,
      broken: before.broken * factor,
      unseenKept: before.unseenKept * factor,
      unseenBroken: before.unseenBroken * factor,
    };
  }
  return { ...state, trust: { ...state.trust, government } };
}
