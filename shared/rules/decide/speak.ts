import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import { opensCrisisTalks } from "../programmesInForce.ts";
import { type Refusal, refusal } from "../refusals.ts";
import { openRenegotiationIn } from "../renegotiation.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rules 4.1–4.3, 4.5, 15.5, 16.9: on the floor always, in private while private channels are open. */
export function speak(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"speak">,
): Refusal | undefined {
  const refused =
    mayBeHeard(u.state, seat) ?? maySay(command) ?? mayUseChannel(u, seat, command.to);
  if (refused !== undefined) return refused;
  u.emit({
    type: "messageSpoken",
    from: seat,
    channel: command.to.length === 0 ? [] : channelOf(u, [seat, ...command.to]),
    text: command.text.trim(),
    statement: command.statement,
    at: u.now,
  });
  return undefined;
}

/** Whether private channels are open to delegations now (rules 4.2, 16.9). */
export const isPrivateTalkOpen = (scenario: Scenario, state: GameState): boolean =>
  state.stage === "playing"
    ? state.phase !== "crisis" || opensCrisisTalks(scenario, state)
    : openRenegotiationIn(state) !== undefined;

/** Whether the delegation may speak at all (rule 15.5). */
export const mayBeHeard = (state: GameState, seat: SeatId): Refusal | undefined =>
  state.seats[seat]?.muted === true ? refusal("muted") : undefined;

/** Words or a statement of the phrase book, one of the two (rule 4.5). */
const maySay = ({ text, statement }: CommandOf<"speak">): Refusal | undefined =>
  (text.trim() === "") === (statement === undefined) ? refusal("nothingSaid") : undefined;

function mayUseChannel(u: Unfolding, seat: SeatId, to: readonly SeatId[]): Refusal | undefined {
  if (to.length === 0) return undefined;
  const unknown = to.find((each) => own(u.state.seats, each) === undefined);
  if (unknown !== undefined) return refusal("seatUnknown", { seat: unknown });
  if (to.every((each) => each === seat)) return refusal("channelIncludesNobodyElse");
  return isPrivateTalkOpen(u.scenario, u.state) ? undefined : refusal("privateTalkClosed");
}

/** Everybody in the channel once, in the scenario's order, so that a channel has one name. */
const channelOf = (u: Unfolding, seats: readonly SeatId[]): readonly SeatId[] =>
  u.scenario.seats.map((seat) => seat.id).filter((id) => seats.includes(id));
