import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commandOf.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 12.2: one reflection a year, in review or after the end. */
export function writeReflection(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"writeReflection">,
): Refusal | undefined {
  const { year } = u.state;
  if (u.state.seats[seat]?.reflections[year] !== undefined) {
    return refusal("reflectionAlreadyWritten", { year });
  }
  u.emit({ type: "reflectionWritten", seat, year, text: command.text });
  return undefined;
}
