import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Duty, Mandate, PublicView } from "./view.ts";

/**
 * What a text is worth to one delegation, in points of its own final score (0–100).
 *
 * An estimate, and an honest one: it takes every promise at its word, full funding as certain, and
 * money at what the treasury scores on the own sheet. It leaves out what cannot be priced from the
 * sheet: trust gained or lost, what others do next, and whether a vote carries the day. Those are
 * named in `unpriced`, never guessed.
 */
export interface Valuation {
  /** Sum of the terms, in steps of 0.1. */
  readonly total: number;
  readonly terms: readonly ValueTerm[];
  /** What counts for nothing here although it may matter. */
  readonly unpriced: readonly UnpricedTerm[];
}

export interface ValueTerm {
  readonly name:
    | "adopted"
    | "option"
    | "cost"
    | "track"
    | "payment"
    | "funding"
    | "vote"
    | "security"
    | "reconciliation"
    | "crisisAid";
  /** A programme, an issue, a track or a seat, where the term is about one. */
  readonly about?: string | undefined;
  /** Place of the clause in the list, for terms of a deal. */
  readonly clause?: number | undefined;
  readonly points: number;
  /** The delegation whose promise this rests on; absent where nobody can break it. */
  readonly restsOn?: SeatId | undefined;
}

export interface UnpricedTerm {
  readonly clause: number;
  readonly kind: Duty["kind"];
}

/** Points of the final score (0–100) in one raw point of the sheet. */
export const scorePerPoint = (mandate: Mandate): number =>
  100 / (mandate.scale.hundred - mandate.scale.zero);

/** Points of the final score that US$ 1 bn in the treasury earns at the end. */
export const scorePerBillion = (mandate: Mandate): number =>
  mandate.treasury.pointsPerBillion * scorePerPoint(mandate);

/** Budgets still to come, this year's included while its budget is open. */
export function yearsLeftOf(table: Pick<PublicView, "year" | "years" | "phase">): number {
  const spent = table.phase === "crisis" || table.phase === "review" ? 1 : 0;
  return Math.max(0, table.years - table.year + 1 - spent);
}

/** Terms with their total. */
export function valuation(terms: readonly ValueTerm[]): Valuation {
  const total = terms.reduce((sum, term) => sum + term.points, 0);
  return { total: tenth(total), terms, unpriced: [] };
}
