import { money } from "#shared/kernel/units.ts";
import type { CommandOf } from "#shared/rules/commands.ts";
import type { BudgetBounds } from "#shared/rules/legal.ts";
import type { Dice } from "./dice.ts";

/** A budget that the rules take: within its bounds, and no dearer than what is available. */
export function drawBudget(dice: Dice, bounds: BudgetBounds): CommandOf<"submitBudget">["budget"] {
  let left = bounds.available;
  const spend = (most: number): number => {
    const amount = dice.amount(Math.min(most, left));
    left = money(left - amount);
    return amount;
  };
  const affordable =
    bounds.costPerPercent === 0 ? bounds.growthMax : Math.floor(left / bounds.costPerPercent);
  const most = Math.max(bounds.growthMin, Math.min(bounds.growthMax, affordable, MOST_GROWTH));
  const defenceGrowth = bounds.growthMin + dice.int(most - bounds.growthMin + 1);
  left = money(left - Math.max(0, defenceGrowth) * bounds.costPerPercent - ROUNDING);
  const programmes: Record<string, number> = {};
  for (const { programme, due, max } of bounds.programmes) {
    programmes[programme] = spend(dice.chance(0.7) ? due : max);
  }
  const obligations: Record<string, number> = {};
  for (const { obligation, due } of bounds.obligations) obligations[obligation] = spend(due);
  const reconciliation = bounds.reconciliation
    .filter(({ cost }) => {
      if (cost > left || !dice.chance(0.3)) return false;
      left = money(left - cost);
      return true;
    })
    .map(({ towards, step }) => ({ towards, step }));
  return {
    defenceGrowth,
    publishDefence: dice.chance(0.3),
    programmes,
    obligations,
    reconciliation,
  };
}

/** Percent a year: with more, defence would leave nothing for all the rest. */
const MOST_GROWTH = 12;

/** US$ bn kept back, by which the cost of growth may be rounded up. */
const ROUNDING = 0.1;
