import { sum } from "#shared/kernel/units.ts";
import { type OutcomeSpace, reservations, utilitiesAt } from "./domain.ts";
import type { FrontierPoint } from "./paretoFrontier.ts";

/**
 * The points that bargaining theory would choose among the packages that leave nobody below their
 * reservation value. Undefined where there is no such package: no zone of possible agreement.
 */
export interface Solutions {
  /** The largest product of gains over the reservation values (Nash 1950). */
  readonly nash: FrontierPoint;
  /** The largest equal part of everybody's best possible gain (Kalai & Smorodinsky 1975). */
  readonly kalaiSmorodinsky: FrontierPoint;
  /** The largest smallest gain; of those, the next smallest, and so on (Kalai 1977, leximin). */
  readonly egalitarian: FrontierPoint;
  /** The largest sum of utilities. */
  readonly utilitarian: FrontierPoint;
}

export function solutionsOf(
  frontier: readonly FrontierPoint[],
  reserved: readonly number[],
): Solutions | undefined {
  const rational = frontier
    .map((point) => ({ point, gains: gainsOf(point.utilities, reserved) }))
    .filter(({ gains }) => gains.every((gain) => gain >= 0));
  const [first] = rational;
  if (first === undefined) return undefined;
  const ideal = reserved.map((_, party) =>
    rational.reduce((most, { gains }) => Math.max(most, gains[party] ?? 0), 0),
  );
  const best = (measure: (gains: readonly number[]) => readonly number[]): FrontierPoint =>
    rational.reduce((leader, each) =>
      compare(measure(each.gains), measure(leader.gains)) > 0 ? each : leader,
    ).point;
  return {
    nash: best((gains) => [gains.reduce((product, gain) => product * gain, 1), sum(gains)]),
    kalaiSmorodinsky: best((gains) =>
      ascending(gains.map((gain, party) => part(gain, ideal[party]))),
    ),
    egalitarian: best(ascending),
    utilitarian: best((gains) => [sum(gains)]),
  };
}

/** How far an agreement is from the best that was possible. */
export interface Distance {
  /** Euclidean distance to the nearest point of the efficient frontier; 0 on it. */
  readonly pareto: number;
  /** Euclidean distances to the points of bargaining theory; undefined where there are none. */
  readonly nash?: number | undefined;
  readonly kalaiSmorodinsky?: number | undefined;
  readonly egalitarian?: number | undefined;
  /**
   * The largest sum of further gains that leaves nobody worse off than the agreement: joint gains
   * left on the table. 0 on the frontier.
   */
  readonly jointGainsLeft: number;
}

export function distanceOf(
  utilities: readonly number[],
  frontier: readonly FrontierPoint[],
  solutions: Solutions | undefined,
): Distance {
  const pareto = frontier.reduce(
    (least, point) => Math.min(least, euclid(point.utilities, utilities)),
    Number.POSITIVE_INFINITY,
  );
  const jointGainsLeft = frontier
    .map((point) => gainsOf(point.utilities, utilities))
    .filter((gains) => gains.every((gain) => gain >= 0))
    .reduce((most, gains) => Math.max(most, sum(gains)), 0);
  const to = (point: FrontierPoint | undefined): number | undefined =>
    point && euclid(point.utilities, utilities);
  return {
    pareto,
    nash: to(solutions?.nash),
    kalaiSmorodinsky: to(solutions?.kalaiSmorodinsky),
    egalitarian: to(solutions?.egalitarian),
    jointGainsLeft,
  };
}

/** Whether any package leaves everybody at or above their reservation value. */
export const hasZoneOfAgreement = (space: OutcomeSpace): boolean =>
  Array.from({ length: space.size }, (_, outcome) => outcome).some((outcome) =>
    gainsOf(utilitiesAt(space, outcome), reservations(space.domain)).every((gain) => gain >= 0),
  );

const gainsOf = (utilities: readonly number[], from: readonly number[]): readonly number[] =>
  utilities.map((value, party) => value - (from[party] ?? 0));

const ascending = (values: readonly number[]): readonly number[] =>
  values.toSorted((a, b) => a - b);

const part = (gain: number, ideal: number | undefined): number =>
  ideal === undefined || ideal === 0 ? 1 : gain / ideal;

const euclid = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(sum(a.map((value, party) => (value - (b[party] ?? 0)) ** 2)));

/** Lexicographic: the first difference decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [place, value] of a.entries()) {
    const difference = value - (b[place] ?? 0);
    if (Math.abs(difference) > TIE) return difference;
  }
  return 0;
}
const TIE = 1e-12;
