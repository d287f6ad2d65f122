import type { Agenda, Settlement } from "./agenda.ts";
import { type Settled, searchAgenda } from "./searchAgenda.ts";

/**
 * The settlements that bargaining theory would choose on an agenda, of those that leave nobody below
 * `from`. Kalai–Smorodinsky, egalitarian and Nash are efficient; see solutions.ts for the sources.
 */
export interface AgendaPoints {
  /** For each party, what is best for it while no other falls below `from`; undefined for no such. */
  readonly best: readonly (Settled | undefined)[];
  /** Undefined where no settlement leaves every party something. */
  readonly nash?: Settled | undefined;
  readonly kalaiSmorodinsky?: Settled | undefined;
  readonly egalitarian?: Settled | undefined;
  readonly utilitarian?: Settled | undefined;
}

/** How exactly agendas are searched, in the unit of the gains, and what is known of them. */
export interface Exactness {
  readonly tolerance: number;
  readonly maxNodes?: number | undefined;
  /** A settlement to begin with. */
  readonly known?: Settlement | undefined;
}

export function agendaPoints(
  agenda: Agenda,
  from: readonly number[],
  exactness: Exactness,
): AgendaPoints {
  const best = from.map((_, party) => bestFor(agenda, party, from, exactness));
  const room = from.map((least, party) => (best[party]?.gains[party] ?? least) - least);
  const typical = room.reduce((sum, each) => sum + each, 0) / room.length;
  const base = { atLeast: from, from, ...exactness };
  const egalitarian = searchAgenda(agenda, {
    ...base,
    aim: { kind: "least", scales: from.map(() => 1) },
  });
  const begun = { ...base, known: egalitarian?.settlement ?? exactness.known };
  return {
    best,
    egalitarian,
    kalaiSmorodinsky:
      typical <= 0
        ? egalitarian
        : searchAgenda(agenda, {
            ...begun,
            aim: { kind: "least", scales: room.map((each) => each / typical) },
          }),
    nash: searchAgenda(agenda, {
      ...begun,
      aim: { kind: "product" },
      // Of a logarithm: the same part of a typical gain.
      tolerance: exactness.tolerance / Math.max(typical, 1),
    }),
    utilitarian: searchAgenda(agenda, {
      ...begun,
      aim: { kind: "sum", weights: from.map(() => 1) },
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
  exactness: Exactness,
): Settled | undefined =>
  searchAgenda(agenda, {
    ...exactness,
    atLeast: landed,
    aim: { kind: "sum", weights: landed.map(() => 1) },
  });

/**
 * What two parties could have had while every other keeps its minimum: the efficient frontier between
 * them, by the ε-constraint method (Haimes, Lasdon & Wismer 1971). `ends` are what is best for each of
 * the two; between them lie exact points, as many as asked, evenly spread over what the second could
 * have. In order of the first party's gain, without what is worse for both.
 */
export function tradeOff(
  agenda: Agenda,
  { parties: [first, second], ends, atLeast, between }: TradeOff,
  exactness: Exactness,
): readonly (readonly number[])[] {
  const [right, left] = ends;
  const low = right.gains[second] ?? 0;
  const high = left.gains[second] ?? 0;
  const points = Array.from({ length: between }, (_, place) => {
    const level = high + ((low - high) * (place + 1)) / (between + 1);
    const least = atLeast.map((each, party) => (party === second ? Math.max(level, each) : each));
    return bestFor(agenda, first, least, { ...exactness, known: left.settlement })?.gains;
  });
  const at = (point: readonly number[], party: number): number => point[party] ?? 0;
  const kept: (readonly number[])[] = [];
  for (const point of [
    left.gains,
    ...points.filter((each) => each !== undefined),
    right.gains,
  ].toSorted((a, b) => at(b, first) - at(a, first) || at(b, second) - at(a, second))) {
    const before = kept.at(-1);
    if (before === undefined || at(point, second) > at(before, second)) kept.push(point);
  }
  return kept.toReversed();
}

export interface TradeOff {
  readonly parties: readonly [first: number, second: number];
  readonly ends: readonly [Settled, Settled];
  readonly atLeast: readonly number[];
  readonly between: number;
}
