import { assertNever } from "#shared/kernel/assertNever.ts";

/**
 * What a settlement is chosen for. All are concave and grow with every gain, so that a weighted sum
 * of gains bounds them from above: this is what `searchAgenda` searches by.
 */
export type Aim =
  /** The largest weighted sum of gains; with equal weights the utilitarian point. */
  | { readonly kind: "sum"; readonly weights: readonly number[] }
  /**
   * The largest smallest gain, each measured by its scale: Kalai's egalitarian point (1977) with equal
   * scales, Kalai & Smorodinsky's (1975) with everybody's best possible gain.
   */
  | { readonly kind: "least"; readonly scales: readonly number[] }
  /** The largest product of gains (Nash 1950), of those that leave everybody something. */
  | { readonly kind: "product" };

/** What a settlement with these gains is worth for the aim; −∞ where it does not count. */
export function valueFor(aim: Aim, gains: readonly number[]): number {
  switch (aim.kind) {
    case "sum":
      return gains.reduce((sum, gain, party) => sum + gain * (aim.weights[party] ?? 0), 0);
    case "least":
      return (
        gains.reduce((least, gain, party) => Math.min(least, gain / scaleOf(aim, party)), 1 / 0) +
        gains.reduce((sum, gain) => sum + gain, 0) * TIE_BREAK
      );
    case "product":
      return gains.some((gain) => gain <= 0)
        ? Number.NEGATIVE_INFINITY
        : gains.reduce((sum, gain) => sum + Math.log(gain), 0);
    default:
      return assertNever(aim);
  }
}

/** Weights with a constant: `weights · gains + constant` is nowhere below the aim's value. */
export interface Supporting {
  readonly weights: readonly number[];
  readonly constant: number;
}

/** The supporting weights at a place of the search: any non-negative numbers, one a party. */
export function supporting(aim: Aim, place: readonly number[]): Supporting {
  switch (aim.kind) {
    case "sum":
      return { weights: aim.weights, constant: 0 };
    case "least":
      return {
        weights: onSimplex(place).map((part, party) => part / scaleOf(aim, party) + TIE_BREAK),
        constant: 0,
      };
    case "product":
      // ln x ≤ w·x − 1 − ln w, with equality where w = 1/x.
      return {
        weights: place.map(positive),
        constant: place.reduce((sum, each) => sum - 1 - Math.log(positive(each)), 0),
      };
    default:
      return assertNever(aim);
  }
}

/** In which direction the bound rises with the place, where these are the gains of what it favours. */
export function slopeAt(
  aim: Aim,
  place: readonly number[],
  gains: readonly number[],
): readonly number[] {
  switch (aim.kind) {
    case "sum":
      return gains.map(() => 0);
    case "least":
      return gains.map((gain, party) => gain / scaleOf(aim, party));
    case "product":
      return gains.map((gain, party) => gain - 1 / positive(place[party] ?? 0));
    default:
      return assertNever(aim);
  }
}

/** Where to begin: equal parts. */
export const firstPlace = (aim: Aim, parties: number): readonly number[] =>
  Array.from({ length: parties }, () => (aim.kind === "product" ? 0.1 : 1 / parties));

/** So small that it decides only between settlements of equal least gain. */
const TIE_BREAK = 1e-4;

const scaleOf = ({ scales }: Extract<Aim, { kind: "least" }>, party: number): number =>
  Math.max(scales[party] ?? 1, LEAST);

const positive = (value: number): number => Math.max(value, LEAST);
const LEAST = 1e-3;

/** The nearest point whose parts are 0 or more and sum to 1 (Held, Wolfe & Crowder 1974). */
function onSimplex(point: readonly number[]): readonly number[] {
  const sorted = point.toSorted((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (const [place, value] of sorted.entries()) {
    sum += value;
    const candidate = (sum - 1) / (place + 1);
    if (value > candidate) shift = candidate;
  }
  return point.map((value) => Math.max(0, value - shift));
}
