import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Money } from "#shared/kernel/units.ts";
import { sharesAmong } from "#shared/rules/plenary/membership.ts";
import { duesEvidence, yearlyDue } from "#shared/rules/programmes.ts";
import { billionWeight } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { programmeNamed, textOf } from "#tests/support/texts.ts";
import { ALL, review, someProgramme, standing, withInForce } from "./programmeCase.ts";

test("9.1 the set-up cost comes in equal instalments, then upkeep, split by the shares", () => {
  const fund = standing("resilienceFund");
  expect(yearlyDue(trilateral, fund)).toEqual({
    all: 7,
    by: { [ASEAN]: 2.4, [KOREA]: 2.3, [JAPAN]: 2.3 },
  });
  expect(yearlyDue(trilateral, { ...fund, maturity: 1 })).toEqual({
    all: 2,
    by: { [ASEAN]: 0.7, [KOREA]: 0.7, [JAPAN]: 0.6 },
  });
});

test("9.1 the options of the text count, even those that make it cheaper", () => {
  const cell = standing("planningCell", {}, { depth: "liaison" });
  expect(yearlyDue(trilateral, cell).all).toBe(5);
  expect(yearlyDue(trilateral, { ...cell, maturity: 1 }).all).toBe(1.6);
});

const someMembers = fc.subarray([...ALL], { minLength: 2 });
const someMaturity = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 0.9, 1);

test("9.1 dues are whole steps of 0.1, not below 0, and add up exactly", () => {
  fc.assert(
    fc.property(someProgramme, someMembers, someMaturity, (id, members, maturity) => {
      const state = standing(id, { members, maturity });
      const { all, by } = yearlyDue(trilateral, state);
      const tenths = members.map((seat) => Math.round((by[seat] ?? 0) * 10));
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(Math.round(all * 10));
      for (const seat of members) {
        const exact = all * (state.shares[seat] ?? 0);
        expect(Math.abs((by[seat] ?? 0) - exact)).toBeLessThan(0.1);
      }
    }),
  );
});

test("9.1 what rounding leaves goes to whose share was cut most", () => {
  const shares = { [ASEAN]: 0.45, [KOREA]: 0.34, [JAPAN]: 0.21 };
  expect(yearlyDue(trilateral, standing("resilienceFund", { shares }))).toEqual({
    all: 7,
    by: { [ASEAN]: 3.1, [KOREA]: 2.4, [JAPAN]: 1.5 },
  });
});

test("9.4 unpaid dues are held against a member by the others, dues paid in full for it", () => {
  const { settings } = trilateral;
  const lastBudget = {
    due: { [ASEAN]: 1, [KOREA]: 2.3, [JAPAN]: 0.9 },
    paid: { [ASEAN]: 1, [KOREA]: 1, [JAPAN]: 0.9 },
  };
  const u = review(withInForce(standing("resilienceFund", { lastBudget })));
  duesEvidence(u);
  const weighOf = (amount: Money, kept: boolean): number =>
    kept
      ? billionWeight(settings, amount) / 2
      : billionWeight(settings, amount) * settings.trust.brokenWeight;
  const expected = (pair: string, kept: boolean, amount: Money): unknown =>
    expect.objectContaining({
      pair,
      knownTo: "all",
      evidence: {
        year: 2,
        kept,
        weight: weighOf(amount, kept),
        reason: kept ? "duesPaid" : "duesUnpaid",
      },
    });
  expect(u.events).toEqual([
    expected("korea>asean", true, 1),
    expected("japan>asean", true, 1),
    expected("asean>korea", false, 1.3),
    expected("japan>korea", false, 1.3),
  ]);
});

test("9.4 before its first budget a programme owes nobody anything", () => {
  const u = review(withInForce(standing("resilienceFund")));
  duesEvidence(u);
  expect(u.events).toEqual([]);
});

test("8.12 where a text puts no cost on its members, they share it equally", () => {
  const terms = textOf("forumReform");
  const nobody: Scenario["programmes"][number] = {
    ...programmeNamed("forumReform"),
    issues: programmeNamed("forumReform").issues.map((issue) => ({
      ...issue,
      options: issue.options.map((option) => ({ ...option, shares: { [JAPAN]: 1 } })),
    })),
  };
  expect(sharesAmong(nobody, terms, [ASEAN, KOREA])).toEqual({ [ASEAN]: 0.5, [KOREA]: 0.5 });
});
