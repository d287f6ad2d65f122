import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { shippedCase } from "./shippedCase.ts";

/** Games that are played once for all that is asked of them: of five years and of three by turns. */
const games = Array.from({ length: 120 }, (_, index) =>
  playItself(shippedCase, { seed: index + 1, years: index % 2 === 0 ? 5 : 3 }),
);
const standardGames = games.filter((_, index) => index % 2 === 0);

test(`in ${games.length} games of bots none stalls and no bot is refused anything`, () => {
  const endings = { completed: 0, collapsed: 0, closed: 0 };
  for (const [index, { refused, state }] of games.entries()) {
    expect(refused, `seed ${index + 1}`).toEqual([]);
    expect(state.ending, `seed ${index + 1}`).toBeDefined();
    if (state.ending !== undefined) endings[state.ending.reason] += 1;
  }
  expect(endings.completed + endings.collapsed).toBe(games.length);
  expect(endings.completed).toBeGreaterThan(games.length / 2);
});

test("bots make deals that others sign, keep most promises, and break some", () => {
  const deals = standardGames.flatMap(({ state }) => Object.values(state.deals));
  const obligations = standardGames.flatMap(({ state }) => Object.values(state.obligations));
  const agreed = deals.filter(({ status }) => status === "fulfilled" || status === "inForce");
  const kept = obligations.filter(({ status }) => status === "kept");
  const broken = obligations.filter(({ status }) => status === "broken");
  expect(agreed.length).toBeGreaterThan(deals.length / 3);
  expect(kept.length).toBeGreaterThan(4 * broken.length);
  expect(broken.length).toBeGreaterThan(0);
});

test("agreement pays: every delegation does better among bots than its walk-away value", () => {
  const sums: Record<string, number> = {};
  for (const { state } of standardGames) {
    for (const [seat, { score, walkAway }] of Object.entries(state.ending?.scores ?? {}))
      sums[seat] = (sums[seat] ?? 0) + (score - walkAway) / standardGames.length;
  }
  for (const gain of Object.values(sums)) expect(gain).toBeGreaterThan(5);
});

test("14.3 the same seed gives the same game, another seed another", () => {
  const hashOf = (seed: number): string =>
    contentHash(canonicalJson(playItself(shippedCase, { seed, years: 3 }).state));
  expect(hashOf(7)).toBe(hashOf(7));
  expect(hashOf(7)).not.toBe(hashOf(8));
});
