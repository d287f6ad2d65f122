import type { Tables } from "#server/tables/tables.ts";
import { studentsOf } from "#shared/classroom/seating.ts";
import type { Language } from "#shared/language/languages.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import type { Classroom } from "./classroom.ts";
import type { ExportTable } from "./export/exportInput.ts";
import { exportOf } from "./export/exportOf.ts";

/** What whoever asks for an export chooses. */
export interface ExportWish {
  /** Whether what people said to one another is part of it. */
  readonly talk: boolean;
  /** Of all that people read in it. */
  readonly language: Language;
}

/** All that a class leaves behind, as a zip. */
export async function exportClass(
  tables: Tables,
  classroom: Classroom,
  pack: Pack | undefined,
  { talk, language }: ExportWish,
): Promise<Uint8Array> {
  const { state, papers, head } = classroom.runner;
  return exportOf(tables.threads, {
    state,
    papers,
    tables: await tablesOf(tables, state.tableCodes),
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

async function tablesOf(tables: Tables, codes: readonly string[]): Promise<readonly ExportTable[]> {
  const exported: ExportTable[] = [];
  for (const [index, code] of codes.entries()) {
    const table = await tables.open(code);
    const entries = table.ok ? await table.value.log.entries() : undefined;
    if (!table.ok || entries?.ok !== true) throw new Error(`Table ${code} cannot be read`);
    const { head } = table.value.match;
    exported.push({ number: index + 1, head, entries: entries.value });
  }
  return exported;
}
