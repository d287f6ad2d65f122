import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import { type Debrief, debriefOf } from "#shared/analysis/debrief.ts";
import { type Level, momentsOf } from "#shared/analysis/moments.ts";
import { retrace, type Step, standing } from "#shared/analysis/retrace.ts";
import { type YearEnd, yearEndsOf } from "#shared/analysis/yearEnds.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { ExportTable } from "./exportInput.ts";

/** A table with all that its log tells. */
export interface PlayedTable extends ExportTable {
  /** The position now. */
  readonly state: GameState;
  /** What no rewind took back, in order. */
  readonly steps: readonly Step[];
  /** One for every year that was begun. */
  readonly yearEnds: readonly YearEnd[];
  /** Once the game has ended. */
  readonly debrief?: Debrief | undefined;
}

export function playedTable(table: ExportTable): PlayedTable {
  const { head, entries } = table;
  const initial = startOf(matchRules, head);
  const events = entries.flatMap((entry) => entry.events);
  const walked = retrace(initial, events);
  const state = walked.at(-1)?.after ?? initial;
  return {
    ...table,
    state,
    steps: standing(walked),
    yearEnds: yearEndsOf({ moments: momentsOf(head.scenario, walked), year: state.year }),
    debrief: state.ending === undefined ? undefined : debriefOf(head.scenario, initial, events),
  };
}

/** How far the others trust a delegation, and it them, on average; 0–100. */
export function meanTrusts(
  { head }: PlayedTable,
  { levels }: YearEnd,
  seat: SeatId,
): { readonly ofOthers: number | undefined; readonly inOthers: number | undefined } {
  const others = head.scenario.seats.map(({ id }) => id).filter((id) => id !== seat);
  const mean = (level: (other: SeatId) => Level): number | undefined => {
    const trusts = others.flatMap((other) => levels[level(other)] ?? []);
    if (trusts.length === 0) return undefined;
    return tenth(trusts.reduce((sum, trust) => sum + trust, 0) / trusts.length);
  };
  return {
    ofOthers: mean((other) => `trust.${other}>${seat}`),
    inOthers: mean((other) => `trust.${seat}>${other}`),
  };
}
