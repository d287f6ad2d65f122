import { expect, test } from "vitest";
import {
  growthCeilingOf,
  isVerified,
  opensCrisisTalks,
  preparedness,
  reportingOf,
} from "#shared/rules/programmesInForce.ts";
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
  expect(preparedness(trilateral, state, "pandemic")).toEqual({
    programmes: 0.025,
    exercised: 0.5,
    leverage: 1,
  });
  expect(preparedness(trilateral, state, "typhoon")).toEqual({ ...UNPREPARED, programmes: 0.025 });
  expect(preparedness(trilateral, withInForce(secretariat), "pandemic")).toEqual(UNPREPARED);
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
  for (const state of [withInForce(whole, half), withInForce(half, whole)]) {
    expect(preparedness(scenario, state, kind)).toMatchObject({ exercised: 1, leverage: 1.4 });
  }
});

test("9.7 a mature fund makes money for its kinds of crisis count more", () => {
  const fund = standing("resilienceFund", { maturity: 1, funded: 1 });
  const leverage = (kind: string, change: Partial<typeof fund> = {}): number =>
    preparedness(trilateral, withInForce({ ...fund, ...change }), kind).leverage;
  expect(leverage("typhoon")).toBeCloseTo(1.4, 9);
  expect(leverage("pandemic")).toBe(1);
  expect(leverage("typhoon", { funded: 0.5 })).toBeCloseTo(1.2, 9);
  expect(leverage("typhoon", { maturity: 0.9 })).toBe(1);
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

/** What nothing in full effect brings. */
const UNPREPARED = { programmes: 0, exercised: 0, leverage: 1 };
