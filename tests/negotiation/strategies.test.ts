import * as fc from "fast-check";
import { expect, test } from "vitest";
import { seedRng } from "#shared/kernel/rng.ts";
import { type Domain, outcomeSpace, reservations } from "#shared/negotiation/domain.ts";
import { negotiate, type Session } from "#shared/negotiation/stackedAlternatingOffers.ts";
import {
  STRATEGIES,
  STRATEGY_NAMES,
  type StrategyName,
} from "#shared/negotiation/strategies/catalogue.ts";
import { additiveDomain, onePie } from "./domains.ts";

const play = (domain: Domain, names: readonly StrategyName[], rounds = 50, seed = 1): Session =>
  negotiate(
    outcomeSpace(domain),
    names.map((name) => STRATEGIES[name]),
    { rounds, rng: seedRng(seed) },
  );

/** A long pie of one hundred and one slices, so that a strategy's pace can be seen. */
const longPie: Domain = {
  issues: [{ id: "slice", options: Array.from({ length: 101 }, (_, slice) => String(slice)) }],
  parties: ["left", "right"].map((id, place) => ({
    id,
    reservation: 0,
    utility: {
      kind: "tabulated",
      values: Array.from({ length: 101 }, (_, slice) => (place === 0 ? slice : 100 - slice) / 100),
    },
  })),
};

test("two who concede in a straight line meet in the middle", () => {
  const { utilities } = play(longPie, ["linear", "linear"]);
  expect(utilities[0]).toBeCloseTo(0.5, 1);
});

test("who holds out longer gets more, and who never leaves anything gets nothing", () => {
  const [boulware = 0, conceder = 0] = play(longPie, ["boulware", "conceder"]).utilities;
  expect(boulware).toBeGreaterThan(conceder);
  expect(play(longPie, ["hardliner", "hardliner"]).agreement).toBeUndefined();
  expect(play(longPie, ["hardliner", "conceder"]).utilities).toEqual([0, 0]);
});

test("tit-for-tat gives nothing to somebody who gives nothing, until the end is near", () => {
  const { offers } = play(longPie, ["titForTat", "hardliner"]);
  const own = offers.filter(({ by }) => by === 0).map(({ outcome }) => outcome);
  expect(own[0]).toBeGreaterThanOrEqual(97);
  expect(own[20]).toBeGreaterThanOrEqual(97);
});

test("MiCRO goes down step by step with another MiCRO, and stands still before a hardliner", () => {
  const both = play(onePie, ["micro", "micro"]);
  expect(both.utilities).toEqual([0.5, 0.5]);
  const { offers, agreement } = play(onePie, ["micro", "hardliner"]);
  const different = new Set(offers.filter(({ by }) => by === 0).map(({ outcome }) => outcome));
  expect(different.size).toBeLessThanOrEqual(2);
  expect(agreement).toBeUndefined();
});

test("no strategy agrees to less than its reservation value", () => {
  fc.assert(
    fc.property(
      additiveDomain(3),
      fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...STRATEGY_NAMES))),
      fc.integer({ min: 1, max: 30 }),
      (domain, names, rounds) => {
        const { agreement, utilities } = play(domain, names, rounds);
        if (agreement === undefined) expect(utilities).toEqual(reservations(domain));
        for (const [party, value] of utilities.entries()) {
          expect(value).toBeGreaterThanOrEqual(reservations(domain)[party] ?? 0);
        }
      },
    ),
  );
});

test("whoever finds nothing at the table worth as much as no agreement walks away at its first turn", () => {
  const [left, right] = onePie.parties;
  if (left === undefined || right === undefined) throw new Error("The pie has two parties");
  const hopeless: Domain = { ...onePie, parties: [left, { ...right, reservation: 1.1 }] };
  for (const name of STRATEGY_NAMES) {
    const { agreement, utilities, rounds } = play(hopeless, [name, name]);
    expect(agreement).toBeUndefined();
    expect(utilities).toEqual([0, 1.1]);
    expect(rounds).toBe(1);
  }
});

test("the same seed gives the same session", () => {
  expect(play(longPie, ["micro", "titForTat"], 60, 3)).toEqual(
    play(longPie, ["micro", "titForTat"], 60, 3),
  );
});

test("an agreement needs everybody else's yes since the offer was made", () => {
  const three: Domain = {
    ...onePie,
    parties: [
      ...onePie.parties,
      { id: "third", reservation: 0, utility: { kind: "tabulated", values: [0, 0.4, 1, 0.4, 0] } },
    ],
  };
  const { agreement, utilities } = play(three, ["linear", "linear", "linear"]);
  expect(agreement).toBeDefined();
  expect(Math.min(...utilities)).toBeGreaterThan(0);
});
