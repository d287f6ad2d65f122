import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 12.2: one reflection a year, in review or after the end. */
export function writeReflection(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"writeReflection">,
): Refusal | undefined {
  const refused = mayReflect(u.state, seat);
  if (refused !== undefined) return refused;
  u.emit({ type: "reflectionWritten", seat, year: u.state.year, text: command.text });
  return undefined;
}

/** Why this delegation may not write a reflection of the running year. */
export const mayReflect = ({ seats, year }: GameState, seat: SeatId): Refusal | undefined =>
  seats[seat]?.reflections[year] === undefined
    ? undefined
    : refusal("reflectionAlreadyWritten", { year });
