import * as fc from "fast-check";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Position, Resolution } from "#shared/rules/state/resolution.ts";
import type { DecisionRule, Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { FIVE, fiveSeats, NORTH, SOUTH } from "#tests/support/fiveSeats.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { opened, resolutionIn, toAdopt, toTake } from "#tests/support/texts.ts";

/** The numbers of the procedure that all these cases share. */
export const { procedure } = trilateral.settings;

/** The case with this rule for every matter from the start. */
export const underRule = (rule: DecisionRule, scenario: Scenario = trilateral): Scenario => ({
  ...scenario,
  settings: {
    ...scenario.settings,
    procedure: { ...procedure, initial: everyMatter(rule) },
  },
});

const everyMatter = (rule: DecisionRule): Record<Matter, DecisionRule> => ({
  security: rule,
  economic: rule,
  functional: rule,
  procedural: rule,
});

/** A text before the three under the silence procedure: tabled by Korea, seconded by Japan. */
export const silent = (pace: "live" | "stepped" | "open" = "live"): Given =>
  opened(
    KOREA,
    JAPAN,
    toAdopt("secretariat"),
    given({ scenario: underRule("silence"), pace }).inPhase("plenary"),
  );

/** How long silence lasts, ms. */
export const silenceOver = procedure.silenceSeconds * 1_000;

/** A text before five delegations under this rule: tabled by the north, seconded by the south. */
export const beforeFive = (rule: DecisionRule): Given =>
  opened(
    NORTH,
    SOUTH,
    toAdopt("secretariat"),
    given({ scenario: underRule(rule, fiveSeats) }).inPhase("plenary"),
  );

const POSITIONS: readonly Position[] = ["support", "abstain", "object", "dissociate"];

type Steps = readonly (readonly [SeatId, Position])[];

/** Whatever five delegations may say, one after the other. */
export const steps: fc.Arbitrary<Steps> = fc.array(
  fc.tuple(fc.constantFrom(...FIVE), fc.constantFrom(...POSITIONS)),
  { maxLength: 14 },
);

/** Lets delegations speak until somebody's words decide the matter. */
export function speak(table: Given, said: Steps): Given {
  let here = table;
  for (const [seat, position] of said) {
    if (resolutionIn(here).status !== "open") return here;
    if (resolutionIn(here).positions[seat] !== position) here = here.having(seat, toTake(position));
  }
  return here;
}

/** Who of the five holds this position. */
export const holding = ({ positions }: Resolution, wanted: Position): readonly SeatId[] =>
  FIVE.filter((seat) => positions[seat] === wanted);

/** Whether all five have a position. */
export const haveSpoken = ({ positions }: Resolution): boolean =>
  FIVE.every((seat) => positions[seat] !== undefined);
