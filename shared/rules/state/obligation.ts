import type { DealId, ObligationId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Clause } from "./deal.ts";

export type ObligationStatus = "pending" | "kept" | "broken" | "excused";

/** A clause of a deal in force, and what became of it. */
export interface Obligation {
  readonly id: ObligationId;
  readonly deal: DealId;
  readonly parties: readonly SeatId[];
  readonly clause: Clause;
  readonly status: ObligationStatus;
  /** US$ bn done so far, for duties of money. */
  readonly performed: Money;
  /** Whether the act, for duties without money, has been done. */
  readonly done: boolean;
  /** US$ bn that was missing when broken. */
  readonly missing?: Money | undefined;
  readonly settledIn?: number | undefined;
  /** Whether everybody may know the outcome. */
  readonly public: boolean;
}
