import type { ObligationId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { BudgetBounds, ReconciliationStep } from "#shared/views/view.ts";
import { publishes, wantedGrowth } from "./defence.ts";
import { duesToPay } from "./dues.ts";
import { type BotContext, type BotDecision, decision } from "./policy.ts";
import { keepsPromise } from "./promises.ts";

/** One budget a year: dues and promises first, then peace-making, then defence, and a reserve. */
export function budgetMove(context: BotContext): BotDecision | undefined {
  const { own } = context.view;
  const bounds = own.legal.submitBudget;
  if (bounds === undefined || own.budget !== undefined) return undefined;
  return decision({ type: "submitBudget", budget: composeBudget(context, bounds) });
}

type ProposedBudget = Extract<SeatCommand, { type: "submitBudget" }>["budget"];

function composeBudget(context: BotContext, bounds: BudgetBounds): ProposedBudget {
  let left = bounds.available;
  const spend = (amount: Money): Money => {
    const paid = money(Math.floor(clamp(amount, 0, left) * 10 + 1e-6) / 10);
    left = money(left - paid);
    return paid;
  };
  const reconciliation = promisedSteps(context, bounds, () => left, spend);
  const programmes: Record<ProgrammeId, Money> = {};
  for (const { programme, due } of duesToPay(context, bounds)) programmes[programme] = spend(due);
  const obligations: Record<ObligationId, Money> = {};
  for (const { obligation, due } of bounds.obligations) {
    const promise = context.view.own.obligations[obligation];
    const isKept = promise === undefined || keepsPromise(context, promise, due);
    obligations[obligation] = isKept ? spend(due) : 0;
  }
  topUpPromisedFunding(context, bounds, programmes, spend);
  reconciliation.push(...freeSteps(context, bounds, reconciliation, () => left, spend));
  left = Math.max(0, money(left - reserveFor(context)));
  const wanted = wantedGrowth(context, bounds);
  const affordable =
    bounds.costPerPercent > 0 ? Math.floor(left / bounds.costPerPercent + 1e-6) : wanted;
  return {
    defenceGrowth: wanted > 0 ? Math.min(wanted, Math.max(0, affordable)) : wanted,
    publishDefence: publishes(context),
    programmes,
    obligations,
    reconciliation,
  };
}

/** Promised funding beyond the own dues. */
function topUpPromisedFunding(
  context: BotContext,
  bounds: BudgetBounds,
  programmes: Record<ProgrammeId, Money>,
  spend: (amount: Money) => Money,
): void {
  const { own } = context.view;
  for (const promise of Object.values(own.obligations)) {
    const { status, clause, performed } = promise;
    if (status !== "pending" || clause.from !== own.seat || clause.escrow) continue;
    if (clause.duty.kind !== "fundProgramme") continue;
    const { programme } = clause.duty;
    const bound = bounds.programmes.find((each) => each.programme === programme);
    const paid = programmes[programme] ?? 0;
    const missing = Math.min(
      money(clause.duty.amount - performed - paid),
      money((bound?.max ?? 0) - paid),
    );
    if (missing > 0 && keepsPromise(context, promise, missing)) {
      programmes[programme] = money(paid + spend(missing));
    }
  }
}

interface Step {
  readonly towards: SeatId;
  readonly step: ReconciliationStep;
}

/** Steps of reconciliation that were promised: small sums, so they come before the dues. */
function promisedSteps(
  context: BotContext,
  bounds: BudgetBounds,
  left: () => Money,
  spend: (amount: Money) => Money,
): Step[] {
  const { own } = context.view;
  const promised = Object.values(own.obligations).filter(
    ({ status, clause }) => status === "pending" && clause.from === own.seat,
  );
  const steps: Step[] = [];
  for (const { towards, step, cost } of bounds.reconciliation) {
    const promise = promised.find(
      ({ clause: { duty } }) =>
        duty.kind === "reconcile" && duty.towards === towards && duty.step === step,
    );
    if (promise === undefined || cost > left()) continue;
    if (!keepsPromise(context, promise, cost)) continue;
    spend(cost);
    steps.push({ towards, step });
  }
  return steps;
}

/** Steps that a co-operative government takes unasked where societies are far apart, one towards each. */
function freeSteps(
  context: BotContext,
  bounds: BudgetBounds,
  taken: readonly Step[],
  left: () => Money,
  spend: (amount: Money) => Money,
): Step[] {
  if (context.personality.cooperativeness < 0.4) return [];
  const { own, public: table } = context.view;
  const steps: Step[] = [];
  for (const { towards, step, cost } of bounds.reconciliation) {
    const bond = [own.seat, towards].toSorted().join("~");
    const isDistant = (table.societalTrust[bond] ?? 100) < 40;
    const isCheap = cost <= bounds.available * 0.1 && cost <= left();
    const isFirst = ![...taken, ...steps].some((each) => each.towards === towards);
    if (!isDistant || !isCheap || !isFirst) continue;
    spend(cost);
    steps.push({ towards, step });
  }
  return steps;
}

/** Kept back for this year's crises: by effort, and what is promised for them at least. */
function reserveFor(context: BotContext): Money {
  const { own } = context.view;
  const promised = Object.values(own.obligations).reduce((sum, { status, clause, performed }) => {
    const isOpen = status === "pending" && clause.from === own.seat && !clause.escrow;
    if (!isOpen || clause.duty.kind !== "contribute") return sum;
    return sum + clause.duty.amount - performed;
  }, 0);
  const needs = context.scenario.crises.map((crisis) => crisis.need);
  const mean = needs.reduce((sum, need) => sum + need, 0) / Math.max(1, needs.length);
  const usual = (mean / context.scenario.seats.length) * context.personality.crisisEffort * 1.3;
  return money(Math.max(usual, promised));
}
