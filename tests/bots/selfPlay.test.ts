import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { shippedCase } from "./shippedCase.ts";

const GAMES = 200;

test(`in ${GAMES} games of bots none stalls and no bot is refused anything`, () => {
  const endings = { completed: 0, collapsed: 0, closed: 0 };
  for (let seed = 1; seed <= GAMES; seed++) {
    const game = playItself(shippedCase, { seed, years: seed % 2 === 0 ? 3 : 5 });
    expect(game.refused, `seed ${seed}`).toEqual([]);
    const { ending } = game.state;
    expect(ending, `seed ${seed}`).toBeDefined();
    if (ending !== undefined) endings[ending.reason] += 1;
  }
  expect(endings.completed + endings.collapsed).toBe(GAMES);
  expect(endings.completed).toBeGreaterThan(GAMES / 2);
});

test("bots make deals that others sign, keep most promises, and break some", () => {
  let proposed = 0;
  let agreed = 0;
  let kept = 0;
  let broken = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const { state } = playItself(shippedCase, { seed, years: 5 });
    for (const { status } of Object.values(state.deals)) {
      proposed += 1;
      if (status === "fulfilled" || status === "inForce") agreed += 1;
    }
    for (const { status } of Object.values(state.obligations)) {
      if (status === "kept") kept += 1;
      if (status === "broken") broken += 1;
    }
  }
  expect(agreed).toBeGreaterThan(proposed / 3);
  expect(kept).toBeGreaterThan(4 * broken);
  expect(broken).toBeGreaterThan(0);
});

test("agreement pays: every delegation does better among bots than its walk-away value", () => {
  const sums: Record<string, number> = {};
  const games = 20;
  for (let seed = 1; seed <= games; seed++) {
    const { state } = playItself(shippedCase, { seed, years: 5 });
    for (const [seat, { score, walkAway }] of Object.entries(state.ending?.scores ?? {}))
      sums[seat] = (sums[seat] ?? 0) + (score - walkAway) / games;
  }
  for (const gain of Object.values(sums)) expect(gain).toBeGreaterThan(10);
});

test("14.3 the same seed gives the same game, another seed another", () => {
  const hashOf = (seed: number): string =>
    contentHash(canonicalJson(playItself(shippedCase, { seed, years: 3 }).state));
  expect(hashOf(7)).toBe(hashOf(7));
  expect(hashOf(7)).not.toBe(hashOf(8));
});
