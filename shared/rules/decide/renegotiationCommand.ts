import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { type Refusal, refusal } from "../refusals.ts";
import {
  isAgreed,
  mayAnswerSettlement,
  mayOpenRenegotiation,
  mayProposeSettlement,
  openRenegotiationIn,
  settlementRefused,
} from "../renegotiation.ts";
import type { RenegotiationGround } from "../state/renegotiation.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 16.1. `ground` reads the record; where nobody can, nothing is opened. */
export function openRenegotiation(
  u: Unfolding,
  { length }: CommandOf<"openRenegotiation">,
  ground: (() => RenegotiationGround) | undefined,
): Refusal | undefined {
  const refused = mayOpenRenegotiation(u.state);
  if (refused !== undefined) return refused;
  if (ground === undefined) return refusal("internalError");
  u.emit({ type: "renegotiationOpened", at: u.now, endsAt: u.now + length, ground: ground() });
  return undefined;
}

/** Rule 16.7: the instructor stops it, and what stood stays. */
export function closeRenegotiation(u: Unfolding): Refusal | undefined {
  if (openRenegotiationIn(u.state) === undefined) return refusal("renegotiationNotOpen");
  u.emit({ type: "renegotiationClosed", outcome: "stopped" });
  return undefined;
}

/** Rule 16.7: the time is over. */
export function renegotiationDeadline(u: Unfolding): Refusal | undefined {
  const renegotiation = openRenegotiationIn(u.state);
  if (renegotiation === undefined) return refusal("gameEnded");
  const { endsAt } = renegotiation;
  if (u.now < endsAt) return refusal("deadlineNotReached", { endsAt });
  u.emit({ type: "renegotiationClosed", outcome: "timeUp" });
  return undefined;
}

/** Rules 16.3–16.6. Its author accepts a text. */
export function proposeSettlement(
  u: Unfolding,
  by: SeatId,
  { settlement, statement }: CommandOf<"proposeSettlement">,
): Refusal | undefined {
  const refused =
    mayProposeSettlement(u.state, by) ?? settlementRefused(u.scenario, u.state, settlement);
  if (refused !== undefined) return refused;
  const proposal = (u.state.renegotiation?.proposals.length ?? 0) + 1;
  u.emit({ type: "settlementProposed", proposal, by, settlement, statement, at: u.now });
  return undefined;
}

/** Rules 16.6 and 16.7: with the last acceptance of a text the delegations have agreed. */
export function answerSettlement(
  u: Unfolding,
  seat: SeatId,
  { proposal, accepted, statement }: CommandOf<"answerSettlement">,
): Refusal | undefined {
  const refused = mayAnswerSettlement(u.state, seat, { proposal, accepted });
  if (refused !== undefined) return refused;
  u.emit({ type: "settlementAnswered", proposal, seat, accepted, statement, at: u.now });
  const text = u.state.renegotiation?.proposals.find(({ number }) => number === proposal);
  if (text !== undefined && isAgreed(u.state, text))
    u.emit({ type: "renegotiationClosed", outcome: "agreed", proposal });
  return undefined;
}
