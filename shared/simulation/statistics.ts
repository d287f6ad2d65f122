/** The mean of some numbers and how sure it is. */
export interface Mean {
  readonly mean: number;
  /** Half the width of the 95 % confidence interval: 1.96 standard errors. */
  readonly plusMinus: number;
  readonly count: number;
}

export function meanOf(values: readonly number[]): Mean {
  const count = values.length;
  const mean = average(values);
  const plusMinus =
    count < 2 ? Number.POSITIVE_INFINITY : 1.96 * Math.sqrt(variance(values) / count);
  return { mean, plusMinus, count };
}

/** A part of some cases, with its Wilson score interval at 95 % (Wilson 1927). */
export interface Part {
  readonly part: number;
  readonly low: number;
  readonly high: number;
}

export function partOf(hits: number, cases: number): Part {
  if (cases === 0) return { part: 0, low: 0, high: 1 };
  const z = 1.96;
  const part = hits / cases;
  const scale = 1 + z ** 2 / cases;
  const middle = (part + z ** 2 / (2 * cases)) / scale;
  const half = (z * Math.sqrt((part * (1 - part)) / cases + z ** 2 / (4 * cases ** 2))) / scale;
  return { part, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The part of the variance of `value` that lies between groups: η² of a one-way analysis, 0–1. */
export function varianceBetween<T>(
  items: readonly T[],
  value: (item: T) => number,
  group: (item: T) => string,
): number {
  const all = items.map(value);
  const total = all.length * variancePopulation(all);
  if (total === 0) return 0;
  const groups = Map.groupBy(items, group);
  const grand = average(all);
  let between = 0;
  for (const members of groups.values()) {
    between += members.length * (average(members.map(value)) - grand) ** 2;
  }
  return between / total;
}

/** Of numbers in rising order, the one that `part` (0–1) of them do not exceed (nearest rank); 0 of none. */
export const quantileOf = (rising: readonly number[], part: number): number =>
  rising[Math.max(0, Math.ceil(part * rising.length) - 1)] ?? 0;

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const squares = (values: readonly number[]): number => {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

const variance = (values: readonly number[]): number => squares(values) / (values.length - 1);

const variancePopulation = (values: readonly number[]): number => squares(values) / values.length;
