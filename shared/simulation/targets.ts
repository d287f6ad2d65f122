import type { Figures } from "./figures.ts";
import type { Mean } from "./statistics.ts";
import { untrueWalkAways, type WalkAways } from "./walkAway.ts";
import type { WholeFigures } from "./wholeFigures.ts";

/** One thing that makes a scenario a game, and whether the games say that it holds. */
export interface Target {
  readonly id: TargetId;
  readonly found: Finding;
  readonly verdict: "met" | "missed" | "notAsked";
}

/**
 * - `fairSeats`: every seat's mean score lies within 10 % of the mean of seats
 * - `collapse`: the region collapses in 10–25 % of games
 * - `selfishCollapse`: it collapses in 60 % or more among hard bargainers alone
 * - `selfishEndings`: hard bargainers alone leave it fragile or collapsed in 60 % or more
 * - `tellingEndings`: no ending of the region, from peace to collapse, is that of more than 70 % of games
 * - `noneTooSeldom`, `noneTooOften`: every programme is adopted in 10–90 % of games
 * - `temptingOvertures`: every overture is sometimes taken and sometimes not
 * - `companyMatters`: a co-operator among hard bargainers gains less than among its like
 * - `trueWalkAways`: every walk-away value is what no agreement yields, in both lengths
 * - `twoSidedOvertures`: every overture is sometimes better taken and sometimes better left, by games that
 *   were played once more with the other answer
 * - `skillPays`: experts gain more than beginners at the same tables
 */
export const TARGET_IDS = [
  "fairSeats",
  "collapse",
  "selfishCollapse",
  "selfishEndings",
  "tellingEndings",
  "noneTooSeldom",
  "noneTooOften",
  "temptingOvertures",
  "companyMatters",
  "trueWalkAways",
  "twoSidedOvertures",
  "skillPays",
] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** What the games showed; of a target that is not asked, the years from which it is. */
export type Finding =
  /** 0–1 of games, or of the mean of seats by which the farthest lies away from it. */
  | { readonly kind: "part"; readonly part: number }
  /** Programmes, overtures or seats for which it does not hold. */
  | { readonly kind: "exceptions"; readonly ids: readonly string[] }
  /** Mean gains over the walk-away value: among hard bargainers, and among its like. */
  | { readonly kind: "gains"; readonly amongHard: number; readonly amongLike: number }
  /** Mean gains of bots of these levels. */
  | { readonly kind: "levels"; readonly firstSteps: number; readonly expert: number }
  | { readonly kind: "tooShort"; readonly years: number };

/**
 * The games that are compared, all of as many years: of all personalities, of hard bargainers alone, and two
 * tables of a co-operator; and what no agreement yields in either length.
 */
export interface Cohorts {
  readonly years: number;
  /** Without it the last two targets are not judged. */
  readonly whole?: WholeFigures | undefined;
  readonly mixed: Figures;
  readonly selfish: Figures;
  readonly walkAways: WalkAways;
  /** Gain over the walk-away value of the one co-operator among hard bargainers, and among its like. */
  readonly amongHard: Mean;
  readonly amongLike: Mean;
}

/**
 * Judges the figures by what a balanced scenario shows. A region takes years to wear out, so of a short
 * game nobody asks how often it collapses, and of the shortest not how it ends.
 */
export function targetsOf({
  years,
  whole,
  mixed,
  selfish,
  walkAways,
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
  return [
    { id: "fairSeats", found: part(farthest), verdict: judged(farthest <= 0.1) },
    longTarget(
      "collapse",
      years,
      mixed.endings.collapse.part,
      (often) => often >= 0.1 && often <= 0.25,
    ),
    longTarget("selfishCollapse", years, selfish.endings.collapse.part, (often) => often >= 0.6),
    longTarget("selfishEndings", years, illEnded(selfish), (often) => often >= 0.6),
    longTarget("tellingEndings", years, usualEnding(mixed), (often) => often <= 0.7),
    exceptionTarget("noneTooSeldom", never),
    exceptionTarget("noneTooOften", always),
    exceptionTarget(
      "temptingOvertures",
      clear.map(([id]) => id),
    ),
    {
      id: "companyMatters",
      found: { kind: "gains", amongHard: amongHard.mean, amongLike: amongLike.mean },
      verdict: judged(amongHard.mean < amongLike.mean),
    },
    exceptionTarget("trueWalkAways", untrueWalkAways(walkAways)),
    ...(whole === undefined ? [] : wholeTargets(whole)),
  ];
}

function wholeTargets({ overtures, levels }: WholeFigures): readonly Target[] {
  const oneSided = Object.entries(overtures).filter(
    ([, { betterTaken, worthTaking }]) =>
      worthTaking.count >= ENOUGH_SECOND_THOUGHTS &&
      (betterTaken.part === 0 || betterTaken.part === 1),
  );
  const { firstSteps, expert } = levels.gain;
  const gains = { firstSteps: firstSteps?.mean ?? 0, expert: expert?.mean ?? 0 };
  return [
    exceptionTarget(
      "twoSidedOvertures",
      oneSided.map(([id]) => id),
    ),
    {
      id: "skillPays",
      found: { kind: "levels", ...gains },
      verdict: judged(gains.expert > gains.firstSteps),
    },
  ];
}

/** Fewer cases of one overture may all fall on one side by chance. */
const ENOUGH_SECOND_THOUGHTS = 8;

/** Years that a game has to have for a region to wear out in it, or for its end to depend on what was done. */
const YEARS_NEEDED = { collapse: 4, selfishCollapse: 4, selfishEndings: 3, tellingEndings: 3 };

/** Part of games that left the region fragile or collapsed. */
const illEnded = ({ endings }: Figures): number => endings.fragile.part + endings.collapse.part;

/** Part of games that ended as most did. */
const usualEnding = ({ endings }: Figures): number =>
  Math.max(...Object.values(endings).map(({ part }) => part));

/** A target that is not asked of games too short for it. `often` is a part of games. */
function longTarget(
  id: keyof typeof YEARS_NEEDED,
  years: number,
  often: number,
  holds: (often: number) => boolean,
): Target {
  const needed = YEARS_NEEDED[id];
  return years < needed
    ? { id, found: { kind: "tooShort", years: needed }, verdict: "notAsked" }
    : { id, found: part(often), verdict: judged(holds(often)) };
}

const exceptionTarget = (id: TargetId, ids: readonly string[]): Target => ({
  id,
  found: { kind: "exceptions", ids },
  verdict: judged(ids.length === 0),
});

const part = (of: number): Finding => ({ kind: "part", part: of });

const judged = (holds: boolean): "met" | "missed" => (holds ? "met" : "missed");
