import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { PublicView } from "#shared/views/view.ts";

/** The question whether somebody is there, as long as it waits for an answer. */
export interface OpenQuestion {
  /** Its line of the record. */
  readonly index: number;
  readonly by: "instructor" | "clock";
}

/** Words of the host to everybody. */
export interface HostWords {
  readonly index: number;
  readonly text: string;
}

/** The last question to the own delegation, unless it was answered or too long ago. */
export function openQuestion(
  record: readonly RecordEntry[],
  own: SeatId | undefined,
  { answered, now }: { readonly answered: number; readonly now: Instant },
): OpenQuestion | undefined {
  const last = record.findLast(({ event }) => event.type === "seatNudged" && event.seat === own);
  if (last?.event.type !== "seatNudged" || !isFresh(last, answered, now)) return undefined;
  return { index: last.index, by: last.event.by };
}

/** What the host said last, unless it was read or too long ago. */
export function newestWords(
  record: readonly RecordEntry[],
  { read, now }: { readonly read: number; readonly now: Instant },
): HostWords | undefined {
  const last = record.findLast(({ event }) => event.type === "announced");
  if (last?.event.type !== "announced" || !isFresh(last, read, now)) return undefined;
  return { index: last.index, text: last.event.text };
}

/** How the own delegation is acted for, if it is. */
export const ownCover = (
  table: PublicView | undefined,
  own: SeatId | undefined,
): "caretaker" | "full" | undefined =>
  table === undefined || own === undefined ? undefined : table.seats[own]?.cover?.scope;

/** `passed` is the line up to which all was answered or read; −1 for none. */
const isFresh = ({ index, at }: RecordEntry, passed: number, now: Instant): boolean =>
  index > passed && now - at < FRESH_FOR;

/** Who comes back later finds it in the record. */
const FRESH_FOR: Millis = 300_000;
