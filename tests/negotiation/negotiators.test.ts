import { describe, expect, test } from "vitest";
import { seedRng } from "#shared/kernel/rng.ts";
import { frequencyModel } from "#shared/negotiation/frequencyModel.ts";
import type { Brief, Negotiator } from "#shared/negotiation/negotiator.ts";
import { ownOrder } from "#shared/negotiation/ownOrder.ts";
import { STRATEGIES } from "#shared/negotiation/strategies/catalogue.ts";

/** What a negotiator is told; by default it has one other across from it, and nothing without agreement. */
const brief = (utilities: readonly number[], more: Partial<Brief> = {}): Brief => ({
  utilities: Float64Array.from(utilities),
  reservation: 0,
  optionsPerIssue: [utilities.length],
  others: 1,
  rng: seedRng(1),
  ...more,
});

const hear = (negotiator: Negotiator, by: number, ...outcomes: readonly number[]): void => {
  for (const outcome of outcomes) negotiator.hear({ kind: "offer", by, outcome });
};
const offered = (negotiator: Negotiator, time = 0.5): number | "accept" | "walkAway" => {
  const act = negotiator.act(time, undefined);
  return act.kind === "offer" ? act.outcome : act.kind;
};

/** The first slice is worth nothing, the hundredth everything. */
const SLICES = Array.from({ length: 101 }, (_, slice) => slice / 100);
const STAIRS = [1, 0.75, 0.5, 0.25, 0];

describe("the own order", () => {
  test("begins with the best, and goes down to the last that is worth the target", () => {
    const order = ownOrder(Float64Array.from([0.5, 1, 0, 0.75, 0.5]));
    expect([...order.ranked]).toEqual([1, 3, 0, 4, 2]);
    expect([order.best, order.worst]).toEqual([1, 0]);
    expect(order.placeFor(0.5)).toBe(3);
    expect(order.placeFor(0.51)).toBe(1);
    expect(order.placeFor(2)).toBe(0);
  });
});

describe("time-dependent concession (Faratin et al. 1998)", () => {
  test.each([
    // 1 − 0.5⁵ is 0.97, 1 − 0.5 is 0.5, 1 − √0.5 is 0.29.
    ["boulware", 97],
    ["linear", 50],
    ["conceder", 30],
    ["hardliner", 100],
  ] as const)("%s offers %i of 100 at half time", (name, slice) => {
    expect(offered(STRATEGIES[name](brief(SLICES)))).toBe(slice);
  });

  test("comes down to what it has without agreement, and no further", () => {
    expect(offered(STRATEGIES.linear(brief(SLICES, { reservation: 0.4 })))).toBe(70);
  });
});

test("whoever finds just as much at the table as without agreement stays", () => {
  expect(offered(STRATEGIES.linear(brief(STAIRS, { reservation: 1 })))).toBe(0);
});

describe("MiCRO (de Jonge 2022)", () => {
  test("gives way only once each of several others has given way as often", () => {
    const negotiator = STRATEGIES.micro(brief(STAIRS, { others: 2 }));
    expect(offered(negotiator)).toBe(0);
    hear(negotiator, 1, 4, 3, 2);
    expect(offered(negotiator)).toBe(0);
    hear(negotiator, 2, 4);
    expect(offered(negotiator)).toBe(1);
    expect(offered(negotiator)).not.toBe(2);
  });

  test("takes an acceptance for a move", () => {
    const negotiator = STRATEGIES.micro(brief(STAIRS));
    expect(offered(negotiator)).toBe(0);
    negotiator.hear({ kind: "accept", by: 1, outcome: 0 });
    expect(offered(negotiator)).toBe(1);
  });

  test("never offers what is worth no more than no agreement", () => {
    const negotiator = STRATEGIES.micro(brief(STAIRS, { reservation: 0.5 }));
    hear(negotiator, 1, 4, 3, 2, 1, 0);
    const offers = Array.from({ length: 12 }, () => offered(negotiator));
    expect(new Set(offers)).toEqual(new Set([0, 1]));
  });

  test("accepts what it would offer, and while it stands still what it has offered", () => {
    const negotiator = STRATEGIES.micro(brief(STAIRS));
    offered(negotiator);
    hear(negotiator, 1, 4);
    expect(negotiator.act(0.5, 2)).toEqual({ kind: "offer", outcome: 1 });
    expect(negotiator.act(0.5, 2).kind).toBe("offer");
    expect(negotiator.act(0.5, 1)).toEqual({ kind: "accept" });
  });
});

