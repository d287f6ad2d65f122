import type { Figures } from "./figures.ts";
import type { Mean } from "./statistics.ts";

/** One thing that makes a scenario a game, and whether the games say that it holds. */
export interface Target {
  readonly target: string;
  /** What the games showed; of a target that is not asked, why not. */
  readonly found: string;
  readonly verdict: "met" | "missed" | "notAsked";
}

/** The games that are compared, all of as many years: of all personalities, of hard bargainers alone, and two tables of a co-operator. */
export interface Cohorts {
  readonly years: number;
  readonly mixed: Figures;
  readonly selfish: Figures;
  /** Gain over the walk-away value of the one co-operator among hard bargainers, and among its like. */
  readonly amongHard: Mean;
  readonly amongLike: Mean;
}

/**
 * Judges the figures by what a balanced scenario shows. A region takes years to wear out, so of a game that
 * is shorter than that nobody asks how often it collapses.
 */
export function targetsOf({
  years,
  mixed,
  selfish,
  amongHard,
  amongLike,
}: Cohorts): readonly Target[] {
  const means = Object.values(mixed.score).map(({ mean }) => mean);
  const middle = means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
  const farthest = Math.max(...means.map((mean) => Math.abs(mean - middle) / middle));
  const adopted = Object.entries(mixed.adopted);
  const never = adopted.filter(([, { part }]) => part < 0.1).map(([id]) => id);
  const always = adopted.filter(([, { part }]) => part > 0.9).map(([id]) => id);
  const clear = Object.entries(mixed.overtures).filter(
    ([, { taken }]) => taken.part === 0 || taken.part === 1,
  );
  const isShort = years < YEARS_TO_COLLAPSE;
  const tooShort = `games of fewer than ${YEARS_TO_COLLAPSE} years end before a region can wear out`;
  return [
    {
      target: "every seat's mean score lies within 10 % of the mean of seats",
      found: `farthest ${percent(farthest)}`,
      verdict: judged(farthest <= 0.1),
    },
    {
      target: "the region collapses in 10–25 % of games",
      found: isShort ? tooShort : percent(mixed.collapsed.part),
      verdict: isShort
        ? "notAsked"
        : judged(mixed.collapsed.part >= 0.1 && mixed.collapsed.part <= 0.25),
    },
    {
      target: "it collapses in 60 % or more among hard bargainers alone",
      found: isShort ? tooShort : percent(selfish.collapsed.part),
      verdict: isShort ? "notAsked" : judged(selfish.collapsed.part >= 0.6),
    },
    {
      target: "every programme is adopted in 10 % of games or more",
      found: never.length === 0 ? "all" : `too seldom: ${never.join(", ")}`,
      verdict: judged(never.length === 0),
    },
    {
      target: "every programme is adopted in 90 % of games or fewer",
      found: always.length === 0 ? "all" : `too often: ${always.join(", ")}`,
      verdict: judged(always.length === 0),
    },
    {
      target: "every overture is sometimes taken and sometimes not",
      found: clear.length === 0 ? "all" : clear.map(([id]) => id).join(", "),
      verdict: judged(clear.length === 0),
    },
    {
      target: "a co-operator among hard bargainers gains less than among its like",
      found: `${amongHard.mean.toFixed(1)} against ${amongLike.mean.toFixed(1)}`,
      verdict: judged(amongHard.mean < amongLike.mean),
    },
  ];
}

const YEARS_TO_COLLAPSE = 3;

const judged = (holds: boolean): "met" | "missed" => (holds ? "met" : "missed");

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
