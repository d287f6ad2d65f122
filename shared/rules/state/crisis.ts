import type { CrisisId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";

export type CrisisOutcome = "contained" | "managed" | "uncontained";

export interface CrisisState {
  readonly id: CrisisId;
  readonly year: number;
  readonly severity: 1 | 2 | 3;
  /** US$ bn of response strength at this severity. */
  readonly need: Money;
  /** A seat has struck it as its domestic affair: others cannot help. */
  readonly struckBy?: SeatId | undefined;
  /** Decided by resolution for the whole table. */
  readonly collective?: OptionId | undefined;
  /** Secret until resolved. */
  readonly responses: Readonly<Record<SeatId, CrisisResponse>>;
  /** US$ bn given by each delegation, escrow included; empty until resolved. */
  readonly contributions: Readonly<Record<SeatId, Money>>;
  readonly outcome?: CrisisOutcome | undefined;
  readonly option?: OptionId | undefined;
  readonly strength?: number | undefined;
  readonly coordination?: Coordination | undefined;
}

export interface CrisisResponse {
  readonly option: OptionId;
  readonly amount: Money;
}

/** The multiplier of a joint response, 0.6–1.3, with what made it. */
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
