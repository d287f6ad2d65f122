import { dutyKey } from "#shared/rules/clauses.ts";
import type { Clause } from "#shared/views/view.ts";

/** What became of one clause between two drafts of a deal. */
export type ClauseChange =
  | { readonly kind: "same"; readonly clause: Clause }
  | { readonly kind: "added"; readonly clause: Clause }
  | { readonly kind: "removed"; readonly clause: Clause }
  | { readonly kind: "changed"; readonly before: Clause; readonly clause: Clause };

/**
 * The new draft in its order, each clause beside its former wording, and after it what was struck.
 * A clause is recognised by its debtor and duty; amount, year, condition and escrow may differ.
 */
export function diffClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly ClauseChange[] {
  const old = new Map(before.map((clause) => [dutyKey(clause), clause]));
  const kept = new Set(after.map(dutyKey));
  const now = after.map((clause): ClauseChange => {
    const former = old.get(dutyKey(clause));
    if (former === undefined) return { kind: "added", clause };
    return sameClause(former, clause)
      ? { kind: "same", clause }
      : { kind: "changed", before: former, clause };
  });
  const struck = before
    .filter((clause) => !kept.has(dutyKey(clause)))
    .map((clause): ClauseChange => ({ kind: "removed", clause }));
  return [...now, ...struck];
}

/** Whether two clauses say the same in every part. */
export const sameClause = (one: Clause, other: Clause): boolean =>
  canonical(one) === canonical(other);

/** A stretch of a sentence that stayed, came or went. */
export interface Stretch {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * Word by word, what changed from one sentence to another: the longest common run of words stays.
 * Words are cut as the language cuts them, so that it works without spaces too.
 */
export function diffWords(before: string, after: string, language: string): readonly Stretch[] {
  const old = wordsOf(before, language);
  const now = wordsOf(after, language);
  const common = commonLengths(old, now);
  const parts: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const was = old[i];
    const is = now[j];
    if (was !== undefined && was === is) {
      append(parts, "same", was);
      i++;
      j++;
    } else if (
      is === undefined ||
      (was !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      append(parts, "removed", was ?? "");
      i++;
    } else {
      append(parts, "added", is);
      j++;
    }
  }
  return parts;
}

const canonical = (clause: Clause): string => {
  const { condition, due, duty, escrow, from } = clause;
  return JSON.stringify([from, sorted(duty), condition && sorted(condition), due, escrow]);
};

const sorted = (fields: object): readonly (readonly [string, unknown])[] =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

const wordsOf = (text: string, language: string): readonly string[] =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(
    (part) => part.segment,
  );

/** Length of the longest common run from (i, j) on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

function append(parts: Stretch[], kind: Stretch["kind"], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
