import type { ObligationId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { Settings } from "#shared/scenario/schema/settings.ts";
import { RECONCILIATION_STEPS } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { isStepTaken } from "./deals/clauseChecks.ts";
import type { BudgetBounds } from "./legal.ts";
import { conditionHolds } from "./obligations/conditionHolds.ts";
import { pending } from "./obligations/pending.ts";
import { stillOwed } from "./obligations/settle.ts";
import { boundDefenceCap } from "./obligations.ts";
import { yearlyDue } from "./programmes.ts";
import type { Budget } from "./state/budget.ts";
import type { Obligation } from "./state/obligation.ts";
import type { ProgrammeState } from "./state/programme.ts";
import type { GameState } from "./state.ts";

/** What a delegation may put into its budget now (10.1, 10.2). */
export function budgetBounds(scenario: Scenario, state: GameState, seat: SeatId): BudgetBounds {
  const { growthMin, growthMax } = scenario.settings.defence;
  return {
    available: state.seats[seat]?.treasury ?? 0,
    growthMin,
    growthMax: Math.min(growthMax, boundDefenceCap(scenario, state, seat) ?? growthMax),
    costPerPercent: costPerPercent(scenario.settings, spendingOf(state, seat)),
    programmes: Object.values(state.programmes)
      .filter(({ members }) => members.includes(seat))
      .map((programme) => duesBeyondEscrow(scenario, state, seat, programme)),
    obligations: promisedPayments(scenario, state, seat),
    reconciliation: stepsLeft(scenario, state, seat),
  };
}

/** What is executed for a delegation that submits nothing (10.3). */
export function defaultBudget(scenario: Scenario, state: GameState, seat: SeatId): Budget {
  const bounds = budgetBounds(scenario, state, seat);
  let left = bounds.available;
  const pay = (due: Money): Money => {
    const amount = clamp(due, 0, left);
    left = money(left - amount);
    return amount;
  };
  const programmes: Record<ProgrammeId, Money> = {};
  for (const { programme, due } of bounds.programmes) programmes[programme] = pay(due);
  const obligations: Record<ObligationId, Money> = {};
  for (const { obligation, due } of bounds.obligations) {
    const isDue = (state.obligations[obligation]?.clause.due ?? 0) <= state.year;
    if (isDue) obligations[obligation] = pay(due);
  }
  return {
    defenceGrowth: Math.min(0, bounds.growthMax),
    publishDefence: false,
    programmes,
    obligations,
    reconciliation: [],
  };
}

/** US$ bn that a growth of this many percent costs; a cut frees nothing (10.2). */
export const growthCost = (settings: Settings, spending: Money, percent: number): Money =>
  money(Math.max(0, percent) * costPerPercent(settings, spending));

/** US$ bn that a budget spends in all. */
export function totalOf(
  { settings }: Scenario,
  state: GameState,
  seat: SeatId,
  budget: Budget,
): Money {
  const sum = (amounts: Readonly<Record<string, Money>>): Money =>
    Object.values(amounts).reduce((all, amount) => all + amount, 0);
  const steps = budget.reconciliation.reduce(
    (all, { step }) => all + settings.reconciliation[step].cost,
    0,
  );
  const growth = growthCost(settings, spendingOf(state, seat), budget.defenceGrowth);
  return money(growth + sum(budget.programmes) + sum(budget.obligations) + steps);
}

/** US$ bn a year that a delegation spends on defence. */
export const spendingOf = (state: GameState, seat: SeatId): Money =>
  state.seats[seat]?.defence.spending ?? 0;

const costPerPercent = (settings: Settings, spending: Money): number =>
  (spending * settings.defence.costPerPercent) / 100;

/** What escrow is sure to pay this year counts against the own dues and against the most that may be paid. */
function duesBeyondEscrow(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  programme: ProgrammeState,
): BudgetBounds["programmes"][number] {
  const { all, by } = yearlyDue(scenario, programme);
  const escrowed = pending(state, "fundProgramme", seat)
    .filter(({ obligation, duty }) => obligation.clause.escrow && duty.programme === programme.id)
    .filter(({ obligation }) => isSureNow(scenario, state, obligation))
    .reduce((sum, { obligation }) => sum + stillOwed(obligation), 0);
  return {
    programme: programme.id,
    due: money(Math.max(0, (by[seat] ?? 0) - escrowed)),
    max: money(Math.max(0, all - escrowed)),
  };
}

/** Whether a condition is true and no budget of this year can change that. */
const isSureNow = (scenario: Scenario, state: GameState, obligation: Obligation): boolean =>
  obligation.clause.condition?.kind !== "ifPerformed" &&
  conditionHolds(scenario, state, obligation);

/** Payments promised whose condition is true: they can be made before they are due, in order of signing. */
const promisedPayments = (
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): BudgetBounds["obligations"] =>
  pending(state, "pay", seat)
    .filter(({ obligation }) => !obligation.clause.escrow)
    .filter(({ obligation }) => conditionHolds(scenario, state, obligation))
    .map(({ obligation }) => ({ obligation: obligation.id, due: stillOwed(obligation) }));

const stepsLeft = (
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): BudgetBounds["reconciliation"] =>
  scenario.seats
    .filter(({ id }) => id !== seat)
    .flatMap(({ id: towards }) =>
      RECONCILIATION_STEPS.filter(
        (step) => !isStepTaken(scenario, state, seat, { towards, step }),
      ).map((step) => ({ towards, step, cost: scenario.settings.reconciliation[step].cost })),
    );
