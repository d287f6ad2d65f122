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

/** Whether lines that a page knows of are not here yet. */
export function lacksLines(lines: readonly RecordEntry[], page: RecordPage): boolean {
  return lines.length < page.total;
}
