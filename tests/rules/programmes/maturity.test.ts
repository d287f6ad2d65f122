import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { fundingOf, yearlyDue } from "#shared/rules/programmes.ts";
import { workingFactor } from "#shared/rules/programmesInForce.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { ALL, someProgramme, standing } from "./programmeCase.ts";

const fullyPaid = (state: ProgrammeState): Readonly<Record<SeatId, Money>> =>
  yearlyDue(trilateral, state).by;

test("9.2 full funding matures a programme in its years, to the point", () => {
  for (const { id, maturityYears } of trilateral.programmes) {
    let state = standing(id);
    for (let year = 1; year <= maturityYears; year++) {
      expect(state.maturity).toBeLessThan(1);
      state = { ...state, ...fundingOf(trilateral, state, fullyPaid(state)) };
    }
    expect(state.maturity).toBe(1);
  }
});

test("9.2 maturity is the paid part of the set-up cost: what was left unpaid is due later", () => {
  const fund = standing("resilienceFund");
  const half = fundingOf(trilateral, fund, { [ASEAN]: 2.4, [KOREA]: 1.1 });
  expect(half).toMatchObject({ funded: 0.5 });
  expect(half.maturity).toBeCloseTo(1 / 6, 9);
  let state: ProgrammeState = { ...fund, ...half };
  for (let year = 2; year <= 3; year++) {
    state = { ...state, ...fundingOf(trilateral, state, fullyPaid(state)) };
  }
  expect(state.maturity).toBeCloseTo(5 / 6, 9);
  expect(yearlyDue(trilateral, state).all).toBe(3.5);
  expect(fundingOf(trilateral, state, fullyPaid(state)).maturity).toBe(1);
});

test("9.2 whatever was paid before, full funding ends at a maturity of exactly 1", () => {
  const part = fc.double({ min: 0, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(someProgramme, fc.array(part, { maxLength: 6 }), (id, parts) => {
      let state = standing(id);
      for (const each of [...parts, 1, 1, 1, 1]) {
        const before = state.maturity;
        const paid = fullyPaid(state);
        const by = Object.fromEntries(ALL.map((seat) => [seat, (paid[seat] ?? 0) * each]));
        state = { ...state, ...fundingOf(trilateral, state, by) };
        expect(state.maturity).toBeGreaterThanOrEqual(before);
        expect(state.maturity).toBeLessThanOrEqual(1);
      }
      expect(state.maturity).toBe(1);
    }),
  );
});

test("9.2 more than all dues buys nothing more, and nothing due is fully funded", () => {
  const fund = standing("resilienceFund");
  const rich = fundingOf(trilateral, fund, { [JAPAN]: 100 });
  expect(rich).toMatchObject({ funded: 1, maturity: 1 / 3 });
  const free: Scenario = {
    ...trilateral,
    programmes: trilateral.programmes.map((each) => ({ ...each, cost: 0, issues: [] })),
  };
  expect(fundingOf(free, fund, {})).toMatchObject({ funded: 1, maturity: 1 / 3 });
});

test("9.2 once mature a programme works at what is funded, and stays mature", () => {
  const mature = standing("secretariat", { maturity: 1, funded: 1 });
  const starved = fundingOf(trilateral, mature, { [ASEAN]: 0.7 });
  expect(starved).toMatchObject({ funded: 0.5, maturity: 1 });
  expect(workingFactor(trilateral, { ...mature, ...starved })).toBe(0.5);
});
