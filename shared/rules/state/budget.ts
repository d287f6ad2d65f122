import type { ObligationId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { ReconciliationStep } from "#shared/scenario/schema/vocabulary.ts";

export interface Budget {
  /** Whole percent of growth on last year's spending; below 0 is a cut. */
  readonly defenceGrowth: number;
  readonly publishDefence: boolean;
  readonly programmes: Readonly<Record<ProgrammeId, Money>>;
  readonly obligations: Readonly<Record<ObligationId, Money>>;
  readonly reconciliation: readonly ReconciliationTaken[];
}

export interface ReconciliationTaken {
  readonly towards: SeatId;
  readonly step: ReconciliationStep;
}
