import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { ReconciliationStep } from "#shared/scenario/schema/vocabulary.ts";
import type { Budget } from "../state/budget.ts";

export type BudgetEvent =
  | { readonly type: "budgetSubmitted"; readonly seat: SeatId; readonly budget: Budget }
  /** The budget as carried out, with its total. `byDefault` where none was submitted. */
  | {
      readonly type: "budgetExecuted";
      readonly seat: SeatId;
      readonly budget: Budget;
      readonly spent: Money;
      readonly byDefault: boolean;
      readonly defenceSpending: Money;
    }
  | {
      readonly type: "programmeFunded";
      readonly programme: ProgrammeId;
      readonly by: Readonly<Record<SeatId, Money>>;
      readonly due: Readonly<Record<SeatId, Money>>;
      readonly funded: number;
      readonly maturity: number;
    }
  | {
      readonly type: "reconciliationTaken";
      readonly seat: SeatId;
      readonly towards: SeatId;
      readonly step: ReconciliationStep;
    };
