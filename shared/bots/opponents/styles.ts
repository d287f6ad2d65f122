/**
 * How hard a delegation bargains, as others tell it from its positions: the three modes of Thomas and
 * Kilmann (1974) in which a party takes a stand at all.
 */
export interface Style {
  readonly id: "competing" | "compromising" | "accommodating";
  /** Before any evidence; of all styles they add up to 1. */
  readonly prior: number;
  /** Notches that it lets a text cost it before it objects. */
  readonly tolerance: number;
  /** The part of what falls to it by its exposure that it gives to a crisis, as far as nothing else is known. */
  readonly effort: number;
  /** Percent by which it lets defence grow in a year, as far as nothing else is known. */
  readonly growth: number;
}

export const STYLES: readonly Style[] = [
  { id: "competing", prior: 0.25, tolerance: 0.3, effort: 0.5, growth: 2 },
  { id: "compromising", prior: 0.5, tolerance: 0.9, effort: 0.9, growth: 0.7 },
  { id: "accommodating", prior: 0.25, tolerance: 1.8, effort: 1.2, growth: 0.2 },
];

/** Who does not tell styles apart takes everybody to be of this one. */
export const ONE_STYLE: readonly Style[] = [
  { id: "compromising", prior: 1, tolerance: 0.9, effort: 0.9, growth: 0.7 },
];
