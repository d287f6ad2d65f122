import { describe, expect, test } from "vitest";
import { growthTerms, wantedGrowth } from "#shared/bots/defence.ts";
import { expectedGrowth } from "#shared/bots/opponents/arms.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { dealId, obligationId, type SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { BudgetBounds, Mandate, Obligation, PublicSeat } from "#shared/views/view.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const bounds: BudgetBounds = {
  available: 30,
  growthMin: -4,
  growthMax: 12,
  costPerPercent: 0.4,
  programmes: [],
  obligations: [],
  reconciliation: [],
};

const OATH = obligationId("o");

interface Seen {
  readonly year?: number;
  /** What everybody sees of each, where all trust each other by half. */
  readonly others?: Partial<PublicSeat>;
  /** Books that everybody may read, after a year of so many percent on what each began with. */
  readonly grownBy?: number;
  readonly security?: number;
  readonly tension?: number;
  readonly redLine?: Mandate["redLine"];
  readonly promised?: { readonly by: SeatId; readonly percent: number; readonly escrow: boolean };
}

/** Korea's budget in *Trilateral*, where Japan began with US$ 55 bn and Korea with 46.3. */
function koreaSees(
  strategy: string,
  { year = 2, others = {}, grownBy, security = 50, tension = 40, redLine, promised }: Seen = {},
): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 5 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const rich = { declaredTreasury: 40, ...others };
  const seats = Object.fromEntries(
    Object.values(table.seats).map((seat) => {
      const began = scenario.seats.find(({ id }) => id === seat.id)?.defence.spending ?? 0;
      const spending = began * (1 + (grownBy ?? 0) / 100);
      const open = grownBy === undefined ? {} : { ...books(spending, spending), opacity: 0 };
      return [seat.id, { ...seat, ...open, ...rich }];
    }),
  );
  const pairs = Object.keys(table.effectiveTrust).map((pair) => [pair, 50] as const);
  const mandate = redLine === undefined ? own.mandate : { ...own.mandate, redLine };
  return {
    scenario: publicScenario(scenario),
    view: {
      own: { ...own, security, defenceSpending: 46.3, mandate },
      public: {
        ...table,
        year,
        phase: "budget",
        seats,
        tracks: { ...table.tracks, tension },
        effectiveTrust: Object.fromEntries(pairs),
        obligations: promised === undefined ? {} : { [OATH]: cap(promised) },
      },
    },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

const cap = ({ by, percent, escrow }: NonNullable<Seen["promised"]>): Obligation => ({
  id: OATH,
  deal: dealId("d"),
  parties: [KOREA, JAPAN],
  clause: { from: by, duty: { kind: "capDefence", percent }, due: 5, escrow },
  status: "pending",
  performed: 0,
  done: false,
  public: true,
});

const books = (defenceLow: number, defenceHigh: number): Partial<PublicSeat> => ({
  defenceLow,
  defenceHigh,
});

describe("what another delegation is expected to add to its defence", () => {
  test("by hand: before any review what its style leads one to expect", () => {
    expect(expectedGrowth(koreaSees("compromiser", { year: 1 }), JAPAN)).toBeCloseTo(0.7, 10);
    // An expert counts the styles by their priors: 1/4 × 2 + 1/2 × 0.7 + 1/4 × 0.2.
    expect(expectedGrowth(koreaSees("compromiser@expert", { year: 1 }), JAPAN)).toBeCloseTo(
      0.9,
      10,
    );
  });

  test("by hand: open books that grew by 6 % weigh 2.5² against 1.5²", () => {
    // Weight 6.25 / (6.25 + 2.25) = 0.7353: 0.7 + 0.7353 × 5.3.
    const context = koreaSees("compromiser", { grownBy: 6 });
    expect(expectedGrowth(context, JAPAN)).toBeCloseTo(4.597, 3);
  });

  test("by hand: closed books weigh less, the estimate's width being part of the doubt", () => {
    // Opacity 0.6 blurs by 100 × 0.6 / √24 = 12.25 %, squared 150: weight 6.25 / (6.25 + 150 + 2.25).
    const others = { ...books(50, 66.6), opacity: 0.6 };
    const context = koreaSees("compromiser", { others });
    expect(expectedGrowth(context, JAPAN)).toBeCloseTo(0.7 + (6.25 / 158.5) * 5.3, 3);
  });

  test("is no more than it has declared to have", () => {
    // US$ 58.3 bn × 0.8 % × 1 costs 0.4664: for 0.9328 it gets 2 %.
    const others = { declaredTreasury: 0.9328 };
    expect(expectedGrowth(koreaSees("compromiser", { others, grownBy: 6 }), JAPAN)).toBeCloseTo(
      2,
      10,
    );
  });

  test("is no more than it promised, as far as it is believed, and under escrow for certain", () => {
    const under = (escrow: boolean): number => {
      const promised = { by: JAPAN, percent: 1, escrow };
      return expectedGrowth(koreaSees("compromiser", { grownBy: 6, promised }), JAPAN);
    };
    expect(under(true)).toBeCloseTo(1, 10);
    expect(under(false)).toBeCloseTo((1 + 4.597) / 2, 3);
  });

  test("is not lowered by what somebody else promised", () => {
    const promised = { by: ASEAN, percent: 1, escrow: true };
    const context = koreaSees("compromiser", { grownBy: 6, promised });
    expect(expectedGrowth(context, JAPAN)).toBeCloseTo(4.597, 3);
  });
});

describe("what an own growth brings and costs", () => {
  const sum = (context: BotContext, growth: number, about: string): number =>
    growthTerms(context, bounds, growth)
      .filter((term) => term.about === about)
      .reduce((all, { points }) => all + points, 0);

  test("by hand: money, and security by rule 10.6", () => {
    const context = koreaSees("compromiser", { year: 1 });
    // 5 % × US$ 0.4 bn at 0.25 points; 5 % × 1.4 points of security, of which 100 bring 10 raw points of 0.625.
    const terms = growthTerms(context, bounds, 5);
    expect(terms.find(({ name }) => name === "cost")?.points).toBeCloseTo(-0.5, 10);
    expect(
      terms.find(({ name, about }) => name === "security" && about === undefined)?.points,
    ).toBeCloseTo(0.4375, 10);
  });

  test("a point of tension costs more where the others are expected to arm", () => {
    const calm = koreaSees("compromiser", { tension: 70, grownBy: 0 });
    const race = koreaSees("compromiser", { tension: 70, grownBy: 12 });
    expect(sum(race, 5, "tension")).toBeLessThan(sum(calm, 5, "tension"));
  });

  test("a red line of security is nearer where the others arm, and growth away from it worth more", () => {
    const redLine: Mandate["redLine"] = {
      condition: { type: "not", condition: { type: "securityAtLeast", seat: KOREA, level: 30 } },
      penalty: 10,
    };
    const safe = koreaSees("compromiser", { redLine, grownBy: 0 });
    const feared = koreaSees("compromiser", { redLine, grownBy: 12 });
    expect(sum(feared, 5, "objectives")).toBeGreaterThan(sum(safe, 5, "objectives"));
    expect(sum(safe, 0, "objectives")).toBe(0);
  });
});

describe("the growth in a budget", () => {
  const growth = (strategy: string, seen?: Seen): number =>
    wantedGrowth(koreaSees(strategy, seen), bounds);

  test("answers what the others are expected to arm, of who models them", () => {
    const [calm, race] = [{ grownBy: 0 }, { grownBy: 12 }];
    expect(growth("hardBargainer@skilled", race)).toBeGreaterThan(
      growth("hardBargainer@skilled", calm),
    );
    expect(growth("hardBargainer@peer", race)).toBe(growth("hardBargainer@peer", calm));
  });

  test("is more of a hard bargainer than of a bridge-builder", () => {
    expect(growth("hardBargainer@expert")).toBeGreaterThan(growth("bridgeBuilder@expert"));
  });

  test("is none under an own cap, however much the others arm", () => {
    const seen = { grownBy: 12, security: 32 };
    const context = koreaSees("hardBargainer", seen);
    const own = {
      ...context.view.own,
      obligations: { [OATH]: cap({ by: KOREA, percent: 0, escrow: false }) },
    };
    const capped = { ...context, view: { ...context.view, own } };
    expect(wantedGrowth(context, bounds)).toBeGreaterThan(0);
    expect(wantedGrowth(capped, bounds)).toBeLessThanOrEqual(0);
  });
});
