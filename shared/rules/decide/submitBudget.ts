import { idsOf, type ObligationId, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { isMoney, type Money, money } from "#shared/kernel/units.ts";
import { budgetBounds, totalOf } from "../budgets.ts";
import type { CommandOf } from "../commands.ts";
import type { BudgetBounds } from "../legal.ts";
import { inForce } from "../programmesInForce.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Budget } from "../state/budget.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rules 10.1 and 10.2: secret until executed, and replaced by the next one. */
export function submitBudget(
  u: Unfolding,
  seat: SeatId,
  { budget }: CommandOf<"submitBudget">,
): Refusal | undefined {
  const bounds = budgetBounds(u.scenario, u.state, seat);
  const refused =
    growthRefused(u, budget, bounds) ??
    programmesRefused(u, budget, bounds) ??
    obligationsRefused(u, seat, budget, bounds) ??
    reconciliationRefused(u, seat, budget, bounds) ??
    totalRefused(u, seat, budget, bounds);
  if (refused !== undefined) return refused;
  u.emit({ type: "budgetSubmitted", seat, budget: inTenths(budget) });
  return undefined;
}

function growthRefused(
  { scenario }: Unfolding,
  { defenceGrowth: growth }: Budget,
  { growthMax: cap }: BudgetBounds,
): Refusal | undefined {
  const { growthMin: min, growthMax: max } = scenario.settings.defence;
  if (!Number.isInteger(growth) || growth < min || growth > max) {
    return refusal("defenceGrowthOutOfRange", { growth, min, max });
  }
  return growth > cap ? refusal("defenceCapEscrowed", { growth, max: cap }) : undefined;
}

function programmesRefused(
  { state }: Unfolding,
  { programmes }: Budget,
  bounds: BudgetBounds,
): Refusal | undefined {
  for (const programme of idsOf(programmes)) {
    const amount = programmes[programme] ?? 0;
    const due = bounds.programmes.find((each) => each.programme === programme);
    if (inForce(state, programme) === undefined) {
      return refusal("programmeNotInForce", { programme });
    }
    if (due === undefined) return refusal("notAMember", { programme });
    if (!isPayable(amount)) return refusal("amountInvalid", { amount });
    if (amount > due.max) return refusal("fundingAboveNeed", { programme, amount, max: due.max });
  }
  return undefined;
}

/** Payments alone are entered; what others owe under deals one is no party to is unknown. */
function obligationsRefused(
  { state }: Unfolding,
  seat: SeatId,
  { obligations }: Budget,
  bounds: BudgetBounds,
): Refusal | undefined {
  for (const obligation of idsOf(obligations)) {
    const amount = obligations[obligation] ?? 0;
    const known = own(state.obligations, obligation);
    if (known?.parties.includes(seat) !== true) return refusal("obligationUnknown", { obligation });
    if (known.clause.from !== seat || known.clause.duty.kind !== "pay") {
      return refusal("obligationNotYours", { obligation });
    }
    if (!isPayable(amount)) return refusal("amountInvalid", { amount });
    const due = bounds.obligations.find((each) => each.obligation === obligation)?.due ?? 0;
    if (amount > due) return refusal("paymentAboveDue", { obligation, amount, due });
  }
  return undefined;
}

function reconciliationRefused(
  { scenario }: Unfolding,
  seat: SeatId,
  { reconciliation }: Budget,
  bounds: BudgetBounds,
): Refusal | undefined {
  const entered = new Set<string>();
  for (const { towards, step } of reconciliation) {
    if (towards === seat || !scenario.seats.some(({ id }) => id === towards)) {
      return refusal("reconciliationTargetInvalid", { seat: towards });
    }
    const isLeft = bounds.reconciliation.some(
      (each) => each.towards === towards && each.step === step,
    );
    if (!isLeft || entered.has(`${towards} ${step}`)) {
      return refusal("reconciliationRepeated", { seat: towards, step });
    }
    entered.add(`${towards} ${step}`);
  }
  return undefined;
}

function totalRefused(
  { scenario, state }: Unfolding,
  seat: SeatId,
  budget: Budget,
  { available }: BudgetBounds,
): Refusal | undefined {
  const spent = totalOf(scenario, state, seat, budget);
  return spent > available ? refusal("budgetExceedsTreasury", { spent, available }) : undefined;
}

const isPayable = (amount: number): boolean => amount >= 0 && isMoney(amount);

/** The same budget with every amount at the exact multiple of 0.1 it stands for. */
function inTenths(budget: Budget): Budget {
  const programmes: Record<ProgrammeId, Money> = {};
  for (const id of idsOf(budget.programmes)) programmes[id] = money(budget.programmes[id] ?? 0);
  const obligations: Record<ObligationId, Money> = {};
  for (const id of idsOf(budget.obligations)) obligations[id] = money(budget.obligations[id] ?? 0);
  return { ...budget, programmes, obligations };
}
