import { describe, expect, test } from "vitest";
import type { BotContext } from "#shared/bots/policy.ts";
import { breakingTerms, keepsPromise } from "#shared/bots/promises.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { dealId, obligationId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Obligation } from "#shared/views/view.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const promise: Obligation = {
  id: obligationId("o"),
  deal: dealId("d"),
  parties: [KOREA, JAPAN],
  clause: { from: KOREA, duty: { kind: "pay", to: JAPAN, amount: 2 }, due: 5, escrow: false },
  status: "pending",
  performed: 0,
  done: false,
  public: false,
};

/** Korea's budget in this year of five. */
function koreaIn(year: number, strategy: string): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 5 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  return {
    scenario: publicScenario(scenario),
    view: { own, public: { ...table, year, phase: "budget" } },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

describe("a promise that is due", () => {
  test.each(["bridgeBuilder", "principled", "sanctioner", "compromiser"])(
    "is kept by the %s whatever it would spare",
    (strategy) => {
      expect(keepsPromise(koreaIn(5, strategy), promise, 40)).toBe(true);
    },
  );

  test("is broken by nobody in the first third", () => {
    expect(keepsPromise(koreaIn(1, "opportunist"), promise, 40)).toBe(true);
  });

  test("is broken by the opportunist when that spares more than the trust is worth, and late sooner", () => {
    const breaksIn = (year: number, money: number): boolean =>
      !keepsPromise(koreaIn(year, "opportunist"), promise, money);
    expect(breaksIn(5, 0.5)).toBe(false);
    expect(breaksIn(3, 1)).toBe(false);
    expect(breaksIn(5, 1)).toBe(true);
    expect(breaksIn(3, 6)).toBe(true);
  });

  test("is broken by the opportunist where a hard bargainer still keeps it", () => {
    expect(keepsPromise(koreaIn(3, "opportunist"), promise, 1.2)).toBe(false);
    expect(keepsPromise(koreaIn(3, "hardBargainer"), promise, 1.2)).toBe(true);
  });

  test("by hand: what breaking brings and costs, as named terms", () => {
    const terms = breakingTerms(koreaIn(4, "opportunist"), promise, 2);
    // US$ 2 bn at 0.25 points. Japan's trust of 42 %, bounded by society to 42 %: one wrong of weight
    // 0.5 × 2 × 2 = 2 on a record worth 6 costs it 2/8. Half a point a year for one year. Conscience: 0.5 × 0.4.
    expect(terms.map(({ name, points }) => [name, Number(points.toFixed(4))])).toEqual([
      ["cost", 0.5],
      ["relations", -0.0525],
      ["promise", -0.2],
    ]);
  });
});
