import { expect, test } from "vitest";
import {
  coordinationTerms,
  growthCeilingOf,
  isVerified,
  leverageFor,
  opensCrisisTalks,
  reportingOf,
} from "#shared/rules/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { programmeNamed } from "#tests/support/texts.ts";
import { ALL, standing, withInForce } from "./programmeCase.ts";

test("9.7 mature programmes add to co-ordination, and exercised ones for their kinds", () => {
  const exercises = standing(
    "pandemicExercises",
    { maturity: 1, funded: 0.5 },
    { data: "realTime" },
  );
  const secretariat = standing("secretariat", { maturity: 0.5, funded: 1 });
  const state = withInForce(exercises, secretariat);
  const { exercised } = trilateral.settings.crises.coordination;
  expect(coordinationTerms(trilateral, state, "pandemic")).toEqual([
    { reason: "programme", amount: 0.025 },
    { reason: "exercised", amount: exercised / 2 },
  ]);
  expect(coordinationTerms(trilateral, state, "typhoon")).toEqual([
    { reason: "programme", amount: 0.025 },
  ]);
  expect(coordinationTerms(trilateral, withInForce(secretariat), "pandemic")).toEqual([]);
});

test("9.7 of several exercises, and of several leverages, the strongest counts alone", () => {
  const kind = "pandemic";
  const scenario: Scenario = {
    ...trilateral,
    programmes: trilateral.programmes.map((programme) => ({
      ...programme,
      exercises: [kind],
      leverage: { factor: 1.4, kinds: [kind] },
    })),
  };
  const whole = standing("pandemicExercises", { maturity: 1, funded: 1 });
  const half = standing("resilienceFund", { maturity: 1, funded: 0.5 });
  const { exercised } = trilateral.settings.crises.coordination;
  for (const state of [withInForce(whole, half), withInForce(half, whole)]) {
    const terms = coordinationTerms(scenario, state, kind);
    expect(terms.find(({ reason }) => reason === "exercised")?.amount).toBe(exercised);
    expect(leverageFor(scenario, state, kind)).toBe(1.4);
  }
});

test("9.7 a mature fund makes money for its kinds of crisis count more", () => {
  const fund = standing("resilienceFund", { maturity: 1, funded: 1 });
  expect(leverageFor(trilateral, withInForce(fund), "typhoon")).toBeCloseTo(1.4, 9);
  expect(leverageFor(trilateral, withInForce(fund), "pandemic")).toBe(1);
  expect(leverageFor(trilateral, withInForce({ ...fund, funded: 0.5 }), "typhoon")).toBeCloseTo(
    1.2,
    9,
  );
  expect(leverageFor(trilateral, withInForce({ ...fund, maturity: 0.9 }), "typhoon")).toBe(1);
});

test("9.8 talks in crises and verification hold from adoption", () => {
  const state = withInForce(standing("secretariat"));
  expect([opensCrisisTalks(trilateral, state), isVerified(trilateral, state)]).toEqual([
    true,
    true,
  ]);
  const other = withInForce(standing("disasterStandby"));
  expect([opensCrisisTalks(trilateral, other), isVerified(trilateral, other)]).toEqual([
    false,
    false,
  ]);
});

test("9.8 reporting and ceilings bind members, the strictest first", () => {
  const members = [ASEAN, KOREA];
  const transparency = standing(
    "defenceTransparency",
    { members },
    { reporting: "inspected", ceiling: "five" },
  );
  const state = withInForce(transparency);
  expect(ALL.map((seat) => reportingOf(trilateral, state, seat))).toEqual([
    "inspected",
    "inspected",
    "none",
  ]);
  expect(ALL.map((seat) => growthCeilingOf(trilateral, state, seat))).toEqual([5, 5, undefined]);
  const [area, ...others] = programmeNamed("maritimePatrols").issues;
  const strict = area?.options.map((option) => ({ ...option, growthCeiling: 2 })) ?? [];
  const issues = area === undefined ? others : [{ ...area, options: strict }, ...others];
  const patrols = { ...programmeNamed("maritimePatrols"), issues };
  const scenario = {
    ...trilateral,
    programmes: [...trilateral.programmes.filter(({ id }) => id !== patrols.id), patrols],
  };
  const both = withInForce(transparency, standing("maritimePatrols"));
  expect(ALL.map((seat) => growthCeilingOf(scenario, both, seat))).toEqual([2, 2, 2]);
});
