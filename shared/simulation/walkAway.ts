import type { Scenario } from "#shared/scenario/schema.ts";
import type { GameSummary } from "./gameSummary.ts";
import { grouped } from "./grouped.ts";
import { combination, type PlannedGame } from "./plannedGames.ts";
import { type Mean, meanOf } from "./statistics.ts";

/**
 * A delegation's walk-away value as its sheet says it, and what it scores in games of each length in
 * which nobody agrees with anybody on anything. Scores are final ones: where the region collapsed they
 * are capped by the value itself (rule 13.4), so a value that is set anew is measured once more.
 */
export interface WalkAway {
  readonly value: number;
  readonly short: Mean;
  readonly standard: Mean;
}

/** By seat. */
export type WalkAways = Readonly<Record<string, WalkAway>>;

/**
 * Games of both lengths without agreements, for every two of the balance one of each, all sorts of bots
 * in turn in every seat: arming, crises and overtures differ with who decides, and so does the score.
 */
export function noAgreementGames(
  of: Scenario,
  { games, seed }: { readonly games: number; readonly seed: number },
): readonly PlannedGame[] {
  const seats = of.seats.map(({ id }) => id);
  const { short, standard } = of.settings.years;
  return [short, standard].flatMap((years) =>
    Array.from({ length: Math.ceil(games / 2) }, (_, index) => ({
      cohort: "noAgreement" as const,
      seed: seed + index,
      years,
      secondThought: false,
      personalities: combination(seats, index),
    })),
  );
}

/** What games without agreements yield, beside the values of the scenario's sheets. */
export function walkAwaysOf(
  { settings }: Scenario,
  played: readonly { readonly years: number; readonly summary: GameSummary }[],
): WalkAways {
  const cases = played.flatMap(({ years, summary }) =>
    summary.seats.map((seat) => ({ ...seat, years })),
  );
  return grouped(
    cases,
    ({ seat }) => seat,
    (of) => {
      const among = (years: number): Mean =>
        meanOf(of.filter((each) => each.years === years).map(({ score }) => score));
      return {
        value: of[0]?.walkAway ?? 0,
        short: among(settings.years.short),
        standard: among(settings.years.standard),
      };
    },
  );
}

/**
 * Seats whose value is not what no agreement yields, in either length. Both lengths share one value, so it
 * lies between two means that differ by up to 2 points; and single games differ from their mean by 2 to 4
 * (standard deviation), so nobody at a table can tell a value that is off by no more than `TOLERANCE`.
 */
export const untrueWalkAways = (walkAways: WalkAways): readonly string[] =>
  Object.entries(walkAways)
    .filter(([, { value, short, standard }]) =>
      [short, standard].some(({ mean }) => Math.abs(mean - value) > TOLERANCE),
    )
    .map(([seat]) => seat);

/** Points of the score. */
const TOLERANCE = 3;
