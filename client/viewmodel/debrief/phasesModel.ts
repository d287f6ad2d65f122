import type { Debrief } from "#shared/analysis/debrief.ts";
import type { Level, Levels } from "#shared/analysis/moments.ts";
import type { Phase } from "#shared/views/view.ts";

/** The end of a phase, with every level as it then stood. The first one is the game's beginning, year 0. */
export interface PhaseEnd {
  readonly year: number;
  readonly phase: Phase;
  /** Place in the journal of the event that begins the next phase; infinite for the last. */
  readonly before: number;
  readonly levels: Levels;
}

/** A year as a stretch of phase ends: from the one before its first to its last, by place in the list. */
export interface YearBand {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

type Course = Pick<Debrief, "moments" | "record">;

/** Every phase's end in order, the beginning first. */
export function phaseEnds({ moments, record }: Course): readonly PhaseEnd[] {
  const begun = record.flatMap(({ index, event }) =>
    event.type === "phaseBegan" ? [{ index, year: event.year, phase: event.phase }] : [],
  );
  const first = { year: 0, phase: "briefing" as const };
  let levels: Levels = {};
  let next = 0;
  return [first, ...begun].map(({ year, phase }, place): PhaseEnd => {
    const before = begun[place]?.index ?? Number.POSITIVE_INFINITY;
    let moment = moments[next];
    while (moment !== undefined && moment.index < before) {
      levels = { ...levels, ...moment.levels };
      next += 1;
      moment = moments[next];
    }
    return { year, phase, before, levels };
  });
}

/** One level through all phase ends. */
export const valuesOf = (ends: readonly PhaseEnd[], level: Level): readonly number[] =>
  ends.map(({ levels }) => levels[level] ?? 0);

/** The years of the game; the last may be cut short. */
export function yearBands(ends: readonly PhaseEnd[]): readonly YearBand[] {
  const bands: YearBand[] = [];
  for (const [place, { year }] of ends.entries()) {
    const last = bands.at(-1);
    if (year === 0) continue;
    if (last?.year === year) bands[bands.length - 1] = { ...last, to: place };
    else bands.push({ year, from: place - 1, to: place });
  }
  return bands;
}

/** Where a level began and ended, and its extremes with the phase end that saw each first. */
export interface Path {
  readonly start: number;
  readonly end: number;
  readonly lowest: { readonly value: number; readonly at: PhaseEnd };
  readonly highest: { readonly value: number; readonly at: PhaseEnd };
}

/** The path of a level. Throws without phase ends, which no game lacks. */
export function pathOf(ends: readonly PhaseEnd[], level: Level): Path {
  const points = ends.map((at) => ({ value: at.levels[level] ?? 0, at }));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new Error("A game has a beginning");
  return {
    start: first.value,
    end: last.value,
    lowest: points.reduce((least, point) => (point.value < least.value ? point : least), first),
    highest: points.reduce((most, point) => (point.value > most.value ? point : most), first),
  };
}
