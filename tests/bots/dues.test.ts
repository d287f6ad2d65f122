import { describe, expect, test } from "vitest";
import { budgetMove } from "#shared/bots/budget.ts";
import { duesToPay, payingTerms } from "#shared/bots/dues.ts";
import { partOfDuesPaid } from "#shared/bots/opponents/dues.ts";
import { packageValue } from "#shared/bots/packageValue.ts";
import { type BotContext, total } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { type ProgrammeId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { textsOf } from "#shared/rules/packages.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { BudgetBounds, KnownEvidence } from "#shared/views/view.ts";
import { withProgramme } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const [FUND, DESK] = [programmeId("resilienceFund"), programmeId("defenceTransparency")];

const item = (reason: KnownEvidence["reason"], kept: boolean, weight: number): KnownEvidence => ({
  year: 1,
  kept,
  weight,
  reason,
  knownTo: "all",
});
const unpaid = (weight: number): KnownEvidence => item("duesUnpaid", false, weight);

/** What Korea sees, and what it knows of the others' dues and promises. */
function koreaSees(
  at: Given,
  strategy: string,
  records: Readonly<Record<SeatId, readonly KnownEvidence[]>> = {},
): BotContext {
  const { own, public: table } = project(at.scenario, at.state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const evidence = { ...own.evidence };
  for (const [seat, items] of Object.entries(records)) evidence[`${KOREA}>${seat}`] = items;
  return {
    scenario: publicScenario(at.scenario),
    view: { own: { ...own, evidence }, public: table },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

const plenary = given({ scenario: shippedCase }).inPhase("plenary");

describe("the part of its dues that another is likely to pay", () => {
  test("by hand: nearly all of one of whom nothing is known", () => {
    expect(partOfDuesPaid(koreaSees(plenary, "principled@expert"), JAPAN)).toBeCloseTo(0.98, 9);
  });

  test("by hand: weighed by the sums, with what was paid at twice its weight and promises at a third", () => {
    const record = [unpaid(2), item("duesPaid", true, 0.5), item("promiseBroken", false, 3)];
    const context = koreaSees(plenary, "principled@expert", { [JAPAN]: record });
    // Of 4 that count before, 3.92 were paid; of 2 + 1 + 1 since, 1.
    expect(partOfDuesPaid(context, JAPAN)).toBeCloseTo(4.92 / 8, 9);
  });

  test("is not asked by who does not model the others, and conduct of other kinds does not bear on it", () => {
    const record = { [JAPAN]: [unpaid(3)] };
    expect(partOfDuesPaid(koreaSees(plenary, "principled@peer", record), JAPAN)).toBe(1);
    const objected = { [JAPAN]: [item("objected", false, 3)] };
    expect(partOfDuesPaid(koreaSees(plenary, "principled@expert", objected), JAPAN)).toBeCloseTo(
      0.98,
      9,
    );
  });
});

test("a programme is worth less the less its co-payers are likely to pay, and as much as ever to a peer", () => {
  const fund = shippedCase.programmes.find(({ id }) => id === FUND);
  if (fund === undefined) throw new Error("No fund");
  const [terms] = textsOf(fund);
  if (terms === undefined) throw new Error("No text");
  const worth = (strategy: string, weight: number): number => {
    const records = weight === 0 ? {} : { [JAPAN]: [unpaid(weight)], [ASEAN]: [unpaid(weight)] };
    return packageValue(koreaSees(plenary, strategy, records), fund, terms);
  };
  expect(worth("principled@expert", 1)).toBeLessThan(worth("principled@expert", 0));
  expect(worth("principled@expert", 3)).toBeLessThan(worth("principled@expert", 1));
  expect(worth("principled@peer", 3)).toBe(worth("principled@peer", 0));
});

/** Korea's budget with the fund and the guideline in force. */
const standing = withProgramme(
  withProgramme(given({ scenario: shippedCase }).inPhase("plenary"), DESK),
  FUND,
).inPhase("budget");

function boundsOf({ view }: BotContext): BudgetBounds {
  const bounds = view.own.legal.submitBudget;
  if (bounds === undefined) throw new Error("No budget is due");
  return bounds;
}

const idsPaid = (context: BotContext, bounds = boundsOf(context)): readonly ProgrammeId[] =>
  duesToPay(context, bounds).map(({ programme }) => programme);

describe("the dues of a budget", () => {
  test("are all paid while the others are good for theirs, even where they bring less than they cost", () => {
    const dear = withDues(koreaSees(standing, "opportunist@expert"), 40);
    expect(total(payingTerms(dear, { programme: FUND, due: 40, max: 80 }))).toBeLessThan(0);
    expect(idsPaid(dear).toSorted()).toEqual([DESK, FUND].toSorted());
  });

  test("are withheld from those who leave theirs unpaid, where they bring less than they cost", () => {
    const letDown = { [JAPAN]: [unpaid(6)], [ASEAN]: [unpaid(6)] };
    const dear = withDues(koreaSees(standing, "opportunist@expert", letDown), 40);
    expect(idsPaid(dear)).toEqual([]);
    const cheap = withDues(koreaSees(standing, "opportunist@expert", letDown), 0.1);
    expect(idsPaid(cheap)).toContain(FUND);
  });

  test("come before all else, and those first that bring most for the money", () => {
    const context = koreaSees(standing, "principled@expert");
    const [first, second] = duesToPay(context, boundsOf(context));
    if (first === undefined || second === undefined) throw new Error("Two programmes have dues");
    const all = first.due + second.due;
    const short = withMoney(context, first.due + second.due / 2);
    const move = budgetMove(short)?.command;
    if (move?.type !== "submitBudget") throw new Error("A budget is submitted");
    expect(move.budget.programmes[first.programme]).toBeCloseTo(first.due, 9);
    const paid = (move.budget.programmes[second.programme] ?? 0) + first.due;
    expect(paid).toBeLessThan(all);
    expect(paid).toBeGreaterThan(first.due);
  });
});

/** The same budget with each due of this much. */
const withDues = (context: BotContext, due: number): BotContext =>
  withBounds(context, (bounds) => ({
    ...bounds,
    programmes: bounds.programmes.map((each) => ({ ...each, due, max: 2 * due })),
  }));

const withMoney = (context: BotContext, available: number): BotContext =>
  withBounds(context, (bounds) => ({ ...bounds, available }));

function withBounds(
  context: BotContext,
  change: (bounds: BudgetBounds) => BudgetBounds,
): BotContext {
  const { view } = context;
  const submitBudget = change(boundsOf(context));
  const own = { ...view.own, legal: { ...view.own.legal, submitBudget } };
  return { ...context, view: { ...view, own } };
}
