import { describe, expect, test } from "vitest";
import { dealValue } from "#shared/bots/dealValue.ts";
import { harmOfOvertures, worthOfOvertures } from "#shared/bots/expectedOvertures.ts";
import { overtureTerms } from "#shared/bots/overtures.ts";
import { type BotContext, total } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { dealId, obligationId, overtureId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Clause, Obligation, OvertureCard } from "#shared/views/view.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const cardOf = (id: string, power: OvertureCard["power"], weight: number): OvertureCard => ({
  id: overtureId(id),
  power,
  kind: "marketAccess",
  to: [KOREA, JAPAN],
  firstYear: 1,
  weight,
  pays: 4,
  alignment: 0,
  security: 0,
  rivalry: 2,
  centrality: -2,
  leak: 0,
});
const fromChina = cardOf("licence", "china", 3);
const fromUs = cardOf("chips", "us", 1);

/** Korea in the first briefing of five years; each year one of three delegations is made an overture. */
function koreaSees(
  strategy: string,
  { year = 1, waiting = [] as readonly OvertureCard[] } = {},
): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 5 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const shown = publicScenario(scenario);
  const answerOverture = waiting.map(({ id }) => ({
    overture: id,
    answers: ["accept" as const, "hedge" as const, "decline" as const],
  }));
  return {
    scenario: {
      ...shown,
      overtures: [fromChina, fromUs],
      settings: { ...shown.settings, overtures: { perYear: 1 } },
    },
    view: {
      own: {
        ...own,
        overtures: waiting.map(({ id }) => ({ id, year, exposed: false })),
        legal: { ...own.legal, answerOverture },
      },
      public: { ...table, year },
    },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

describe("what it costs to decline all overtures of a power", () => {
  const worth = (context: BotContext, card: OvertureCard): number =>
    total(overtureTerms(context, card, "accept"));

  test("by hand: what each brings, as often as it is likely to be made", () => {
    const context = koreaSees("compromiser@expert");
    expect(worth(context, fromChina)).toBeGreaterThan(0);
    // Two years, in each a third that it is Korea's turn, and then three of four that China makes it.
    expect(worthOfOvertures(context, "china", 3)).toBeCloseTo(
      (2 / 3) * 0.75 * worth(context, fromChina),
      9,
    );
    expect(worthOfOvertures(context, "us", 3)).toBeCloseTo(
      (2 / 3) * 0.25 * worth(context, fromUs),
      9,
    );
  });

  test("the whole of one that waits for an answer, and nothing in a year whose overtures are made", () => {
    const context = koreaSees("compromiser@expert", { waiting: [fromChina] });
    expect(worthOfOvertures(context, "china", 1)).toBeCloseTo(worth(context, fromChina), 9);
    expect(worthOfOvertures(context, "us", 1)).toBe(0);
  });

  test("is what the promise costs in a deal", () => {
    const context = koreaSees("compromiser@expert");
    const clause: Clause = {
      from: KOREA,
      duty: { kind: "declineOvertures", power: "china" },
      due: 4,
      escrow: false,
    };
    expect(dealValue(context, [clause])).toBeCloseTo(-worthOfOvertures(context, "china", 4), 9);
    const theirs = dealValue(context, [{ ...clause, from: JAPAN, escrow: true }]);
    expect(theirs).toBeCloseTo(harmOfOvertures(context, JAPAN, "china", 4), 9);
    expect(theirs).toBeGreaterThan(0);
  });
});

describe("an overture that one promised to decline", () => {
  const promise: Obligation = {
    id: obligationId("o"),
    deal: dealId("d"),
    parties: [KOREA, JAPAN],
    clause: {
      from: KOREA,
      duty: { kind: "declineOvertures", power: "china" },
      due: 5,
      escrow: false,
    },
    status: "pending",
    performed: 0,
    done: false,
    public: false,
  };
  const taking = (strategy: string, year: number, card = fromChina): number => {
    const context = koreaSees(strategy, { year });
    const own = { ...context.view.own, obligations: { [promise.id]: promise } };
    const bound = { ...context, view: { ...context.view, own } };
    return total(overtureTerms(bound, card, "accept"));
  };

  test("is never taken by the honest, and by nobody in the first third", () => {
    expect(taking("bridgeBuilder@expert", 5)).toBeLessThan(-50);
    expect(taking("opportunist@expert", 1)).toBeLessThan(-50);
  });

  test("is taken by the opportunist late, when it brings more than the word is worth", () => {
    expect(taking("opportunist@expert", 4)).toBeGreaterThan(0);
    const slight = { ...fromChina, pays: 0.1 };
    expect(taking("opportunist@expert", 4, slight)).toBeLessThan(0);
  });

  test("binds towards no other power", () => {
    const free = total(
      overtureTerms(koreaSees("bridgeBuilder@expert", { year: 5 }), fromUs, "accept"),
    );
    expect(taking("bridgeBuilder@expert", 5, fromUs)).toBe(free);
  });
});
