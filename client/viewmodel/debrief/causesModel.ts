import { tenth } from "#shared/kernel/units.ts";
import type { Phrase } from "../phrase.ts";

/** One thing that moved a level, said in words. */
export interface Cause {
  readonly text: Phrase;
  readonly by: number;
}

/** All moves with the same cause, in one sum. */
export interface CauseSum extends Cause {
  readonly times: number;
}

/** Causes summed up, those that moved most first; what came to nothing is left out. */
export function sumCauses(causes: readonly Cause[]): readonly CauseSum[] {
  const sums = new Map<string, CauseSum>();
  for (const { text, by } of causes) {
    const key = JSON.stringify(text);
    const before = sums.get(key);
    sums.set(key, {
      text,
      by: tenth((before?.by ?? 0) + by),
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...sums.values()]
    .filter(({ by }) => by !== 0)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
