import type { ObligationId, ProgrammeId } from "#shared/kernel/ids.ts";
import { clamp, flooredMoney, type Money, money } from "#shared/kernel/units.ts";
import type { Budget, BudgetBounds } from "#shared/views/view.ts";
import { type BotDecision, decision } from "../policy.ts";
import { type CaretakerContext, openPromises, promisesDue } from "./promises.ts";

/**
 * A budget of dues and of promises that fall due, as far as the treasury goes, without growth of
 * defence. One that the delegation has submitted stands.
 */
export function caretakerBudget(context: CaretakerContext): BotDecision | undefined {
  const { own } = context.view;
  const bounds = own.legal.submitBudget;
  if (bounds === undefined || own.budget !== undefined) return undefined;
  const purse = new Purse(bounds.available);
  const programmes: Record<ProgrammeId, Money> = {};
  for (const { programme, due } of bounds.programmes) programmes[programme] = purse.pay(due);
  const obligations = promisedPayments(context, bounds, purse);
  payPromisedFunding(context, bounds, purse, programmes);
  const budget = {
    defenceGrowth: growth(context, bounds),
    publishDefence: openPromises(context, "publishDefence").length > 0,
    programmes,
    obligations,
    reconciliation: promisedSteps(context, bounds, purse),
  };
  return decision({ type: "submitBudget", budget });
}

/** What is left to spend, in steps of 0.1. */
class Purse {
  left: Money;

  constructor(available: Money) {
    this.left = available;
  }

  /** As much of the sum as there is. */
  pay(sum: Money): Money {
    const paid = flooredMoney(clamp(sum, 0, this.left));
    this.left = money(this.left - paid);
    return paid;
  }
}

function promisedPayments(
  { view }: CaretakerContext,
  bounds: BudgetBounds,
  purse: Purse,
): Record<ObligationId, Money> {
  const payments: Record<ObligationId, Money> = {};
  for (const { obligation, due } of bounds.obligations) {
    const year = view.own.obligations[obligation]?.clause.due ?? view.public.years;
    if (year <= view.public.year) payments[obligation] = purse.pay(due);
  }
  return payments;
}

/** What was promised to programmes beyond the own dues. */
function payPromisedFunding(
  context: CaretakerContext,
  bounds: BudgetBounds,
  purse: Purse,
  programmes: Record<ProgrammeId, Money>,
): void {
  for (const { obligation, duty } of promisesDue(context, "fundProgramme")) {
    const bound = bounds.programmes.find(({ programme }) => programme === duty.programme);
    const paid = programmes[duty.programme] ?? 0;
    const missing = Math.min(duty.amount - obligation.performed, bound?.max ?? 0) - paid;
    if (missing > 0) programmes[duty.programme] = money(paid + purse.pay(missing));
  }
}

function promisedSteps(
  context: CaretakerContext,
  bounds: BudgetBounds,
  purse: Purse,
): Budget["reconciliation"][number][] {
  const promised = promisesDue(context, "reconcile").map(({ duty }) => duty);
  return bounds.reconciliation.flatMap(({ towards, step, cost }) => {
    const isOwed = promised.some((duty) => duty.towards === towards && duty.step === step);
    if (!isOwed || cost > purse.left) return [];
    purse.pay(cost);
    return [{ towards, step }];
  });
}

/** None, or the cut that a promise or an escrowed cap demands. */
function growth(context: CaretakerContext, bounds: BudgetBounds): number {
  const caps = openPromises(context, "capDefence").map(({ duty }) => Math.floor(duty.percent));
  return clamp(Math.min(0, ...caps), bounds.growthMin, bounds.growthMax);
}
