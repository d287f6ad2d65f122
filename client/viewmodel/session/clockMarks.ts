import type { Millis } from "#shared/kernel/units.ts";

/** The last warning before the end of a phase that is due when `left` of it has become less; undefined for none. */
export function markPassed(
  before: Millis | undefined,
  left: Millis | undefined,
): Millis | undefined {
  if (before === undefined || left === undefined || left <= 0) return undefined;
  return MARKS.find((mark) => before > mark && left <= mark);
}

/** Before the end, the last first. */
const MARKS: readonly Millis[] = [10_000, 60_000];
