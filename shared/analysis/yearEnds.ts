import type { Debrief } from "./debrief.ts";
import type { Levels } from "./moments.ts";

/** How everything stood when a year was over; the last one as the game ended. */
export interface YearEnd {
  /** From 1. */
  readonly year: number;
  readonly levels: Levels;
}

/** One for every year that was begun, in order. */
export function yearEndsOf({ moments, year: last }: Pick<Debrief, "moments" | "year">): YearEnd[] {
  const ends: YearEnd[] = [];
  let levels: Levels = {};
  for (let year = 0; year <= last; year++) {
    for (const moment of moments) {
      if (moment.year === year) levels = { ...levels, ...moment.levels };
    }
    if (year > 0) ends.push({ year, levels });
  }
  return ends;
}
