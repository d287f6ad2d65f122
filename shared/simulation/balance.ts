import type { Scenario } from "#shared/scenario/schema.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { GameSummary } from "./gameSummary.ts";
import type { Cohort, PlannedGame } from "./plannedGames.ts";
import { meanOf } from "./statistics.ts";
import { type Target, targetsOf } from "./targets.ts";
import { type WalkAways, walkAwaysOf } from "./walkAway.ts";
import { type WholeFigures, wholeFiguresOf } from "./wholeFigures.ts";

/** Whether a scenario is a game, by what bots made of it. */
export interface Balance {
  readonly targets: readonly Target[];
  /** Of games of all sorts of bots, and of hard bargainers alone. */
  readonly mixed: Figures;
  readonly selfish: Figures;
  /** Of games without agreements, in both lengths. */
  readonly walkAways: WalkAways;
  /** Where games were played for more than the balance. */
  readonly whole?: WholeFigures | undefined;
}

/** The balance of a scenario in games of so many years. `played` has the summary of each planned game at its place. */
export function balanceOf(
  scenario: Scenario,
  years: number,
  planned: readonly PlannedGame[],
  played: readonly (GameSummary | undefined)[],
): Balance {
  const cohort = (name: Cohort): readonly GameSummary[] =>
    planned.flatMap((game, index) => (game.cohort === name ? (played[index] ?? []) : []));
  const programmes = scenario.programmes.map(({ id }) => id);
  const mixed = figuresOf(cohort("mixed"), programmes);
  const selfish = figuresOf(cohort("selfish"), programmes);
  const walkAways = walkAwaysOf(
    scenario,
    planned.flatMap((game, index) => {
      const summary = game.cohort === "noAgreement" ? played[index] : undefined;
      return summary === undefined ? [] : [{ years: game.years, summary }];
    }),
  );
  const levels = cohort("levels");
  const whole =
    levels.length === 0
      ? undefined
      : wholeFiguresOf({ mixed: cohort("mixed"), levels, exploited: cohort("exploited") });
  const targets = targetsOf({
    years,
    whole,
    mixed,
    selfish,
    walkAways,
    amongHard: meanOf(gainsOf(cohort("amongHard"))),
    amongLike: meanOf(gainsOf(cohort("amongLike"))),
  });
  return { targets, mixed, selfish, walkAways, whole };
}

/** Gains of the co-operators at these tables over their walk-away values. */
function gainsOf(games: readonly GameSummary[]): readonly number[] {
  return games.flatMap(({ seats }) =>
    seats
      .filter(({ personality }) => personality === "bridgeBuilder")
      .map(({ score, walkAway }) => score - walkAway),
  );
}
