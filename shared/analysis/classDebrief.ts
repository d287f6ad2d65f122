import type { PublicScenario } from "#shared/scenario/schema.ts";
import {
  type CrisisAcross,
  crisesAcross,
  type NumberedDebrief,
  type ProgrammeAcross,
  programmesAcross,
} from "./acrossTables.ts";
import { conductAcross, type DelegationConduct, type Honour, honoursOf } from "./honours.ts";
import { type TableResult, tableResultOf } from "./tableResult.ts";

/**
 * The tables of a class side by side, once their games have ended. Holds nobody's words, and ranks
 * nobody: delegations have unlike mandates, so a score is set against its own walk-away value alone.
 */
export interface ClassDebrief {
  readonly scenario: string;
  /** In the order of their numbers. */
  readonly tables: readonly TableResult[];
  readonly programmes: readonly ProgrammeAcross[];
  readonly crises: readonly CrisisAcross[];
  readonly honours: readonly Honour[];
  /** All figures from which honours are given. */
  readonly conduct: readonly DelegationConduct[];
}

/** Compares finished tables of one scenario. Their order makes no difference. */
export function classDebriefOf(
  scenario: PublicScenario,
  tables: readonly NumberedDebrief[],
): ClassDebrief {
  const inOrder = tables.toSorted((a, b) => a.number - b.number);
  const conduct = conductAcross(scenario, inOrder);
  return {
    scenario: scenario.id,
    tables: inOrder.map(({ number, debrief }) => tableResultOf(scenario, number, debrief)),
    programmes: programmesAcross(scenario, inOrder),
    crises: crisesAcross(scenario, inOrder),
    honours: honoursOf(conduct),
    conduct,
  };
}
