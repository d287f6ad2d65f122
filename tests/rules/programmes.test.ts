import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crisisId, newsId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import { applyEffects, moveTracks } from "#shared/rules/effects.ts";
import type { Event } from "#shared/rules/events.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { sharesAmong } from "#shared/rules/plenary/membership.ts";
import {
  coordinationTerms,
  duesEvidence,
  fundingOf,
  growthCeilingOf,
  isVerified,
  leverageFor,
  opensCrisisTalks,
  reportingOf,
  takeEffect,
  workingFactor,
  yearlyDue,
} from "#shared/rules/programmes.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { GameState } from "#shared/rules/state.ts";
import { billionWeight } from "#shared/rules/trust.ts";
import { type Unfolding, unfold } from "#shared/rules/unfolding.ts";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { opened, programmeNamed, textOf, toAdopt, toTake } from "#tests/support/texts.ts";

const ALL: readonly SeatId[] = [ASEAN, KOREA, JAPAN];
const START = initialState(trilateral, { seed: 7, years: 5, pace: "stepped" });

/** A programme in force, immature and unpaid but for what is said. */
function standing(
  id: string,
  parts: Partial<ProgrammeState> = {},
  chosen: Readonly<Record<string, string>> = {},
): ProgrammeState {
  const members = parts.members ?? ALL;
  const terms = textOf(id, chosen);
  return {
    id: programmeId(id),
    adoptedIn: 1,
    package: terms,
    members,
    shares: sharesAmong(programmeNamed(id), terms, members),
    maturity: 0,
    funded: 0,
    paid: {},
    ...parts,
  };
}

const withInForce = (...programmes: readonly ProgrammeState[]): GameState => ({
  ...START,
  year: 2,
  programmes: Object.fromEntries(programmes.map((each) => [each.id, each])),
});
const review = (state: GameState, scenario: Scenario = trilateral): Unfolding =>
  unfold(scenario, state, 0);

const fullyPaid = (state: ProgrammeState): Readonly<Record<SeatId, Money>> =>
  yearlyDue(trilateral, state).by;

test("9.1 the set-up cost comes in equal instalments, then upkeep, split by the shares", () => {
  const fund = standing("resilienceFund");
  expect(yearlyDue(trilateral, fund)).toEqual({
    all: 7,
    by: { [ASEAN]: 2.4, [KOREA]: 2.3, [JAPAN]: 2.3 },
  });
  expect(yearlyDue(trilateral, { ...fund, maturity: 1 })).toEqual({
    all: 2,
    by: { [ASEAN]: 0.7, [KOREA]: 0.7, [JAPAN]: 0.6 },
  });
});

test("9.1 the options of the text count, even those that make it cheaper", () => {
  const cell = standing("planningCell", {}, { depth: "liaison" });
  expect(yearlyDue(trilateral, cell).all).toBe(5);
  expect(yearlyDue(trilateral, { ...cell, maturity: 1 }).all).toBe(1.6);
});

const someProgramme = fc.constantFrom(...trilateral.programmes.map(({ id }) => id));
const someMembers = fc.subarray([...ALL], { minLength: 2 });
const someMaturity = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 0.9, 1);

test("9.1 dues are whole steps of 0.1, not below 0, and add up exactly", () => {
  fc.assert(
    fc.property(someProgramme, someMembers, someMaturity, (id, members, maturity) => {
      const state = standing(id, { members, maturity });
      const { all, by } = yearlyDue(trilateral, state);
      const tenths = members.map((seat) => Math.round((by[seat] ?? 0) * 10));
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(Math.round(all * 10));
      for (const seat of members) {
        const exact = all * (state.shares[seat] ?? 0);
        expect(Math.abs((by[seat] ?? 0) - exact)).toBeLessThan(0.1);
      }
    }),
  );
});

test("9.1 what rounding leaves goes to whose share was cut most", () => {
  const shares = { [ASEAN]: 0.45, [KOREA]: 0.34, [JAPAN]: 0.21 };
  expect(yearlyDue(trilateral, standing("resilienceFund", { shares }))).toEqual({
    all: 7,
    by: { [ASEAN]: 3.1, [KOREA]: 2.4, [JAPAN]: 1.5 },
  });
});

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

test("9.3 effects come times maturity, funding once mature, and members over seats", () => {
  const members = [ASEAN, KOREA];
  const cases: readonly (readonly [Partial<ProgrammeState>, number])[] = [
    [{ maturity: 0 }, 0],
    [{ maturity: 0.5, funded: 0.1 }, 0.5],
    [{ maturity: 1, funded: 0.5 }, 0.5],
    [{ maturity: 1, funded: 1 }, 1],
    [{ maturity: 1, funded: 1, members }, 2 / 3],
  ];
  for (const [parts, factor] of cases) {
    const state = standing("pandemicExercises", parts, { data: "realTime" });
    expect(workingFactor(trilateral, state)).toBeCloseTo(factor, 9);
    const u = review(withInForce(state));
    takeEffect(u);
    expect(u.state.tracks.health - START.tracks.health).toBeCloseTo(5.2 * factor, 1);
  }
});

test("9.3 trust grows among members alone", () => {
  const state = standing("pandemicExercises", { maturity: 1, funded: 1, members: [ASEAN, JAPAN] });
  const u = review(withInForce(state));
  takeEffect(u);
  const found = u.events.flatMap((event) =>
    event.type === "trustEvidenceFound" ? [[event.pair, event.evidence]] : [],
  );
  const evidence = { year: 2, kept: true, weight: (0.4 * 2) / 3, reason: "programmeWorks" };
  expect(found).toEqual([
    ["asean>japan", evidence],
    ["japan>asean", evidence],
  ]);
});

