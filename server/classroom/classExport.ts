import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import { studentsOf } from "#shared/classroom/seating.ts";
import type { Language } from "#shared/language/languages.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import type { Classroom } from "./classroom.ts";
import { ofEachTable } from "./eachTable.ts";
import type { ExportTable } from "./export/exportInput.ts";
import { exportOf } from "./export/exportOf.ts";

/** What whoever asks for an export chooses. */
export interface ExportWish {
  /** Whether what people said to one another is part of it. */
  readonly talk: boolean;
  /** Of all that people read in it. */
  readonly language: Language;
}

/** All that a class leaves behind, as a zip; without the tables that cannot be read, which it names. */
export async function exportClass(
  tables: Tables,
  classroom: Classroom,
  pack: Pack | undefined,
  { talk, language }: ExportWish,
): Promise<Uint8Array> {
  const { state, papers, head } = classroom.runner;
  const { made, unreadable } = await ofEachTable(tables, state.tableCodes, tableFor);
  return exportOf(tables.threads, {
    state,
    papers,
    tables: made,
    unreadable,
    scenario: head.scenario,
    texts: pack?.texts ?? { en: {} },
    callsigns: Object.fromEntries(
      studentsOf(state).map(({ id, callsign }) => [id, classroom.callsign(callsign)]),
    ),
    talk,
    language,
    exportedAt: tables.context.clock.now(),
  });
}

async function tableFor(table: Table, number: number): Promise<ExportTable> {
  const entries = await table.log.entries();
  if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
  return { number, head: table.match.head, entries: entries.value };
}
