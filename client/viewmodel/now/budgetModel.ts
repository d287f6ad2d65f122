import { type ObligationId, obligationId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { clamp, isMoney, type Money, money } from "#shared/kernel/units.ts";
import type { CommandOf, SeatCommand } from "#shared/rules/commands.ts";
import type { Budget, BudgetBounds, ReconciliationStep } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";
import { numberIn, textOf } from "../numberField.ts";
import { moneyParam, type Phrase, phrase } from "../phrase.ts";

/** A budget while it is written: what stands in each field. */
export interface BudgetDraft {
  readonly growth: string;
  readonly publish: boolean;
  readonly programmes: Readonly<Record<string, string>>;
  readonly obligations: Readonly<Record<string, string>>;
  /** `towards/step` of each step taken. */
  readonly steps: readonly string[];
}

export type BudgetErrorKey =
  | "panels:budget.error.growth"
  | "panels:budget.error.amount"
  | "panels:budget.error.total";
export interface BudgetErrors {
  readonly growth?: Phrase<BudgetErrorKey> | undefined;
  readonly programmes: Readonly<Record<string, Phrase<BudgetErrorKey>>>;
  readonly obligations: Readonly<Record<string, Phrase<BudgetErrorKey>>>;
  readonly total?: Phrase<BudgetErrorKey> | undefined;
}

/** Where the money goes, US$ bn. A field that cannot be read counts as nothing. */
export interface BudgetSums {
  readonly defence: Money;
  readonly programmes: Money;
  readonly obligations: Money;
  readonly reconciliation: Money;
  readonly total: Money;
  readonly left: Money;
}

type SubmittedBudget = CommandOf<"submitBudget">["budget"];

export const stepKey = (towards: SeatId, step: ReconciliationStep): string => `${towards}/${step}`;

/** The submitted budget if there is one, else the default of rule 10.3. */
export function initialBudget(desk: Desk, bounds: BudgetBounds): BudgetDraft {
  const { budget } = desk.own;
  return budget === undefined ? defaultBudget(desk, bounds) : draftOf(budget, bounds);
}

/** Dues, then obligations due this year, as far as the treasury goes; no growth. */
export function defaultBudget(desk: Desk, bounds: BudgetBounds): BudgetDraft {
  let left = bounds.available;
  const pay = (due: Money): string => {
    const amount = money(clamp(due, 0, left));
    left = money(left - amount);
    return textOf(amount);
  };
  const isDue = (id: ObligationId): boolean =>
    (desk.own.obligations[id]?.clause.due ?? 0) <= desk.table.year;
  return {
    growth: "0",
    publish: false,
    programmes: Object.fromEntries(
      bounds.programmes.map(({ programme, due }) => [programme, pay(due)]),
    ),
    obligations: Object.fromEntries(
      bounds.obligations.map(({ obligation, due }) => [
        obligation,
        isDue(obligation) ? pay(due) : "0",
      ]),
    ),
    steps: [],
  };
}

export function sumsOf(draft: BudgetDraft, bounds: BudgetBounds): BudgetSums {
  const growth = numberIn(draft.growth) ?? 0;
  const defence = money(Math.max(0, growth) * bounds.costPerPercent);
  const programmes = total(bounds.programmes.map((each) => draft.programmes[each.programme]));
  const obligations = total(bounds.obligations.map((each) => draft.obligations[each.obligation]));
  const reconciliation = money(stepsIn(draft, bounds).reduce((sum, { cost }) => sum + cost, 0));
  const all = money(defence + programmes + obligations + reconciliation);
  return {
    defence,
    programmes,
    obligations,
    reconciliation,
    total: all,
    left: money(bounds.available - all),
  };
}

/** The command that submits the budget, or what is wrong with it. */
export function budgetCommand(
  draft: BudgetDraft,
  bounds: BudgetBounds,
): Result<SeatCommand, BudgetErrors> {
  const errors = errorsOf(draft, bounds);
  const clean =
    errors.growth === undefined &&
    errors.total === undefined &&
    Object.keys(errors.programmes).length === 0 &&
    Object.keys(errors.obligations).length === 0;
  return clean ? ok({ type: "submitBudget", budget: budgetOf(draft, bounds) }) : err(errors);
}

function draftOf(budget: Budget, bounds: BudgetBounds): BudgetDraft {
  return {
    growth: String(budget.defenceGrowth),
    publish: budget.publishDefence,
    programmes: Object.fromEntries(
      bounds.programmes.map(({ programme }) => [
        programme,
        textOf(budget.programmes[programme] ?? 0),
      ]),
    ),
    obligations: Object.fromEntries(
      bounds.obligations.map(({ obligation }) => [
        obligation,
        textOf(budget.obligations[obligation] ?? 0),
      ]),
    ),
    steps: budget.reconciliation.map(({ towards, step }) => stepKey(towards, step)),
  };
}

/** Expects fields without errors. */
function budgetOf(draft: BudgetDraft, bounds: BudgetBounds): SubmittedBudget {
  const paid = (text: string | undefined): Money => money(numberIn(text ?? "") ?? 0);
  return {
    defenceGrowth: numberIn(draft.growth) ?? 0,
    publishDefence: draft.publish,
    programmes: Object.fromEntries(
      bounds.programmes
        .map(
          ({ programme }) => [programmeId(programme), paid(draft.programmes[programme])] as const,
        )
        .filter(([, amount]) => amount > 0),
    ),
    obligations: Object.fromEntries(
      bounds.obligations
        .map(
          ({ obligation }) =>
            [obligationId(obligation), paid(draft.obligations[obligation])] as const,
        )
        .filter(([, amount]) => amount > 0),
    ),
    reconciliation: stepsIn(draft, bounds).map(({ towards, step }) => ({ towards, step })),
  };
}

const stepsIn = (draft: BudgetDraft, bounds: BudgetBounds): BudgetBounds["reconciliation"] =>
  bounds.reconciliation.filter(({ towards, step }) => draft.steps.includes(stepKey(towards, step)));

const total = (texts: readonly (string | undefined)[]): Money =>
  money(texts.reduce((sum, text) => sum + (numberIn(text ?? "") ?? 0), 0));

function errorsOf(draft: BudgetDraft, bounds: BudgetBounds): BudgetErrors {
  const growth = numberIn(draft.growth);
  const growthFits =
    growth !== undefined &&
    Number.isInteger(growth) &&
    growth >= bounds.growthMin &&
    growth <= bounds.growthMax;
  const { left, total: all } = sumsOf(draft, bounds);
  return {
    growth: growthFits
      ? undefined
      : phrase("panels:budget.error.growth", { low: bounds.growthMin, high: bounds.growthMax }),
    programmes: amountErrors(
      bounds.programmes.map(({ programme, max }) => [programme, draft.programmes[programme], max]),
    ),
    obligations: amountErrors(
      bounds.obligations.map(({ obligation, due }) => [
        obligation,
        draft.obligations[obligation],
        due,
      ]),
    ),
    total:
      left < 0
        ? phrase("panels:budget.error.total", {
            total: moneyParam(all),
            available: moneyParam(bounds.available),
            over: moneyParam(-left),
          })
        : undefined,
  };
}

function amountErrors(
  fields: readonly (readonly [id: string, text: string | undefined, max: Money])[],
): Readonly<Record<string, Phrase<BudgetErrorKey>>> {
  return Object.fromEntries(
    fields
      .filter(([, text, max]) => {
        const amount = text?.trim() === "" ? 0 : numberIn(text ?? "0");
        return amount === undefined || amount < 0 || amount > max || !isMoney(amount);
      })
      .map(([id, , max]) => [id, phrase("panels:budget.error.amount", { most: moneyParam(max) })]),
  );
}
