import type { SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { BudgetBounds } from "./legal.ts";
import type { Refusal } from "./refusals.ts";
import type { Budget, GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** What a delegation may put into its budget now (10.1, 10.2), or undefined where there is no such seat. */
export function budgetBounds(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): BudgetBounds | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat}`);
}

/** What is executed for a delegation that submits nothing (10.3). */
export function defaultBudget(scenario: Scenario, state: GameState, seat: SeatId): Budget {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat}`);
}

/** Why this budget may not be submitted (10.1, 10.2). */
export function maySubmitBudget(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  budget: Budget,
): Refusal | undefined {
  throw new Error(`not written: ${scenario.id} ${state.year} ${seat} ${budget.defenceGrowth}`);
}

/** Executes all budgets together (10.3, 10.4). */
export function executeBudgets(u: Unfolding): void {
  throw new Error(`not written: ${u.now}`);
}
