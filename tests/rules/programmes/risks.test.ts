import { expect, test } from "vitest";
import { newsId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { takeEffect } from "#shared/rules/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ADVANCE, ASEAN, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { opened, toAdopt, toTake } from "#tests/support/texts.ts";
import { review, standing, withInForce } from "./programmeCase.ts";

/** Reviews with the patrols in force at this rivalry, over many seeds: how often their risk came true. */
function risksRun(rivalry: number, maturity: number): number {
  let times = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { rng } = initialState(trilateral, { seed, years: 5, pace: "stepped" });
    const state = withInForce(standing("maritimePatrols", { maturity }));
    const u = review({ ...state, rng, tracks: { ...state.tracks, rivalry } });
    takeEffect(u);
    if (u.events.some(isRisk)) times += 1;
  }
  return times;
}
const isRisk = (event: Event): boolean =>
  event.type === "tracksMoved" && event.moves.some(({ reason }) => reason === "programmeRisk");

test("9.5 a programme's risk comes true with its chance while rivalry stands above the level", () => {
  expect(risksRun(60, 0.5)).toBe(0);
  expect(risksRun(60.1, 0)).toBe(0);
  const times = risksRun(60.1, 0.5);
  // The scenario says a quarter: 50 of the 200 seeds, give or take three standard deviations (18).
  expect(times).toBeGreaterThanOrEqual(50 - 18);
  expect(times).toBeLessThanOrEqual(50 + 18);
});

test("9.5 a risk comes in full, however little the programme does", () => {
  const certain: Scenario = {
    ...trilateral,
    programmes: trilateral.programmes.map((each) =>
      each.risk === undefined ? each : { ...each, risk: { ...each.risk, chance: 1 } },
    ),
  };
  const state = withInForce(standing("maritimePatrols", { maturity: 0.01 }));
  const u = review({ ...state, tracks: { ...state.tracks, rivalry: 90 } }, certain);
  takeEffect(u);
  expect(u.events.filter(isRisk)).toEqual([
    {
      type: "tracksMoved",
      moves: [{ track: "tension", by: 5, reason: "programmeRisk", about: "maritimePatrols" }],
    },
  ]);
});

const BACKLASH = newsId("textbookBacklash");
const withBacklash = (chance: number): Scenario => ({
  ...trilateral,
  programmes: trilateral.programmes.map((each) =>
    each.backlash === undefined ? each : { ...each, backlash: { ...each.backlash, chance } },
  ),
});
const adoptedWith = (chance: number) =>
  opened(
    ASEAN,
    KOREA,
    toAdopt("historyYouth"),
    given({ scenario: withBacklash(chance) }).inPhase("plenary"),
  ).when(JAPAN, toTake("support"));

test("9.6 a backlash drawn at adoption breaks as news at the next briefing", () => {
  adoptedWith(0).excludes("newsForeseen");
  const foreseen = adoptedWith(1)
    .includes({ type: "newsForeseen", news: BACKLASH })
    .inPhase("review");
  foreseen.when(INSTRUCTOR, ADVANCE).includes({ type: "newsBroke", news: BACKLASH });
});

test("9.6 one chance is drawn at every adoption, whatever it brings", () => {
  const draws = (chance: number): number => {
    const { result } = adoptedWith(chance);
    return result.ok ? result.value.filter((event) => event.type === "chanceDrawn").length : 0;
  };
  expect([draws(0), draws(1)]).toEqual([1, 1]);
});

test("9.6 news that broke does not break again", () => {
  const table = given({ scenario: withBacklash(1) })
    .inPhase("plenary")
    .where(() => ({ newsSeen: [BACKLASH] }));
  opened(ASEAN, KOREA, toAdopt("historyYouth"), table)
    .when(JAPAN, toTake("support"))
    .excludes("newsForeseen");
});
