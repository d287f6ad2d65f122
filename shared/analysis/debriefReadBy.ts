import type { SeatId } from "#shared/kernel/ids.ts";
import type { Debrief, DebriefEntry } from "./debrief.ts";

/**
 * The debrief as `reader` may read it. The game's own secrets are revealed to all; what people said
 * in private and wrote for themselves stays with those it was meant for (rules 4.3, 12.2).
 */
export function debriefReadBy(debrief: Debrief, reader: Reader): Debrief {
  if (reader === "instructor") return debrief;
  return {
    ...debrief,
    seats: debrief.seats.map((seat) =>
      seat.seat === reader ? seat : { ...seat, reflections: {} },
    ),
    record: debrief.record.filter((entry) => isFor(reader, entry)),
  };
}

/** A delegation, the instructor, or somebody to whom nothing was said in private. */
type Reader = SeatId | "instructor" | undefined;

function isFor(reader: SeatId | undefined, { event }: DebriefEntry): boolean {
  if (event.type === "reflectionWritten") return event.seat === reader;
  if (event.type !== "messageSpoken") return true;
  return event.channel.length === 0 || isIn(event.channel, reader);
}

const isIn = (channel: readonly SeatId[], reader: SeatId | undefined): boolean =>
  reader !== undefined && channel.includes(reader);
