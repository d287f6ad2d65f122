import { debriefOfTable } from "#server/tables/tableDebrief.ts";
import type { Tables } from "#server/tables/tables.ts";
import { type ClassDebrief, classDebriefOf } from "#shared/analysis/classDebrief.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Classroom } from "./classroom.ts";
import { ofEachTable } from "./eachTable.ts";

/** A class debrief, and the numbers of the tables that could not be read for it. */
export interface DebriefOfClass {
  readonly debrief: ClassDebrief;
  readonly unreadable: readonly number[];
}

/** The finished tables of a class side by side; nothing while there is none. */
export async function debriefOfClass(
  tables: Tables,
  { runner }: Classroom,
): Promise<DebriefOfClass | undefined> {
  const { made, unreadable } = await ofEachTable(
    tables,
    runner.state.tableCodes,
    async (table, number) => ({ number, debrief: await debriefOfTable(tables.threads, table) }),
  );
  const finished = made.flatMap(({ number, debrief }) =>
    debrief.ok ? [{ number, debrief: debrief.value }] : [],
  );
  if (finished.length === 0) return undefined;
  return { debrief: classDebriefOf(publicScenario(runner.head.scenario), finished), unreadable };
}
