import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { CommandOf } from "#shared/rules/commands.ts";

/** What is known of one delegation of people. */
export interface Watched {
  /** The last sign of life, or when the watch began. */
  readonly aliveAt: Instant;
  /** When it was last asked whether it is there. */
  readonly askedAt?: Instant | undefined;
  /** Since when others wait for it. */
  readonly waitedSince?: Instant | undefined;
  /** Since when nobody of it is connected. */
  readonly goneSince?: Instant | undefined;
  /** Since when nobody at all has given a sign of life at a table that no clock leads on. */
  readonly stillSince?: Instant | undefined;
}

/** Something that the clock will do for a delegation. */
export interface Due {
  readonly seat: SeatId;
  readonly at: Instant;
  readonly command: CommandOf<"nudgeSeat" | "coverSeat">;
}

/** What falls due for a delegation that people hold: first it is asked, then a caretaker covers it. */
export function dueOf(
  seat: SeatId,
  { aliveAt, askedAt, waitedSince, goneSince, stillSince }: Watched,
  { warnAfter, coverAfter }: CaretakerPolicy,
): readonly Due[] {
  const reasons = [
    ...[waitedSince, goneSince].flatMap((since) =>
      since === undefined ? [] : [{ from: Math.max(since, aliveAt), times: 1 }],
    ),
    ...(stillSince === undefined ? [] : [{ from: stillSince, times: STILL_TABLE }]),
  ];
  const [first] = reasons.toSorted(
    (one, other) => one.from + one.times * coverAfter - (other.from + other.times * coverAfter),
  );
  if (first === undefined) return [];
  const { from, times } = first;
  const cover: Due = {
    seat,
    at: from + times * coverAfter,
    command: { type: "coverSeat", seat, scope: "caretaker" },
  };
  const isAsked = askedAt !== undefined && askedAt >= from;
  const isToBeAsked = goneSince === undefined && !isAsked && warnAfter < coverAfter;
  return isToBeAsked
    ? [{ seat, at: from + times * warnAfter, command: { type: "nudgeSeat", seat } }, cover]
    : [cover];
}

/** The same after time that does not count; a sign of life may have come in it. */
export function movedBy(watched: Watched, length: Millis, now: Instant): Watched {
  const move = (at: Instant | undefined): Instant | undefined =>
    at === undefined ? undefined : Math.min(at + length, now);
  return {
    aliveAt: Math.min(watched.aliveAt + length, now),
    askedAt: move(watched.askedAt),
    waitedSince: move(watched.waitedSince),
    goneSince: move(watched.goneSince),
    stillSince: move(watched.stillSince),
  };
}

/** People may think, talk and listen without touching anything: a whole table is given so many times as long. */
export const STILL_TABLE = 3;
