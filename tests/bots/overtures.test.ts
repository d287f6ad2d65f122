import { describe, expect, test } from "vitest";
import { costOfExposure, partKnown } from "#shared/bots/exposure.ts";
import { overtureTerms } from "#shared/bots/overtures.ts";
import type { BotContext, TermName } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { overtureId, programmeId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Mandate, OvertureAnswer, OvertureCard } from "#shared/views/view.ts";
import { given, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const card: OvertureCard = {
  id: overtureId("guarantee"),
  power: "us",
  kind: "securityGuarantee",
  to: [KOREA],
  firstYear: 1,
  weight: 1,
  pays: 4,
  alignment: 2,
  security: 12,
  rivalry: 0,
  centrality: 0,
  leak: 0.3,
};

interface Seen {
  readonly year?: number;
  /** Trust of each in each other. */
  readonly trust?: number;
  readonly alignment?: number;
  readonly mandate?: Partial<Mandate>;
  readonly programmes?: readonly string[];
}

/** Korea in a briefing of *Trilateral*, of five years; with these programmes alone to agree on, none if not said. */
function koreaSees(
  strategy: string,
  { year = 1, trust = 60, alignment = 0, mandate = {}, programmes = [] }: Seen = {},
): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 5 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const pairs = Object.keys(table.effectiveTrust).map((pair) => [pair, trust] as const);
  return {
    scenario: {
      ...publicScenario(scenario),
      programmes: scenario.programmes.filter(({ id }) => programmes.includes(id)),
    },
    view: {
      own: { ...own, alignment, mandate: { ...own.mandate, ...mandate } },
      public: { ...table, year, effectiveTrust: Object.fromEntries(pairs) },
    },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

const points = (
  context: BotContext,
  answer: OvertureAnswer,
  name: TermName,
  { of = card, about }: { readonly of?: OvertureCard; readonly about?: string } = {},
): number =>
  overtureTerms(context, of, answer)
    .filter((term) => term.name === name && term.about === about)
    .reduce((sum, term) => sum + term.points, 0);

describe("what an overture brings", () => {
  test("by hand: money, security and steps away from the ideal, half of each for a hedge", () => {
    const context = koreaSees("compromiser");
    // US$ 4 bn at 0.25; 12 points of security of which 100 bring 10 raw points of 0.625; Korea's ideal is one
    // step towards the United States: two steps from 0 lead as far beyond it as 0 lies before, one leads there.
    expect(points(context, "accept", "security")).toBeCloseTo(0.75, 10);
    expect(points(context, "hedge", "security")).toBeCloseTo(0.375, 10);
    expect(points(context, "accept", "autonomy")).toBeCloseTo(0, 10);
    expect(points(context, "hedge", "autonomy")).toBeCloseTo(1.5 * 0.625, 10);
    expect(points(context, "hedge", "cost")).toBeCloseTo(points(context, "accept", "cost") / 2, 10);
  });

  test("is nothing if it is declined", () => {
    const terms = overtureTerms(koreaSees("compromiser"), card, "decline");
    expect(terms.every(({ points: each }) => each === 0)).toBe(true);
  });
});

describe("how soon an overture becomes known", () => {
  test("by hand: at the reviews of the third and fourth year of five, and from then on", () => {
    // After the third year's review 0.3, after the fourth's 1 − 0.7²: of the two years to come (0.3 + 0.51) / 2.
    const context = koreaSees("compromiser", { year: 3 });
    expect(partKnown(context, card, "accept")).toBeCloseTo(0.405, 10);
    expect(partKnown(context, card, "hedge")).toBeCloseTo((0.15 + 1 - 0.85 ** 2) / 2, 10);
  });

  test("matters no more in the last year", () => {
    const context = koreaSees("compromiser", { year: 5 });
    expect(partKnown(context, card, "accept")).toBe(0);
    expect(points(context, "accept", "relations")).toBeCloseTo(0, 10);
  });
});

describe("what it costs once all others know", () => {
  test("by hand: the trust of two others, where there is nothing left to agree on", () => {
    // A pledge weighs 1 × 2 on a record worth 6: of trust 0.6 it takes 0.6 × 2/8 = 0.15, twice. Half a point a
    // year for two years, the second at nine tenths: 0.95. Care of the compromiser: 0.5 + 0.5.
    const context = koreaSees("compromiser", { year: 3 });
    expect(costOfExposure(context)).toBeCloseTo(0.3 * 0.95, 10);
    expect(points(context, "accept", "relations")).toBeCloseTo(-0.405 * 0.3 * 0.95, 10);
  });

  test("more where trust carries an agreement that it would carry no longer, and no more where it carries none", () => {
    const needed = 40;
    const [programme] = shippedCase.programmes.filter(({ trustNeeded }) => trustNeeded >= needed);
    if (programme === undefined) throw new Error("Needs a programme that asks for trust");
    const welcome: Partial<Mandate> = {
      programmes: { [programme.id]: { adopted: 40, options: {} } },
    };
    const cost = (trust: number, programmes: readonly string[]): number =>
      costOfExposure(koreaSees("compromiser", { trust, mandate: welcome, programmes }));
    const carried = programme.trustNeeded + 2;
    expect(cost(carried, [programme.id])).toBeGreaterThan(cost(carried, []) + 0.5);
    expect(cost(programme.trustNeeded - 2, [programme.id])).toBeCloseTo(
      cost(programme.trustNeeded - 2, []),
      10,
    );
  });

  test("does not depend on what is agreed, of who has no model of the others", () => {
    const of = (programmes: readonly string[]): number =>
      points(koreaSees("compromiser@peer", { programmes }), "accept", "relations");
    expect(of(shippedCase.programmes.map(({ id }) => id))).toBe(of([]));
    expect(of([])).toBeCloseTo(-0.3 * 4, 10);
  });
});

describe("a vote that the overture demands", () => {
  const PROGRAMME = programmeId("codeOfConduct");
  const asked = (position: "support" | "object", pays: number): OvertureCard => ({
    ...card,
    pays,
    demandsVote: { programme: PROGRAMME, position },
  });
  const wanting = (adopted: number): BotContext =>
    koreaSees("compromiser", {
      programmes: [PROGRAMME],
      mandate: { programmes: { [PROGRAMME]: { adopted, options: {} } } },
    });
  const costOf = (adopted: number, position: "support" | "object", pays = 1): number =>
    points(wanting(adopted), "accept", "cost", { of: asked(position, pays), about: "vote" });
  const priceWith = (adopted: number): number => points(wanting(adopted), "accept", "cost") / 4;

  test("costs half of the payment where the delegation would vote otherwise, as likely as a text is decided", () => {
    expect(costOf(40, "object")).toBeCloseTo(-0.4 * 0.5 * priceWith(40), 10);
    expect(costOf(-40, "support")).toBeCloseTo(-0.4 * 0.5 * priceWith(-40), 10);
  });

  test("costs no more than what the programme would have brought: then it would vote as it is asked to", () => {
    const whole = costOf(40, "object", 40);
    expect(whole).toBeGreaterThan(-0.4 * 20 * priceWith(40));
    expect(whole).toBeLessThan(costOf(40, "object", 1));
    expect(costOf(40, "object", 80)).toBe(whole);
  });

  test("costs nothing where it would vote so anyway", () => {
    expect(costOf(-40, "object")).toBeCloseTo(0, 10);
    expect(costOf(40, "support")).toBeCloseTo(0, 10);
  });
});

test("an overture that leads over a red line of alignment costs its penalty, one that does not none", () => {
  const redLine: Mandate["redLine"] = {
    condition: {
      type: "not",
      condition: { type: "alignmentWithin", seat: KOREA, low: -3, high: 1 },
    },
    penalty: 10,
  };
  const risk = (answer: OvertureAnswer): number =>
    points(koreaSees("compromiser", { mandate: { redLine, objectives: [] } }), answer, "autonomy", {
      about: "objectives",
    });
  expect(risk("accept")).toBeCloseTo(-6.25, 10);
  expect(risk("hedge")).toBeCloseTo(0, 10);
});
