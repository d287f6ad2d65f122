import type { ObligationId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { defaultBudget, growthCost, spendingOf, totalOf } from "../budgets.ts";
import { conditionHolds } from "../obligations/conditionHolds.ts";
import { payFromEscrow, spendEscrow } from "../obligations/escrow.ts";
import { pending } from "../obligations/pending.ts";
import { performAct, performMoney, settle, stillOwed } from "../obligations/settle.ts";
import { fundingOf, yearlyDue } from "../programmes.ts";
import { reportingOf } from "../programmesInForce.ts";
import type { Budget } from "../state/budget.ts";
import type { MoveReason } from "../state/moves.ts";
import type { Obligation } from "../state/obligation.ts";
import { moveSocietal } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";

/**
 * Executes all budgets together (10.3, 10.4): what each does was fixed before any of them, caps are
 * judged by the position before, then escrow pays, and programmes stand with all that came in.
 */
export function executeBudgets(u: Unfolding): void {
  const plans = u.scenario.seats.map(({ id }) => planOf(u, id));
  const brokenCaps = plans.flatMap((plan) => capsBroken(u, plan));
  const ledger: Ledger = new Map();
  for (const plan of plans) carryOut(u, plan, ledger);
  for (const obligation of brokenCaps) settle(u, obligation, "broken");
  executeEscrow(u, ledger);
  fundProgrammes(u, ledger);
}

interface Plan {
  readonly seat: SeatId;
  readonly budget: Budget;
  readonly byDefault: boolean;
}

/** US$ bn paid into each programme by each member in this budget. */
type Ledger = Map<ProgrammeId, Map<SeatId, Money>>;

const planOf = ({ scenario, state }: Unfolding, seat: SeatId): Plan => {
  const submitted = state.seats[seat]?.budget;
  return {
    seat,
    budget: submitted ?? defaultBudget(scenario, state, seat),
    byDefault: submitted === undefined,
  };
};

/** The promised caps that a budget's growth exceeds (6.4). */
const capsBroken = (
  { scenario, state }: Unfolding,
  { seat, budget }: Plan,
): readonly Obligation[] =>
  pending(state, "capDefence", seat)
    .filter(({ duty }) => budget.defenceGrowth > duty.percent)
    .map(({ obligation }) => obligation)
    .filter((obligation) => conditionHolds(scenario, state, obligation));

function carryOut(u: Unfolding, plan: Plan, ledger: Ledger): void {
  const { seat, budget, byDefault } = plan;
  const before = spendingOf(u.state, seat);
  const cost = growthCost(u.scenario.settings, before, budget.defenceGrowth);
  const isTold = budget.publishDefence || reportingOf(u.scenario, u.state, seat) !== "none";
  u.emit({
    type: "budgetExecuted",
    seat,
    budget,
    spent: totalOf(u.scenario, u.state, seat, budget),
    byDefault,
    defenceSpending: money(before * (1 + budget.defenceGrowth / 100)),
  });
  pay(u, { seat, amount: cost, reason: "budget", secret: !isTold });
  for (const { id } of Object.values(u.state.programmes)) {
    const amount = budget.programmes[id] ?? 0;
    pay(u, { seat, amount, reason: "programme", about: id, secret: false });
    enter(u, ledger, { programme: id, seat, amount });
  }
  payPromises(u, plan);
  reconcile(u, plan);
  if (!budget.publishDefence) return;
  for (const { obligation } of pending(u.state, "publishDefence", seat)) performAct(u, obligation);
}

function payPromises(u: Unfolding, { seat, budget }: Plan): void {
  for (const { obligation, duty } of pending(u.state, "pay", seat)) {
    const amount = budget.obligations[obligation.id] ?? 0;
    const secret = u.state.deals[obligation.deal]?.open === false;
    const reason = "obligation";
    const about = obligation.id;
    pay(u, { seat, amount, reason, about, secret });
    pay(u, { seat: duty.to, amount: -amount, reason, about, secret });
    performMoney(u, obligation, amount);
  }
}

function reconcile(u: Unfolding, { seat, budget }: Plan): void {
  for (const { towards, step } of budget.reconciliation) {
    const { cost, societalTrust } = u.scenario.settings.reconciliation[step];
    u.emit({ type: "reconciliationTaken", seat, towards, step });
    pay(u, { seat, amount: cost, reason: "reconciliation", about: towards, secret: false });
    moveSocietal(u, [seat, towards], societalTrust, "reconciliation", seat);
    for (const { obligation, duty } of pending(u.state, "reconcile", seat)) {
      if (duty.towards === towards && duty.step === step) performAct(u, obligation);
    }
  }
}

/** Enters what came into a programme, which counts for every promise to fund it (6.2). */
function enter(
  u: Unfolding,
  ledger: Ledger,
  { programme, seat, amount }: { programme: ProgrammeId; seat: SeatId; amount: Money },
): void {
  if (amount <= 0) return;
  const paid = ledger.get(programme) ?? new Map<SeatId, Money>();
  ledger.set(programme, paid.set(seat, money((paid.get(seat) ?? 0) + amount)));
  for (const { obligation, duty } of pending(u.state, "fundProgramme", seat)) {
    if (obligation.clause.escrow || duty.programme !== programme) continue;
    performMoney(u, obligation, Math.min(amount, stillOwed(obligation)));
  }
}

/** Money set aside for payments and programmes, in order of signing. */
const escrowed = ({ state }: Unfolding): readonly Obligation[] =>
  Object.values(state.obligations).filter(
    ({ status, clause }) =>
      status === "pending" &&
      clause.escrow &&
      (clause.duty.kind === "pay" || clause.duty.kind === "fundProgramme"),
  );

/** Pays what is due once all budgets are carried out, and what other escrow makes due (6.2). */
function executeEscrow(u: Unfolding, ledger: Ledger): void {
  const tried = new Set<ObligationId>();
  const next = (): Obligation | undefined =>
    escrowed(u).find((each) => !tried.has(each.id) && conditionHolds(u.scenario, u.state, each));
  for (let each = next(); each !== undefined; each = next()) {
    tried.add(each.id);
    if (each.clause.duty.kind === "pay") payFromEscrow(u, each);
    else fundFromEscrow(u, each, ledger);
  }
}

/** As much as the programme still takes from this member this year; the rest waits for the next. */
function fundFromEscrow(u: Unfolding, obligation: Obligation, ledger: Ledger): void {
  const { from: seat, duty } = obligation.clause;
  const state = duty.kind === "fundProgramme" ? u.state.programmes[duty.programme] : undefined;
  if (state?.members.includes(seat) !== true) return;
  const paid = ledger.get(state.id)?.get(seat) ?? 0;
  const room = money(yearlyDue(u.scenario, state).all - paid);
  const amount = Math.min(stillOwed(obligation), room);
  if (amount <= 0) return;
  spendEscrow(u, obligation, amount);
  enter(u, ledger, { programme: state.id, seat, amount });
}

/** What every programme received, and what that makes of it (9.2). */
function fundProgrammes(u: Unfolding, ledger: Ledger): void {
  for (const programme of Object.values(u.state.programmes)) {
    const paid = ledger.get(programme.id);
    const by: Record<SeatId, Money> = {};
    for (const seat of programme.members) by[seat] = paid?.get(seat) ?? 0;
    const funding = fundingOf(u.scenario, programme, by);
    u.emit({ type: "programmeFunded", programme: programme.id, by, ...funding });
  }
}

interface Payment {
  readonly seat: SeatId;
  /** US$ bn that leaves the treasury; below 0 it is received. */
  readonly amount: Money;
  readonly reason: MoveReason;
  readonly about?: string;
  readonly secret: boolean;
}

function pay(u: Unfolding, { seat, amount, reason, about, secret }: Payment): void {
  if (amount === 0) return;
  u.emit({ type: "treasuryMoved", seat, by: -amount, reason, about, secret });
}
