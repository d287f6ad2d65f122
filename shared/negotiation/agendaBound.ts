import { remember } from "#shared/kernel/remember.ts";
import type { Agenda, AgendaOption, Settlement } from "./agenda.ts";
import { type Aim, firstPlace, slopeAt, supporting } from "./aims.ts";

/** No settlement that satisfies the conditions is worth more than `value` for the aim. */
export interface Bound {
  readonly value: number;
  /** What an option is worth at the bound's weights and prices; the best of each item add up to it. */
  readonly reduced: (option: AgendaOption) => number;
  /** Settlements met on the way, which may satisfy the conditions. */
  readonly seen: readonly Settlement[];
}

interface Conditions {
  readonly aim: Aim;
  readonly atLeast?: readonly number[] | undefined;
  readonly from?: readonly number[] | undefined;
}

/** Where the search for the tightest bound stands. */
interface Multipliers {
  /** Of the aim's supporting weights. */
  readonly place: readonly number[];
  /** Of a unit of gain above each party's minimum. */
  readonly minimum: readonly number[];
  /** Of a unit of each means. */
  readonly price: readonly number[];
}

/** The lowest bound that so many subgradient steps find. */
export function tightBound(agenda: Agenda, conditions: Conditions): Bound {
  let at: Multipliers = {
    place: firstPlace(conditions.aim, agenda.parties),
    minimum: Array.from({ length: agenda.parties }, () => 0),
    price: agenda.limits.map(() => 0),
  };
  let best = boundAt(agenda, conditions, at);
  const seen: Settlement[] = [];
  let factor = FIRST_STEP;
  let idle = 0;
  for (let step = 0; step < STEPS; step++) {
    const bound = boundAt(agenda, conditions, at);
    seen.push(bound.settlement);
    if (bound.value < best.value - 1e-7) {
      best = bound;
      idle = 0;
    } else if (++idle > PATIENCE) {
      factor /= 2;
      idle = 0;
      at = best.at;
      if (factor < LAST_STEP) break;
      continue;
    }
    at = stepFrom(agenda, conditions, bound, factor);
  }
  return { value: best.value, reduced: best.reduced, seen };
}
const STEPS = 200;
const PATIENCE = 8;
const FIRST_STEP = 1;
const LAST_STEP = 1e-4;

interface Evaluated extends Omit<Bound, "seen"> {
  readonly at: Multipliers;
  readonly settlement: Settlement;
  readonly gains: readonly number[];
  readonly used: readonly number[];
}

function boundAt(agenda: Agenda, { aim, atLeast, from }: Conditions, at: Multipliers): Evaluated {
  const { weights, constant } = supporting(aim, at.place);
  const factors = [
    ...weights.map((weight, place) => weight + (at.minimum[place] ?? 0)),
    ...at.price.map((price) => -price),
  ];
  const sums = factors.map(() => 0);
  let value = constant + dot(at.price, agenda.limits);
  if (atLeast !== undefined) value -= dot(at.minimum, atLeast);
  if (from !== undefined) value -= dot(weights, from);
  const settlement = flattened(agenda).map((figures) => {
    const { best, most } = bestOf(figures, factors);
    value += most;
    for (let place = 0; place < factors.length; place++) {
      sums[place] = (sums[place] ?? 0) + (figures[best * factors.length + place] ?? 0);
    }
    return best;
  });
  return {
    value,
    at,
    settlement,
    reduced: ({ gains, uses }) => dot(factors, [...gains, ...uses]),
    gains: sums.slice(0, agenda.parties),
    used: sums.slice(agenda.parties),
  };
}

/** The option with the largest sum of its figures by these factors. */
function bestOf(
  figures: Float64Array,
  factors: readonly number[],
): { readonly best: number; readonly most: number } {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < figures.length; start += factors.length) {
    let worth = 0;
    for (let place = 0; place < factors.length; place++) {
      worth += (factors[place] ?? 0) * (figures[start + place] ?? 0);
    }
    if (worth > most) {
      most = worth;
      best = start / factors.length;
    }
  }
  return { best, most };
}

/** For each item, gains and uses of its options in one row after the other: read many times over. */
const flattened = remember((agenda: Agenda): readonly Float64Array[] =>
  agenda.items.map((options) =>
    Float64Array.from(options.flatMap(({ gains, uses }) => [...gains, ...uses])),
  ),
);

/** Against the slope, by a part of what separates this bound from a likely better one (Polyak 1969). */
function stepFrom(
  agenda: Agenda,
  { aim, atLeast, from = [] }: Conditions,
  { at, value, gains, used }: Evaluated,
  factor: number,
): Multipliers {
  const measured = gains.map((gain, party) => gain - (from[party] ?? 0));
  const place = slopeAt(aim, at.place, measured);
  const minimum = gains.map((gain, party) =>
    atLeast === undefined ? 0 : gain - (atLeast[party] ?? Number.NEGATIVE_INFINITY),
  );
  const price = agenda.limits.map((limit, means) => limit - (used[means] ?? 0));
  const size = dot(place, place) + dot(minimum, minimum) + dot(price, price);
  if (size === 0) return at;
  const step = (factor * Math.max(Math.abs(value) * HOPE, 1e-3)) / size;
  const move = (multipliers: readonly number[], slope: readonly number[]): readonly number[] =>
    multipliers.map((each, index) => Math.max(0, each - step * (slope[index] ?? 0)));
  return {
    place: aim.kind === "sum" ? at.place : move(at.place, place),
    minimum: move(at.minimum, minimum),
    price: move(at.price, price),
  };
}
/** The part of its value by which a bound is hoped to be too high. */
const HOPE = 0.3;

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}
