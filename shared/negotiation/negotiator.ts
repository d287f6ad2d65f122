import type { RngState } from "#shared/kernel/rng.ts";

/** What a negotiator knows: its own utilities, its own reservation value, and how many others there are. */
export interface Brief {
  /** Own utility of every outcome, by its number. */
  readonly utilities: Float64Array;
  readonly reservation: number;
  /** Options of every issue, so that outcomes can be compared issue by issue. */
  readonly optionsPerIssue: readonly number[];
  readonly others: number;
  readonly rng: RngState;
}

/** One party at the table. It keeps what it has seen; given the same brief and turns, it does the same. */
export interface Negotiator {
  /** Told of every offer of another party, and of every acceptance. */
  hear(event: {
    readonly kind: "offer" | "accept";
    readonly by: number;
    readonly outcome: number;
  }): void;
  /**
   * Its turn at `time` (0 at the start, below 1 in the last round): accept the standing offer, if
   * another made one, make an offer, or walk away, which ends the session for all.
   */
  act(time: number, standing: number | undefined): Act;
}

export type Act =
  | { readonly kind: "accept" }
  | { readonly kind: "offer"; readonly outcome: number }
  | { readonly kind: "walkAway" };

/** A way to negotiate: a negotiator for each brief. */
export type Strategy = (brief: Brief) => Negotiator;
