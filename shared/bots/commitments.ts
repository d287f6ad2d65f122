import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { yearlyCost } from "#shared/rules/packages.ts";
import type { Clause, Duty } from "#shared/views/view.ts";
import { budgetsLeft, incomeOf } from "./evaluation.ts";
import { programmeOf } from "./lookUp.ts";
import type { BotContext } from "./policy.ts";

/**
 * Whether this delegation could keep its part of a draft beside all that it owes already: no vote promised
 * the other way, and the money for what is promised without escrow. `setAside` is what the draft itself would
 * still take out of what there is, US$ bn.
 */
export function canKeep(
  context: BotContext,
  clauses: readonly Clause[],
  setAside: Money = 0,
): boolean {
  const owed = owedClauses(context);
  const asked = ownPromises(context.view.own.seat, clauses);
  return (
    asked.every((clause) => !owed.some((other) => areOpposed(clause.duty, other.duty))) &&
    asked.every(({ duty, due }) => {
      if (costOf(context, duty) === 0) return true;
      const needed = moneyOwedBy(context, [...owed, ...asked], due);
      return needed <= moneyBy(context, due) - setAside + ROUNDING;
    })
  );
}
/** Far below any sum of money: the error of binary fractions. */
const ROUNDING = 1e-9;

/** What this delegation has promised and not done yet; what is in escrow is done by itself. */
const owedClauses = ({ view: { own } }: BotContext): readonly Clause[] =>
  ownPromises(
    own.seat,
    Object.values(own.obligations)
      .filter(({ status, done }) => status === "pending" && !done)
      .map(({ clause, performed }) => {
        const { duty } = clause;
        return "amount" in duty
          ? { ...clause, duty: { ...duty, amount: money(duty.amount - performed) } }
          : clause;
      }),
  );

/** Votes count in escrow too: they cannot be changed. */
const ownPromises = (seat: SeatId, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(({ from, escrow, duty }) => from === seat && (!escrow || duty.kind === "vote"));

/** Two votes that some text would set against each other. */
function areOpposed(one: Duty, other: Duty): boolean {
  if (one.kind !== "vote" || other.kind !== "vote") return false;
  if (one.programme !== other.programme || one.position === other.position) return false;
  const areApart =
    one.issue !== undefined && one.issue === other.issue && one.option !== other.option;
  return !areApart;
}

/** US$ bn that dues and promises ask for by the end of a year; the same money counts for every promise it fits (6.2). */
function moneyOwedBy(context: BotContext, promises: readonly Clause[], year: number): Money {
  const { view, scenario } = context;
  const { seat } = view.own;
  const budgets = Math.max(0, budgetsLeft(view) - (view.public.years - year));
  const sums = new Map<string, number>();
  for (const { id, package: terms, shares, maturity } of Object.values(view.public.programmes)) {
    const { instalment, upkeep } = yearlyCost(programmeOf(scenario, id), terms);
    const yearly = (shares[seat] ?? 0) * (maturity < 1 ? instalment : upkeep);
    sums.set(`fundProgramme ${id}`, yearly * budgets);
  }
  for (const [index, { duty, due }] of promises.entries()) {
    if (due > year) continue;
    const key = purposeOf(duty) ?? `${duty.kind} ${index}`;
    sums.set(key, Math.max(sums.get(key) ?? 0, costOf(context, duty)));
  }
  return [...sums.values()].reduce((all, sum) => all + sum, 0);
}

/** What money is given for, where the same money keeps several promises; undefined where each asks for its own. */
function purposeOf(duty: Duty): string | undefined {
  if (duty.kind === "fundProgramme") return `fundProgramme ${duty.programme}`;
  if (duty.kind === "contribute") return `contribute ${duty.crisisKind}`;
  return duty.kind === "reconcile" ? `reconcile ${duty.towards} ${duty.step}` : undefined;
}

/** US$ bn that an own duty takes. */
function costOf({ scenario }: BotContext, duty: Duty): Money {
  if (duty.kind === "reconcile") return scenario.settings.reconciliation[duty.step].cost;
  return "amount" in duty ? duty.amount : 0;
}

/** US$ bn that can be spent by the end of a year: what is free now, and the income of the years between. */
const moneyBy = ({ view, scenario }: BotContext, year: number): Money =>
  (view.own.legal.proposeDeal?.escrowable ?? view.own.treasury) +
  Math.max(0, year - view.public.year) * incomeOf(scenario, view.own.seat);
