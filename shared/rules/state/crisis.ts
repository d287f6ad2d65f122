import type { CrisisId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";

export type CrisisOutcome = "contained" | "managed" | "uncontained";

export interface CrisisState {
  readonly id: CrisisId;
  /** In which it struck, from 1. */
  readonly year: number;
  readonly severity: 1 | 2 | 3;
  /** US$ bn of response strength at this severity. */
  readonly need: Money;
  /** Who has struck it as its domestic affair: others cannot help (8.15). */
  readonly struckBy?: SeatId | undefined;
  /** The response that the plenary has decided for all. */
  readonly collective?: OptionId | undefined;
  /** Secret until resolved. */
  readonly responses: Readonly<Record<SeatId, CrisisResponse>>;
  /** US$ bn given by each delegation, escrow included; empty until resolved. */
  readonly contributions: Readonly<Record<SeatId, Money>>;
  /** This and what follows: absent until resolved. */
  readonly outcome?: CrisisOutcome | undefined;
  /** The region's response. */
  readonly option?: OptionId | undefined;
  /** US$ bn of response strength, to be held against `need`. */
  readonly strength?: number | undefined;
  readonly coordination?: Coordination | undefined;
}

export interface CrisisResponse {
  readonly option: OptionId;
  /** US$ bn. */
  readonly amount: Money;
}

/** The multiplier of a joint response (rule 11.5), with the terms that add up to it. */
export interface Coordination {
  readonly factor: number;
  readonly terms: readonly { readonly reason: CoordinationReason; readonly amount: number }[];
}

export type CoordinationReason =
  | "base"
  | "oneResponse"
  | "programme"
  | "exercised"
  | "trusted"
  | "collectiveDecision"
  | "ceiling";
