import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Journal } from "#tests/analysis/journal.ts";

/** A debrief with what its texts are named by. */
export interface Looked {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}

/** What a table looks back on. */
export function lookedAt(table: Journal): Looked {
  const { debrief } = table;
  return { debrief, desk: { scenario: publicScenario(table.scenario), table: debrief.table } };
}
