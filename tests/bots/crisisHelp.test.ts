import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weighedHelp } from "#shared/bots/crisisHelp.ts";
import { expectedHelp } from "#shared/bots/opponents/help.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { crisisId, dealId, obligationId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { CrisisCard, Obligation, PublicCrisis } from "#shared/views/view.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

// A flood that needs US$ 9 bn and hits all three alike, so that a fair part is a third.
const FLOOD = crisisId("flood");
const flood: CrisisCard = {
  id: FLOOD,
  kind: "flood",
  matter: "functional",
  weight: 1,
  drivers: [],
  firstYear: 1,
  need: 9,
  exposure: { [ASEAN]: 0.6, [KOREA]: 0.6, [JAPAN]: 0.6 },
  domesticAffairOf: [],
  options: [],
  outcomes: { contained: [], managed: [], uncontained: [] },
  loss: 6,
};
const now: PublicCrisis = { id: FLOOD, year: 2, severity: 1, need: 9, contributions: {} };

/** What Korea sees in the crisis phase of the second of five years, after these crises, with these promises. */
function koreaSees(
  strategy: string,
  {
    past = [],
    promised = {},
  }: {
    readonly past?: readonly PublicCrisis[];
    /** US$ bn set aside for floods by each. */
    readonly promised?: Readonly<Record<SeatId, number>>;
  } = {},
): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 5 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const obligations = Object.fromEntries(
    Object.entries(promised).map(([from, amount]): readonly [string, Obligation] => [
      `o-${from}`,
      {
        id: obligationId(`o-${from}`),
        deal: dealId("d"),
        parties: [ASEAN, KOREA, JAPAN],
        clause: {
          from: seatId(from),
          duty: { kind: "contribute", crisisKind: "flood", amount },
          due: 5,
          escrow: true,
        },
        status: "pending",
        performed: 0,
        done: false,
        public: true,
      },
    ]),
  );
  const crises = Object.fromEntries([...past, now].map((each) => [each.id, each]));
  const cards = [flood, ...past.map(({ id }) => ({ ...flood, id }))];
  const rich = Object.fromEntries(
    Object.values(table.seats).map((seat) => [seat.id, { ...seat, declaredTreasury: 40 }]),
  );
  return {
    scenario: { ...publicScenario(scenario), crises: cards },
    view: {
      own: { ...own, treasury: 30 },
      public: { ...table, year: 2, phase: "crisis", crises, obligations, seats: rich },
    },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

/** A flood before, to which Japan gave so much. */
const before = (sum: number): PublicCrisis => ({
  ...now,
  id: crisisId("before"),
  year: 1,
  outcome: "managed",
  contributions: { [JAPAN]: sum },
});

describe("what another delegation is expected to give to a crisis", () => {
  test("by hand: before any crisis nine tenths of its fair third, to who knows no styles", () => {
    expect(expectedHelp(koreaSees("compromiser"), JAPAN, now).mean).toBeCloseTo(0.9 * 3, 10);
  });

  test("by hand: who gave nothing once is expected to give (1.5 × 0.9 + 0) / 2.5 of it", () => {
    const context = koreaSees("compromiser", { past: [before(0)] });
    expect(expectedHelp(context, JAPAN, now).mean).toBeCloseTo(((1.5 * 0.9) / 2.5) * 3, 10);
  });

  test("by hand: who gave its part once is expected to give (1.5 × 0.9 + 1) / 2.5 of it", () => {
    const context = koreaSees("compromiser", { past: [before(3)] });
    expect(expectedHelp(context, JAPAN, now).mean).toBeCloseTo(((1.5 * 0.9 + 1) / 2.5) * 3, 10);
  });

  test("what is set aside for it counts in full", () => {
    const context = koreaSees("compromiser", { promised: { [JAPAN]: 8 } });
    expect(expectedHelp(context, JAPAN, now).mean).toBeCloseTo(8, 10);
  });
});

describe("what a delegation gives that weighs it against what the others will give", () => {
  const helpOf = (strategy: string, promised: Readonly<Record<SeatId, number>> = {}): number =>
    weighedHelp(koreaSees(strategy, { promised }), now, flood, 3).amount;

  test("is nothing where a hard bargainer sees that the others cover the need twice over", () => {
    expect(helpOf("hardBargainer", { [JAPAN]: 20, [ASEAN]: 20 })).toBe(0);
  });

  test("is more of a bridge-builder's than of a hard bargainer's money", () => {
    expect(helpOf("bridgeBuilder")).toBeGreaterThan(helpOf("hardBargainer"));
  });

  test("is a quarter more than is fair at most, and nothing of nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("hardBargainer", "bridgeBuilder@expert", "freeRider"),
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (strategy, fair, help) => {
          const context = koreaSees(strategy, { promised: { [JAPAN]: help } });
          const { amount: sum } = weighedHelp(context, now, flood, fair);
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThanOrEqual(1.25 * fair);
        },
      ),
    );
  });
});