describe("the frequency model", () => {
  // Two issues of two options: a1 b1, a1 b2, a2 b1, a2 b2.
  const model = (...outcomes: readonly number[]) => {
    const made = frequencyModel([2, 2]);
    for (const outcome of outcomes) made.see(outcome);
    return [0, 1, 2, 3].map((outcome) => made.likes(outcome));
  };

  test("who has asked for nothing may like anything", () => {
    expect(model()).toEqual([1, 1, 1, 1]);
  });

  test("what is asked for is liked, and the more often the less anything else", () => {
    // An option never asked for is liked as (1 / (1 + times))^0.3.
    const once = 0.5 ** 0.3;
    const often = (1 / 5) ** 0.3;
    const [most, , , least] = model(0);
    expect([most, least]).toEqual([1, once]);
    expect(model(0, 0, 0, 0)[3]).toBeCloseTo(often, 9);
  });

  test("an issue on which the same is asked again matters more", () => {
    // a1 twice, so a weighs two and b one: (2 × (1/3)^0.3 + 1) / 3 without a1, (2 + 1) / 3 with it.
    const [kept = 0, , given = 0] = model(0, 1);
    expect(kept).toBe(1);
    expect(given).toBeCloseTo((2 * (1 / 3) ** 0.3 + 1) / 3, 9);
  });
});

describe("nice tit-for-tat (Baarslag et al. 2013)", () => {
  /** Two issues of two options: a1 b1, a1 b2, a2 b1, a2 b2. */
  const TWO_BY_TWO = { optionsPerIssue: [2, 2] };
  /** Nine times the last. */
  const STUBBORN = Array.from({ length: 9 }, () => 3);

  test("gives only as much as the one who gave least", () => {
    const negotiator = STRATEGIES.titForTat(brief([1, 0.7, 0.5, 0], { ...TWO_BY_TWO, others: 2 }));
    // The one came from nothing to 0.7, the other stays.
    hear(negotiator, 1, ...STUBBORN, 1);
    hear(negotiator, 2, ...STUBBORN, 3);
    expect(offered(negotiator)).toBe(0);
    hear(negotiator, 2, 1);
    expect(offered(negotiator)).toBe(1);
  });

  test("does not take back what it gave for what was offered once", () => {
    const after = (...outcomes: readonly number[]) => {
      const negotiator = STRATEGIES.titForTat(brief([1, 0.7, 0.5, 0], TWO_BY_TWO));
      hear(negotiator, 1, ...outcomes);
      return offered(negotiator);
    };
    expect(after(...STUBBORN)).toBe(0);
    expect(after(...STUBBORN, 1)).toBe(1);
    expect(after(...STUBBORN, 1, ...STUBBORN)).toBe(1);
  });

  test("near the end it comes to the Nash point that it guesses, above what it has anyway", () => {
    // Nine times a2 b2: its options are liked twice as much as the others, a b2 or a2 half-way.
    const late = (reservation: number) => {
      const negotiator = STRATEGIES.titForTat(
        brief([1, 0.7, 0.5, 0], { ...TWO_BY_TWO, reservation }),
      );
      hear(negotiator, 1, ...STUBBORN);
      return offered(negotiator, 0.99);
    };
    // 1 × 0.5, 0.7 × 0.75 and 0.5 × 0.75: the second. Of what is above 0.4: 0.6 × 0.5, 0.3 × 0.75: the first.
    expect(late(0)).toBe(1);
    expect(late(0.4)).toBe(0);
  });

  test("of what is worth the same to itself it offers what the others like best", () => {
    const negotiator = STRATEGIES.titForTat(brief([1, 1, 0, 0], TWO_BY_TWO));
    hear(negotiator, 1, 2);
    expect(offered(negotiator, 0.1)).toBe(0);
    const other = STRATEGIES.titForTat(brief([1, 1, 0, 0], TWO_BY_TWO));
    hear(other, 1, 3);
    expect(offered(other, 0.1)).toBe(1);
  });
});