test("9.3 societies of which one stands outside are not moved", () => {
  const state = standing("historyYouth", { maturity: 1, funded: 1, members: [ASEAN, JAPAN] });
  const u = review(withInForce(state));
  takeEffect(u);
  const moved = u.events.flatMap((event) =>
    event.type === "societalTrustMoved" ? [[event.pair, event.by]] : [],
  );
  expect(moved).toEqual([["asean~japan", 0.7]]);
});

test("9.3 programmes take effect in order of adoption, each naming itself", () => {
  const mature = { maturity: 1, funded: 1 };
  const u = review(withInForce(standing("secretariat", mature), standing("codeOfConduct", mature)));
  takeEffect(u);
  const sources = u.events.flatMap((event) =>
    event.type === "tracksMoved" ? [event.moves.map(({ about }) => about)] : [],
  );
  expect(sources).toEqual([
    ["secretariat", "secretariat"],
    ["codeOfConduct", "codeOfConduct", "codeOfConduct", "codeOfConduct"],
  ]);
});

test("9.4 unpaid dues are held against a member by the others, dues paid in full for it", () => {
  const { settings } = trilateral;
  const lastBudget = {
    due: { [ASEAN]: 1, [KOREA]: 2.3, [JAPAN]: 0.9 },
    paid: { [ASEAN]: 1, [KOREA]: 1, [JAPAN]: 0.9 },
  };
  const u = review(withInForce(standing("resilienceFund", { lastBudget })));
  duesEvidence(u);
  const weighOf = (amount: Money, kept: boolean): number =>
    kept
      ? billionWeight(settings, amount) / 2
      : billionWeight(settings, amount) * settings.trust.brokenWeight;
  const expected = (pair: string, kept: boolean, amount: Money): unknown =>
    expect.objectContaining({
      pair,
      knownTo: "all",
      evidence: {
        year: 2,
        kept,
        weight: weighOf(amount, kept),
        reason: kept ? "duesPaid" : "duesUnpaid",
      },
    });
  expect(u.events).toEqual([
    expected("korea>asean", true, 1),
    expected("japan>asean", true, 1),
    expected("asean>korea", false, 1.3),
    expected("japan>korea", false, 1.3),
  ]);
});

test("9.4 before its first budget a programme owes nobody anything", () => {
  const u = review(withInForce(standing("resilienceFund")));
  duesEvidence(u);
  expect(u.events).toEqual([]);
});

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
  foreseen
    .when(INSTRUCTOR, { type: "advancePhase" })
    .includes({ type: "newsBroke", news: BACKLASH });
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

test("2.1 tracks move as far as 0–100 lets them, and the record says how far that was", () => {
  const move = fc.record({
    track: fc.constantFrom("tension" as const, "centrality" as const, "rivalry" as const),
    by: fc.double({ min: -80, max: 80, noNaN: true }),
    reason: fc.constant("crisis" as const),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
      const u = review(START);
      moveTracks(u, moves);
      const [event] = u.events;
      const reported = event?.type === "tracksMoved" ? event.moves : [];
      for (const track of ["tension", "centrality", "rivalry"] as const) {
        const sum = reported
          .filter((each) => each.track === track)
          .reduce((all, each) => all + each.by, 0);
        expect(u.state.tracks[track]).toBeCloseTo(START.tracks[track] + sum, 6);
        expect(u.state.tracks[track]).toBeGreaterThanOrEqual(0);
        expect(u.state.tracks[track]).toBeLessThanOrEqual(100);
      }
      expect(u.events.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("2.3 an effect takes from a treasury at most what is there, and never in secret", () => {
  expect(START.seats[KOREA]?.treasury).toBe(5.5);
  const effects: readonly Effect[] = [
    { kind: "treasury", seat: KOREA, amount: -8 },
    { kind: "treasury", seat: KOREA, amount: -8 },
    { kind: "treasury", seat: JAPAN, amount: -8 },
  ];
  const u = review(START);
  applyEffects(u, effects, { reason: "crisis", about: "flood", factor: 0.5, members: [KOREA] });
  expect(u.events).toEqual([
    { type: "treasuryMoved", seat: KOREA, by: -4, reason: "crisis", about: "flood", secret: false },
    {
      type: "treasuryMoved",
      seat: KOREA,
      by: -1.5,
      reason: "crisis",
      about: "flood",
      secret: false,
    },
  ]);
});

test("3.4 a crisis or news moves trust of the pairs it names, in both directions only if it says so", () => {
  const [controversy] = trilateral.crises.filter(({ id }) => id === crisisId("wartimeHistory"));
  const u = review({ ...START, year: 1 });
  applyEffects(u, controversy?.outcomes.uncontained ?? [], {
    reason: "crisis",
    about: "wartimeHistory",
    factor: 1,
    members: ALL,
  });
  expect(u.events).toMatchObject([
    { type: "tracksMoved", moves: [{ track: "tension", by: 3 }] },
    { type: "societalTrustMoved", pair: "japan~korea", by: -8, reason: "crisis" },
    {
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence: { kept: false, reason: "crisisEffect" },
    },
    {
      type: "trustEvidenceFound",
      pair: "japan>korea",
      evidence: { kept: false, reason: "crisisEffect" },
    },
  ]);
});

test("8.12 where a text puts no cost on its members, they share it equally", () => {
  const terms = textOf("forumReform");
  const nobody: Scenario["programmes"][number] = {
    ...programmeNamed("forumReform"),
    issues: programmeNamed("forumReform").issues.map((issue) => ({
      ...issue,
      options: issue.options.map((option) => ({ ...option, shares: { [JAPAN]: 1 } })),
    })),
  };
  expect(sharesAmong(nobody, terms, [ASEAN, KOREA])).toEqual({ [ASEAN]: 0.5, [KOREA]: 0.5 });
});
