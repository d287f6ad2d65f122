import { assertNever } from "#shared/kernel/assertNever.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CommandOf } from "../commands.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Cover, SeatState } from "../state/seat.ts";
import type { Unfolding } from "../unfolding.ts";

/** What is done for a delegation whose people are away; by the instructor, or by the clock. */
export type CoverCommand = CommandOf<"coverSeat" | "returnSeat" | "nudgeSeat">;

/** Covers a seat, returns it, asks whether somebody is there (rules 15.1, 15.3, 15.4). */
export function decideCoverCommand(
  u: Unfolding,
  by: Cover["by"],
  command: CoverCommand,
): Refusal | undefined {
  const { stage, paused, seats } = u.state;
  if (stage === "lobby") return refusal("gameNotStarted");
  if (stage === "ended") return refusal("gameEnded");
  const seat = own(seats, command.seat);
  if (seat === undefined) {
    return refusal("seatUnknown", { seat: command.seat, seats: idsOf(seats).join(",") });
  }
  switch (command.type) {
    case "coverSeat":
      if (by === "clock" && paused !== undefined) return refusal("gamePaused");
      return coverSeat(u, by, seat, command);
    case "returnSeat":
      if (seat.cover === undefined) return refusal("seatNotCovered", { seat: seat.id });
      u.emit({ type: "seatReturned", seat: seat.id });
      return undefined;
    case "nudgeSeat":
      if (by === "clock" && paused !== undefined) return refusal("gamePaused");
      if (seat.player?.kind !== "person") return refusal("seatHasNoPerson", { seat: seat.id });
      u.emit({ type: "seatNudged", seat: seat.id, by });
      return undefined;
    default:
      return assertNever(command);
  }
}

/** The instructor may change how a seat is covered; the clock knows the caretaker alone. */
function coverSeat(
  u: Unfolding,
  by: Cover["by"],
  { id: seat, player, cover }: SeatState,
  { scope, personality }: CommandOf<"coverSeat">,
): Refusal | undefined {
  if (by === "clock" && scope !== "caretaker") return refusal("notAllowedForYou");
  if (player?.kind !== "person") return refusal("seatHasNoPerson", { seat });
  const isTheSame = cover?.scope === scope && cover.personality === personality;
  if (cover !== undefined && (by === "clock" || isTheSame)) {
    return refusal("seatAlreadyCovered", { seat });
  }
  const playing = scope === "full" && personality !== undefined ? { personality } : {};
  u.emit({ type: "seatCovered", seat, scope, ...playing, by });
  return undefined;
}
