import type { SeatId } from "#shared/kernel/ids.ts";

/** Pairs are keyed `from>to` where the order matters and `a~b` (alphabetical) where it does not. */
export interface TrustState {
  readonly government: Readonly<Record<string, Reputation>>;
  readonly societal: Readonly<Record<string, number>>;
}

/** Beta reputation (Jøsang & Ismail 2002): evidence of kept and broken conduct, in stake weight. */
export interface Reputation {
  /** What everybody may know: the trust that the table sees and programmes need rests on it. */
  readonly kept: number;
  readonly broken: number;
  /** What only some know: it counts in the judge's own sense of security alone (rule 3.7). */
  readonly unseenKept: number;
  readonly unseenBroken: number;
  readonly priorKept: number;
  readonly priorBroken: number;
  readonly items: readonly KnownEvidence[];
}

export interface Evidence {
  readonly year: number;
  readonly kept: boolean;
  /** Stake weight when it happened, above 0. */
  readonly weight: number;
  readonly reason: TrustReason;
}

export interface KnownEvidence extends Evidence {
  readonly knownTo: "all" | readonly SeatId[];
}

export type TrustReason =
  | "promiseKept"
  | "promiseBroken"
  | "helpedInCrisis"
  | "withheldInCrisis"
  | "duesPaid"
  | "duesUnpaid"
  | "objected"
  | "struckMatter"
  | "membersStatement"
  | "overtureExposed"
  | "programmeWorks"
  | "crisisEffect"
  | "newsEffect";
