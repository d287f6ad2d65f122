import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type TermsWorth, termsWorth } from "#shared/analysis/termsWorth.ts";
import { textsOf } from "#shared/rules/packages.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { adopted, handWorked, TALKS, talks, text, withSheets } from "./talksCase.ts";

const worthOf = (scenario: Scenario, terms: Package): readonly TermsWorth[] =>
  termsWorth(scenario, adopted(terms));

test("by hand: the terms stand between those that suit a delegation least and best", () => {
  expect(worthOf(handWorked(), text("a1", "b2"))).toEqual([
    { seat: ASEAN, member: true, points: 8, best: 8, worst: 0 },
    { seat: KOREA, member: true, points: 0, best: 8, worst: 0 },
    { seat: JAPAN, member: false, points: 0, best: 0, worst: 0 },
  ]);
});

test("what a delegation has for the programme as such counts under any terms", () => {
  const given = handWorked();
  const { [ASEAN]: asean } = given.mandates;
  if (asean === undefined) throw new Error("ASEAN has a mandate");
  const { [TALKS]: sheet } = asean.programmes;
  const programmes = { [TALKS]: { options: sheet?.options ?? {}, adopted: 4 } };
  const scenario = { ...given, mandates: { ...given.mandates, [ASEAN]: { ...asean, programmes } } };
  expect(worthOf(scenario, text("a2", "b2"))[0]).toMatchObject({ points: 7, best: 12, worst: 4 });
});

test("best and worst are what looking at every text finds", () => {
  const points = fc.integer({ min: -20, max: 20 });
  const sheet = fc.record({ a1: points, a2: points, b1: points, b2: points });
  fc.assert(
    fc.property(sheet, sheet, (asean, korea) => {
      const scenario = withSheets(asean, korea);
      const all = textsOf(talks).map((each) => worthOf(scenario, each));
      for (const [place, { best, worst }] of worthOf(scenario, text("a1", "b1")).entries()) {
        const found = all.map((worth) => worth[place]?.points ?? 0);
        expect([best, worst]).toEqual([Math.max(...found), Math.min(...found)]);
      }
    }),
  );
});
