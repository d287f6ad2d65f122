import type { Instant } from "#shared/kernel/units.ts";

/** How long a table is kept, and what deletes it before. */
export interface Keeping {
  readonly until: Instant;
  /** The host's key. Absent where the reader does not lead the table. */
  readonly hostKey: string | undefined;
}

/** Nothing for a table that has no date of its own: one of a class, or one that is on this device alone. */
export function keepingOf(
  { keptUntil }: { readonly keptUntil?: Instant | undefined },
  tokens: { readonly hostToken?: string | undefined } | undefined,
): Keeping | undefined {
  return keptUntil === undefined ? undefined : { until: keptUntil, hostKey: tokens?.hostToken };
}
