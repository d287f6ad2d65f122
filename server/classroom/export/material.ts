import { classDebriefOf } from "#shared/analysis/classDebrief.ts";
import type { ExportInput } from "./exportInput.ts";
import { type Material, participantsOf } from "./people.ts";
import { playedTable } from "./playedTable.ts";

/** Reads the logs once, for all files. */
export function materialOf(input: ExportInput): Material {
  const tables = input.tables.toSorted((a, b) => a.number - b.number).map(playedTable);
  const finished = tables.flatMap(({ number, debrief }) =>
    debrief === undefined ? [] : [{ number, debrief }],
  );
  return {
    input,
    people: participantsOf(input),
    tables,
    debrief: classDebriefOf(input.scenario, finished),
  };
}
