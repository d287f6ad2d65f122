import { crisisId, type SeatId } from "#shared/kernel/ids.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { advanced, calm, struck, toRespond } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";

export const TYPHOON = crisisId("superTyphoon");

export const HAZE = crisisId("seasonalHaze");

export const calmCrisis = (scenario: Scenario = calm): Given =>
  given({ scenario }).inPhase("crisis");

/** A typhoon of severity 2, whose need is 15. */
export const typhoon = (): Given => struck(calmCrisis(), TYPHOON);

export function crisisIn({ state }: Given, id = TYPHOON): CrisisState {
  const crisis = state.crises[id];
  if (crisis === undefined) throw new Error(`No crisis ${id}`);
  return crisis;
}

/** The crisis after these amounts, all given to one option. */
export function met(
  table: Given,
  amounts: Partial<Record<SeatId, number>>,
  option = "civilAgencies",
): Given {
  let here = table;
  for (const id of [ASEAN, KOREA, JAPAN]) {
    const amount = amounts[id];
    if (amount !== undefined) here = here.having(id, toRespond(TYPHOON, option, amount));
  }
  return advanced(here);
}
