import { assertNever } from "#shared/kernel/assertNever.ts";
import type { ProgrammeId } from "#shared/kernel/ids.ts";
import { clamp, type Money, money, tenth } from "#shared/kernel/units.ts";
import { optionsChosen } from "#shared/rules/packages.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { BudgetBounds, Obligation } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";
import { numberIn } from "../numberField.ts";
import { type BudgetDraft, stepKey } from "./budgetModel.ts";

/** What the budget does beside spending, as far as it can be told beforehand. */
export interface BudgetConsequences {
  /** Own security, 0–100, if nobody else changes anything. */
  readonly security: { readonly now: number; readonly after: number };
  /** US$ bn of yearly defence spending that others will see: exact where low equals high. */
  readonly seen: { readonly low: Money; readonly high: Money };
  /** Why the spending is seen exactly; absent for an estimate. */
  readonly seenBecause?: "published" | "annual" | "inspected" | undefined;
  /** Points that this growth adds to tension. */
  readonly tension: number;
  readonly unpaidProgrammes: readonly {
    readonly programme: ProgrammeId;
    readonly missing: Money;
  }[];
  /** Promises due this year that this budget leaves undone. */
  readonly undone: readonly {
    readonly obligation: Obligation;
    readonly missing?: Money | undefined;
  }[];
}

export function consequencesOf(
  draft: BudgetDraft,
  desk: Desk,
  bounds: BudgetBounds,
): BudgetConsequences {
  const growth = clamp(numberIn(draft.growth) ?? 0, bounds.growthMin, bounds.growthMax);
  const spending = money(desk.own.defenceSpending * (1 + growth / 100));
  const reporting = reportingOf(desk);
  const because = reporting ?? (draft.publish ? "published" : undefined);
  const opacity = desk.table.seats[desk.own.seat]?.opacity ?? 0;
  return {
    security: securityAfter(desk, spending),
    seen:
      because === undefined
        ? { low: money(spending * (1 - opacity)), high: money(spending * (1 + opacity)) }
        : { low: spending, high: spending },
    seenBecause: because,
    tension: tensionOf(desk, growth, because),
    unpaidProgrammes: bounds.programmes.flatMap(({ programme, due }) => {
      const missing = money(due - (numberIn(draft.programmes[programme] ?? "") ?? 0));
      return missing > 0 ? [{ programme, missing }] : [];
    }),
    undone: undoneBy(draft, desk, growth),
  };
}

/** Rule 10.6, all else unchanged. */
function securityAfter(desk: Desk, spending: Money): BudgetConsequences["security"] {
  const start = desk.scenario.seats.find(({ id }) => id === desk.own.seat)?.defence.spending ?? 0;
  const { securityPerPercent } = desk.scenario.settings.defence;
  const percents = start === 0 ? 0 : ((spending - desk.own.defenceSpending) / start) * 100;
  const now = desk.own.security;
  return { now, after: tenth(clamp(now + securityPerPercent * percents, 0, 100)) };
}

/** Rule 10.7, for the own part. */
function tensionOf(desk: Desk, growth: number, known: BudgetConsequences["seenBecause"]): number {
  const { tensionPerPercent, tensionPerCutPercent } = desk.scenario.settings.defence;
  if (growth < 0) return tenth(-growth * tensionPerCutPercent);
  if (known === "inspected") return 0;
  const unexplained = Math.max(0, growth - ceilingOf(desk));
  return tenth(unexplained * (known === undefined ? 1 : HALF) * tensionPerPercent);
}
const HALF = 0.5;

/** Percent of growth that a guideline in force explains for the own seat; the lowest counts. */
function ceilingOf(desk: Desk): number {
  const ceilings = ownTerms(desk).flatMap(({ growthCeiling }) => growthCeiling ?? []);
  return ceilings.length === 0 ? 0 : Math.min(...ceilings);
}

/** The strictest reporting that a programme in force asks of the own seat. */
function reportingOf(desk: Desk): "annual" | "inspected" | undefined {
  const asked = ownTerms(desk).map(({ reporting }) => reporting);
  if (asked.includes("inspected")) return "inspected";
  return asked.includes("annual") ? "annual" : undefined;
}

const ownTerms = (desk: Desk): ReturnType<typeof optionsChosen> =>
  Object.values(desk.table.programmes)
    .filter(({ members }) => members.includes(desk.own.seat))
    .flatMap((inForce) => {
      const programme = programmeCard(desk.scenario, inForce.id);
      return programme === undefined ? [] : optionsChosen(programme, inForce.package);
    });

/** Promises of the own seat that are due this year, or that this budget breaks, and stay undone. */
function undoneBy(draft: BudgetDraft, desk: Desk, growth: number): BudgetConsequences["undone"] {
  const mine = Object.values(desk.own.obligations).filter(
    ({ clause, status }) => status === "pending" && clause.from === desk.own.seat && !clause.escrow,
  );
  return mine.flatMap((obligation): BudgetConsequences["undone"] => {
    const { duty, due } = obligation.clause;
    if (duty.kind === "capDefence") return growth > duty.percent ? [{ obligation }] : [];
    if (due > desk.table.year || obligation.done) return [];
    switch (duty.kind) {
      case "pay": {
        const paid = numberIn(draft.obligations[obligation.id] ?? "") ?? 0;
        return leaving(obligation, duty.amount - obligation.performed - paid);
      }
      case "fundProgramme": {
        const paid = numberIn(draft.programmes[duty.programme] ?? "") ?? 0;
        return leaving(obligation, duty.amount - obligation.performed - paid);
      }
      case "publishDefence":
        return draft.publish ? [] : [{ obligation }];
      case "reconcile":
        return draft.steps.includes(stepKey(duty.towards, duty.step)) ? [] : [{ obligation }];
      case "vote":
      case "declineOvertures":
      case "shareForecast":
      case "shareObjective":
      case "contribute":
        return [];
      default:
        return assertNever(duty);
    }
  });
}

const leaving = (obligation: Obligation, missing: Money): BudgetConsequences["undone"] =>
  money(missing) > 0 ? [{ obligation, missing: money(missing) }] : [];
