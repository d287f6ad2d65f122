import { expect, test } from "vitest";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { balanceOf } from "#shared/simulation/balance.ts";
import { playPlanned } from "#shared/simulation/plannedGames.ts";
import { noAgreementGames, untrueWalkAways, walkAwaysOf } from "#shared/simulation/walkAway.ts";
import { shippedCase } from "#tests/bots/shippedCase.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { roadAndDam } from "#tests/support/roadAndDam.ts";

/**
 * Worked by hand: nothing but prosperity counts on any sheet, a point each, and it falls by 2 a year from
 * 50. Without agreements every delegation scores 44 after three years and 40 after five; the road and the
 * dam together are worth up to 3 more to each.
 */
const declining = (walkAway: number): Scenario => {
  const { mandates, settings, ...scenario } = roadAndDam();
  const sheetOf = (seat: typeof ASEAN) => {
    const mandate = mandates[seat];
    if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
    return {
      ...mandate,
      tracks: { prosperity: 100 },
      security: 0,
      alignment: { ideal: 0, pointsLostPerStep: 0 },
      crisisOptions: {},
      redLine: { ...mandate.redLine, penalty: 0 },
      walkAway,
    };
  };
  return {
    ...scenario,
    mandates: { [ASEAN]: sheetOf(ASEAN), [KOREA]: sheetOf(KOREA), [JAPAN]: sheetOf(JAPAN) },
    settings: { ...settings, drift: { prosperity: -2 } },
  };
};
const AS = { level: "skilled" } as const;

function measured(scenario: Scenario) {
  const planned = noAgreementGames(scenario, { games: 4, seed: 1 });
  const played = planned.map((game) => ({
    years: game.years,
    summary: playPlanned(scenario, game, AS),
  }));
  return walkAwaysOf(scenario, played);
}

test("by hand: what no agreement yields in either length, beside the value of the sheet", () => {
  const { asean, ...others } = measured(declining(41));
  expect(asean).toEqual({
    value: 41,
    short: { mean: 44, plusMinus: 0, count: 2 },
    standard: { mean: 40, plusMinus: 0, count: 2 },
  });
  expect(others).toEqual({ korea: asean, japan: asean });
});

test.for([
  [42, []],
  [41, []],
  [40.9, ["asean", "japan", "korea"]],
  [43.1, ["asean", "japan", "korea"]],
] as const)(
  "a value of %d is true within three points in both lengths, or not",
  ([value, untrue]) => {
    expect(untrueWalkAways(measured(declining(value)))).toEqual(untrue);
  },
);

test("the same table scores more where it may agree", () => {
  const scenario = declining(41);
  const summary = (withoutAgreements: boolean) =>
    playItself(scenario, { seed: 1, years: 3, withoutAgreements }).state.ending?.scores;
  for (const { id } of scenario.seats)
    expect(summary(false)?.[id]?.score).toBeGreaterThan(summary(true)?.[id]?.score ?? 100);
});

test("a game without agreements has no deal, no text and no programme, but budgets, overtures and answers to crises", () => {
  const { state, events, refused } = playItself(shippedCase, {
    seed: 3,
    years: 3,
    withoutAgreements: true,
  });
  expect(state.deals).toEqual({});
  expect(state.resolutions).toEqual({});
  expect(state.programmes).toEqual({});
  expect(refused).toEqual([]);
  const types = events.map(({ type }) => type);
  for (const type of ["budgetSubmitted", "overtureAnswered", "crisisResponded"] as const)
    expect(types, type).toContain(type);
});

test("games of both lengths are planned, one of each for every two of the balance, and judged with it", () => {
  const scenario = declining(30);
  const planned = noAgreementGames(scenario, { games: 5, seed: 9 });
  expect(planned.map(({ years, seed }) => [years, seed])).toEqual([
    [3, 9],
    [3, 10],
    [3, 11],
    [5, 9],
    [5, 10],
    [5, 11],
  ]);
  const played = planned.map((game) => playPlanned(scenario, game, AS));
  const { targets, walkAways } = balanceOf(scenario, 5, planned, played);
  expect(walkAways["korea"]).toMatchObject({ value: 30, short: { mean: 44 } });
  expect(targets.find(({ id }) => id === "trueWalkAways")).toMatchObject({
    verdict: "missed",
    found: { ids: ["asean", "japan", "korea"] },
  });
});
