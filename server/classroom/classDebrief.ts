import { debriefOfTable } from "#server/tables/tableDebrief.ts";
import type { Tables } from "#server/tables/tables.ts";
import { type ClassDebrief, classDebriefOf } from "#shared/analysis/classDebrief.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Classroom } from "./classroom.ts";

/** The finished tables of a class side by side; nothing while there is none. */
export async function debriefOfClass(
  tables: Tables,
  { runner }: Classroom,
): Promise<ClassDebrief | undefined> {
  const debriefs: { readonly number: number; readonly debrief: Debrief }[] = [];
  for (const [index, code] of runner.state.tableCodes.entries()) {
    const table = await tables.open(code);
    const debrief = table.ok ? await debriefOfTable(tables.threads, table.value) : table;
    if (debrief.ok) debriefs.push({ number: index + 1, debrief: debrief.value });
  }
  return debriefs.length === 0
    ? undefined
    : classDebriefOf(publicScenario(runner.head.scenario), debriefs);
}
