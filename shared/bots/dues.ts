import type { BudgetBounds } from "#shared/views/view.ts";
import { budgetsLeft, priceOfMoney } from "./evaluation.ts";
import { programmeOf } from "./lookUp.ts";
import { fundingOfShares, partOfOthersPaid } from "./opponents/dues.ts";
import { worthOfFunding } from "./packageValue.ts";
import { type BotContext, type Term, total } from "./policy.ts";
import { trustLost, worthOfTrust } from "./promises.ts";

type Due = BudgetBounds["programmes"][number];

/**
 * The dues that this delegation means to pay, those that bring most for the money first. It pays what it owes;
 * only where it cannot count on the others for theirs does it ask whether that brings more than it costs: it
 * gives to a common good as long as others do (conditional co-operation, Fischbacher, Gächter & Fehr 2001).
 */
export function duesToPay(context: BotContext, { programmes }: BudgetBounds): readonly Due[] {
  return programmes
    .filter((due) => !isLetDown(context, due) || total(payingTerms(context, due)) >= 0)
    .map((due) => ({ due, rate: working(context, due) / Math.max(LEAST_DUE, due.due) }))
    .toSorted((a, b) => b.rate - a.rate)
    .map(({ due }) => due);
}
/** US$ bn: the step of money. */
const LEAST_DUE = 0.1;

/** Whether the others of a programme are likely to leave so much of their dues unpaid that it may ask what its own bring. */
function isLetDown(context: BotContext, { programme }: Due): boolean {
  const shares = context.view.public.programmes[programme]?.shares ?? {};
  return partOfOthersPaid(context, shares) < ENOUGH;
}
/** The part of their dues, 0–1, that the others have to be good for. */
const ENOUGH = 0.6;

/** What paying a due brings and costs, in points of the own final score, against leaving it unpaid. */
export function payingTerms(context: BotContext, due: Due): readonly Term[] {
  const { view, scenario } = context;
  const { maxWeight, weightPerBillion } = scenario.settings.trust;
  const weight = Math.min(maxWeight, weightPerBillion * due.due);
  const members = view.public.programmes[due.programme]?.members ?? [];
  const lost = members
    .filter((seat) => seat !== view.own.seat)
    .reduce((sum, seat) => sum + trustLost(context, seat, weight), 0);
  return [
    { name: "sheet", about: due.programme, points: working(context, due) },
    { name: "cost", about: due.programme, points: -due.due * priceOfMoney(context) },
    { name: "relations", points: lost * worthOfTrust(context) },
  ];
}

/**
 * Points that one due makes of a programme: the own share of what a year's funding does, the less the less the
 * others are likely to pay, since it helps in crises only once it is mature (9.7).
 */
function working(context: BotContext, { programme: id }: Due): number {
  const standing = context.view.public.programmes[id];
  if (standing === undefined) return 0;
  const { shares, package: terms } = standing;
  const programme = programmeOf(context.scenario, id);
  const years = Math.max(1, budgetsLeft(context.view));
  const own = shares[context.view.own.seat] ?? 0;
  const yearly = worthOfFunding(context, programme, terms) / years;
  return own * yearly * fundingOfShares(context, shares);
}
