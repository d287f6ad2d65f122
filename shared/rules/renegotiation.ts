import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { type Refusal, refusal } from "./refusals.ts";
import {
  isSameSettlement,
  landedIn,
  type SettlementBasis,
  settlementFault,
  standingText,
} from "./settlements.ts";
import type { Renegotiation, SettlementProposal, SettlementText } from "./state/renegotiation.ts";
import type { GameState } from "./state.ts";

/** Texts that one delegation may put forward in a renegotiation: a bound of size (16.6). */
const MAX_SETTLEMENTS = 12;

/** The renegotiation that runs; undefined while none does. */
export function openRenegotiationIn({ renegotiation }: GameState): Renegotiation | undefined {
  return renegotiation?.closed === undefined ? renegotiation : undefined;
}

/** Why none can be opened now (16.1). */
export function mayOpenRenegotiation({ stage, renegotiation }: GameState): Refusal | undefined {
  if (stage !== "ended") return refusal("gameNotEnded");
  if (renegotiation === undefined) return undefined;
  if (renegotiation.closed === undefined) return refusal("renegotiationOpen");
  return renegotiation.closed.outcome === "agreed" ? refusal("renegotiationAgreed") : undefined;
}

/** Why this delegation may put no text forward, whatever it says (16.6). */
export function mayProposeSettlement(state: GameState, seat: SeatId): Refusal | undefined {
  const renegotiation = openRenegotiationIn(state);
  if (renegotiation === undefined) return refusal("renegotiationNotOpen");
  const own = renegotiation.proposals.filter(({ by }) => by === seat);
  return own.length < MAX_SETTLEMENTS
    ? undefined
    : refusal("tooManySettlements", { max: MAX_SETTLEMENTS });
}

/** Why this text cannot be put forward (16.3–16.6). */
export function settlementRefused(
  scenario: PublicScenario,
  state: GameState,
  settlement: SettlementText,
): Refusal | undefined {
  const renegotiation = openRenegotiationIn(state);
  if (renegotiation === undefined) return refusal("renegotiationNotOpen");
  const basis: SettlementBasis = {
    scenario,
    years: state.years,
    ground: renegotiation.ground,
    landed: landedIn(state.programmes),
  };
  const fault = settlementFault(basis, settlement);
  if (fault !== undefined) return fault;
  if (isSameSettlement(settlement, standingText(basis))) return refusal("settlementUnchanged");
  const known = renegotiation.proposals.find((each) =>
    isSameSettlement(each.settlement, settlement),
  );
  return known && refusal("settlementAlreadyProposed", { proposal: known.number });
}

/** Why this delegation may not answer a text so (16.6). */
export function mayAnswerSettlement(
  state: GameState,
  seat: SeatId,
  { proposal, accepted }: { readonly proposal: number; readonly accepted: boolean },
): Refusal | undefined {
  const renegotiation = openRenegotiationIn(state);
  if (renegotiation === undefined) return refusal("renegotiationNotOpen");
  const text = renegotiation.proposals.find(({ number }) => number === proposal);
  if (text === undefined) return refusal("settlementUnknown", { proposal });
  return text.answers[seat] === accepted ? refusal("settlementAnswerUnchanged") : undefined;
}

/** Whether every delegation accepts the text (16.7). */
export const isAgreed = (
  { seats }: Pick<GameState, "seats">,
  { answers }: SettlementProposal,
): boolean => Object.values(seats).every(({ id }) => answers[id] === true);
