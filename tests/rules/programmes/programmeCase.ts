import * as fc from "fast-check";
import { programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { sharesAmong } from "#shared/rules/plenary/membership.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { GameState } from "#shared/rules/state.ts";
import { type Unfolding, unfold } from "#shared/rules/unfolding.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { programmeNamed, textOf } from "#tests/support/texts.ts";

export const ALL: readonly SeatId[] = [ASEAN, KOREA, JAPAN];

export const START = initialState(trilateral, { seed: 7, years: 5, pace: "stepped" });

/** A programme in force, immature and unpaid but for what is said. */
export function standing(
  id: string,
  parts: Partial<ProgrammeState> = {},
  chosen: Readonly<Record<string, string>> = {},
): ProgrammeState {
  const members = parts.members ?? ALL;
  const terms = textOf(id, chosen);
  return {
    id: programmeId(id),
    adoptedIn: 1,
    package: terms,
    members,
    shares: sharesAmong(programmeNamed(id), terms, members),
    maturity: 0,
    funded: 0,
    paid: {},
    ...parts,
  };
}

export const withInForce = (...programmes: readonly ProgrammeState[]): GameState => ({
  ...START,
  year: 2,
  programmes: Object.fromEntries(programmes.map((each) => [each.id, each])),
});

export const review = (state: GameState, scenario: Scenario = trilateral): Unfolding =>
  unfold(scenario, state, 0);

export const someProgramme = fc.constantFrom(...trilateral.programmes.map(({ id }) => id));
