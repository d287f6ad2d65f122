import type { Agenda, Settlement } from "./agenda.ts";
import { type Settled, searchAgenda } from "./searchAgenda.ts";

/**
 * The settlements that bargaining theory would choose on an agenda, of those that leave nobody below
 * `from`. Kalai–Smorodinsky, egalitarian and Nash are efficient; see solutions.ts for the sources.
 */
export interface AgendaPoints {
  /** The most that each party could have while no other falls below `from`. */
  readonly ideal: readonly number[];
  /** Undefined where no settlement leaves every party something. */
  readonly nash?: Settled | undefined;
  readonly kalaiSmorodinsky?: Settled | undefined;
  readonly egalitarian?: Settled | undefined;
  readonly utilitarian?: Settled | undefined;
}

/** How exactly agendas are searched, in the unit of the gains. */
export interface Exactness {
  readonly tolerance: number;
  readonly maxNodes?: number | undefined;
}

export function agendaPoints(
  agenda: Agenda,
  from: readonly number[],
  exactness: Exactness,
): AgendaPoints {
  const parties = from.map((_, party) => party);
  const base = { atLeast: from, from, ...exactness };
  const ideal = parties.map((party) => bestFor(agenda, party, from, exactness)?.gains[party] ?? 0);
  const room = ideal.map((most, party) => most - (from[party] ?? 0));
  const typical = room.reduce((sum, each) => sum + each, 0) / parties.length;
  const egalitarian = searchAgenda(agenda, {
    ...base,
    aim: { kind: "least", scales: parties.map(() => 1) },
  });
  return {
    ideal,
    egalitarian,
    kalaiSmorodinsky: searchAgenda(agenda, {
      ...base,
      aim: { kind: "least", scales: room.map((each) => each / typical) },
      known: egalitarian?.settlement,
    }),
    nash: searchAgenda(agenda, {
      ...base,
      aim: { kind: "product" },
      tolerance: exactness.tolerance / Math.max(typical, exactness.tolerance),
      known: egalitarian?.settlement,
    }),
    utilitarian: searchAgenda(agenda, {
      ...base,
      aim: { kind: "sum", weights: parties.map(() => 1) },
    }),
  };
}

/** The settlement that is best for one party while every other keeps its minimum; then best for all. */
export const bestFor = (
  agenda: Agenda,
  party: number,
  atLeast: readonly number[],
  exactness: Exactness,
): Settled | undefined =>
  searchAgenda(agenda, {
    ...exactness,
    atLeast,
    aim: { kind: "sum", weights: atLeast.map((_, each) => (each === party ? 1 : TIE_BREAK)) },
  });

/** So small that it decides only between settlements that are equal for the party. */
const TIE_BREAK = 1e-3;

/**
 * The settlement with the largest sum of further gains that leaves no party worse off than `landed`:
 * the joint gains left on the table. Undefined where not even the landing itself can be settled.
 */
export const jointGains = (
  agenda: Agenda,
  landed: readonly number[],
  known: Settlement,
  exactness: Exactness,
): Settled | undefined =>
  searchAgenda(agenda, {
    ...exactness,
    known,
    atLeast: landed,
    aim: { kind: "sum", weights: landed.map(() => 1) },
  });

/**
 * What two parties could have had while every other keeps its minimum: the efficient frontier between
 * them, by the ε-constraint method (Haimes, Lasdon & Wismer 1971). Exact points, the first party's
 * best last; at most `points` of them, evenly spread over what the second could have.
 */
export function tradeOff(
  agenda: Agenda,
  [first, second]: readonly [number, number],
  atLeast: readonly number[],
  points: number,
  exactness: Exactness,
): readonly (readonly number[])[] {
  const lowest = bestFor(agenda, first, atLeast, exactness);
  const highest = bestFor(agenda, second, atLeast, exactness);
  if (lowest === undefined || highest === undefined) return [];
  const low = lowest.gains[second] ?? 0;
  const high = highest.gains[second] ?? 0;
  const between = Array.from({ length: Math.max(0, points - 2) }, (_, place) => {
    const level = high + ((low - high) * (place + 1)) / (points - 1);
    const least = atLeast.map((each, party) => (party === second ? Math.max(level, each) : each));
    return bestFor(agenda, first, least, exactness)?.gains;
  });
  return undominatedPairs(
    [highest.gains, ...between, lowest.gains].filter((each) => each !== undefined),
    [first, second],
  );
}

/** In order of the first party's gain, without what is worse for both. */
function undominatedPairs(
  points: readonly (readonly number[])[],
  [first, second]: readonly [number, number],
): readonly (readonly number[])[] {
  const at = (point: readonly number[], party: number): number => point[party] ?? 0;
  const kept: (readonly number[])[] = [];
  for (const point of points.toSorted(
    (a, b) => at(b, first) - at(a, first) || at(b, second) - at(a, second),
  )) {
    const best = kept.at(-1);
    if (best === undefined || at(point, second) > at(best, second)) kept.push(point);
  }
  return kept.toReversed();
}
