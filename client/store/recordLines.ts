import type { RecordEntry, RecordPage } from "#shared/protocol/messages.ts";

/**
 * The record after a page came in. Lines are numbered from 0 without gaps; what is here already is
 * not taken twice, and what would leave a gap waits until the lines before it were asked for.
 */
export function withPage(lines: readonly RecordEntry[], page: RecordPage): readonly RecordEntry[] {
  const fresh = page.entries.filter((line) => line.index >= lines.length);
  const first = fresh[0];
  return first === undefined || first.index !== lines.length ? lines : [...lines, ...fresh];
}

/** The number of the next line to ask for after a page, or undefined when none is missing. */
export function nextMissing(lines: readonly RecordEntry[], page: RecordPage): number | undefined {
  return lines.length < page.total ? lines.length : undefined;
}
