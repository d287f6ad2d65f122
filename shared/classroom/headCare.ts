import type { StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { CaretakerPolicy } from "./classPlan.ts";

/** Somebody of a shared delegation who is at the table. */
export interface AtTheTable {
  readonly student: StudentId;
  /** The last sign of life at the table. */
  readonly lastSeen: Instant;
}

/** For how long a delegation has been waited for, and how many times the usual patience it is given. */
export interface Wait {
  readonly since: Instant;
  readonly times: number;
  /** When its people were last asked for the head. */
  readonly askedAt?: Instant | undefined;
}

/** What is to be done about a head: nothing yet, ask whether they are there, or have a member stand in. */
export type HeadCare =
  | { readonly kind: "ask" }
  | { readonly kind: "standIn"; readonly student: StudentId };

/**
 * A head who gives no sign of life while members of the delegation do is asked for, and in the end a
 * member stands in: who was seen last. Without such a member there is nobody to stand in, and the
 * caretaker looks after the delegation as after any other.
 */
export function headCare(
  headSeen: Instant | undefined,
  members: readonly AtTheTable[],
  { since, times, askedAt }: Wait,
  { enabled, warnAfter, coverAfter }: CaretakerPolicy,
  now: Instant,
): HeadCare | undefined {
  const from = Math.max(since, headSeen ?? since);
  const [member] = members
    .filter(({ lastSeen }) => lastSeen > from)
    .toSorted((one, other) => other.lastSeen - one.lastSeen);
  if (!enabled || member === undefined) return undefined;
  if (now >= from + times * coverAfter) return { kind: "standIn", student: member.student };
  const isAsked = askedAt !== undefined && askedAt >= from;
  return now >= from + times * warnAfter && !isAsked ? { kind: "ask" } : undefined;
}
