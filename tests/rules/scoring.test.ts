import { describe, expect, test } from "vitest";
import {
  crisisId,
  dealId,
  issueId,
  obligationId,
  optionId,
  overtureId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { holds, knownTo, truthOf } from "#shared/rules/conditions.ts";
import { finalScore, standingOf } from "#shared/rules/scoring.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, type Given, given, JAPAN, KOREA, withSeat } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { SECRETARIAT } from "#tests/support/texts.ts";

const CHIPS = overtureId("usChipAccess");

describe("13.2 raw points", () => {
  test("13.2 a programme gives a member its points, by signature and then by maturity", () => {
    // Korea: adopted 2, Seoul 2.5, coordinate 2, equal shares 0.5: 7 points; 0.4 of them at once.
    expect(programmePoints(secretariat({ maturity: 0 }))).toBeCloseTo(2.8);
    expect(programmePoints(secretariat({ maturity: 0.5 }))).toBeCloseTo(4.9);
    expect(programmePoints(secretariat({ maturity: 1, funded: 1 }))).toBeCloseTo(7);
  });

  test("13.2 once mature it counts as far as it is funded", () => {
    expect(programmePoints(secretariat({ maturity: 1, funded: 0.5 }))).toBeCloseTo(4.9);
    expect(programmePoints(secretariat({ maturity: 0.5, funded: 0 }))).toBeCloseTo(4.9);
  });

  test("13.2 a programme of which one is no member gives nothing", () => {
    expect(programmePoints(secretariat({ members: [ASEAN, JAPAN] }))).toBe(0);
  });

  test("13.2 tracks count by their level, tension and rivalry by what is missing from 100", () => {
    const table = given().where(({ tracks }) => ({
      tracks: { ...tracks, prosperity: 80, tension: 20, rivalry: 100 },
    }));
    const points = (track: string): number | undefined =>
      termsOf(table, KOREA).find(({ about }) => about === track)?.points;
    expect(points("prosperity")).toBeCloseTo(8);
    expect(points("tension")).toBeCloseTo(7.2);
    expect(points("rivalry")).toBe(0);
  });

  test("13.2 security, and the treasury up to its cap", () => {
    const rich = withSeat(given(), KOREA, { security: 80, treasury: 40 });
    expect(pointsFor(rich, "security")).toBeCloseTo(8);
    expect(pointsFor(rich, "treasury")).toBeCloseTo(4);
    expect(pointsFor(withSeat(given(), KOREA, { treasury: 6 }), "treasury")).toBeCloseTo(1.5);
  });

  test("6.8 what escrow will give back counts as treasury", () => {
    const table = withSeat(given(), KOREA, { treasury: 4, escrowed: 2 });
    expect(pointsFor(table, "treasury")).toBeCloseTo(1.5);
  });

  test("13.2 each step from the ideal alignment takes its points", () => {
    expect(pointsFor(withSeat(given(), KOREA, { alignment: 1 }), "alignment")).toBe(0);
    expect(pointsFor(withSeat(given(), KOREA, { alignment: -1 }), "alignment")).toBeCloseTo(-3);
  });

  test("13.2 the option with which the region answered a crisis", () => {
    const missile = crisisId("missileTest");
    const table = given().where(() => ({
      crises: {
        [missile]: {
          id: missile,
          year: 1,
          severity: 1,
          need: 8,
          responses: {},
          contributions: {},
          outcome: "contained",
          option: optionId("sharedWarning"),
        },
      },
    }));
    expect(pointsFor(table, "crisis")).toBeCloseTo(1);
  });

  test("13.2 objectives met, and the penalty of a red line crossed", () => {
    const faced = given().where(({ trust }) => ({
      trust: { ...trust, societal: { ...trust.societal, "japan~korea": 38 } },
    }));
    expect(pointsFor(faced, "objective")).toBe(7);
    expect(standingOf(trilateral, faced.state, KOREA).objectives).toContainEqual({
      id: "historyFaced",
      met: true,
      points: 7,
    });
    const exposed = withSeat(given(), KOREA, { security: 29 });
    expect(pointsFor(exposed, "redLine")).toBe(-10);
    expect(standingOf(trilateral, exposed.state, KOREA).redLineCrossed).toBe(true);
  });
});

describe("13.3 the score", () => {
  test("13.3 it is where the raw points lie between zero and hundred of the scale", () => {
    const scenario = withMandate({ scale: { zero: 0, hundred: 50 } });
    const { score, terms } = standingOf(scenario, given().state, KOREA);
    const raw = terms.reduce((sum, { points }) => sum + points, 0);
    expect(score).toBeCloseTo(raw * 2, 1);
  });

  test("13.3 it is held within 0 and 100", () => {
    const { state } = given();
    const low = withMandate({ scale: { zero: 1_000, hundred: 2_000 } });
    const high = withMandate({ scale: { zero: -2_000, hundred: -1_000 } });
    expect(standingOf(low, state, KOREA).score).toBe(0);
    expect(standingOf(high, state, KOREA).score).toBe(100);
  });

  test("13.4 after a collapse it is at most the walk-away value times the collapse factor", () => {
    const { state } = given();
    const high = withMandate({ scale: { zero: -2_000, hundred: -1_000 } });
    expect(finalScore(high, state, KOREA, true)).toMatchObject({ score: 17.5, walkAway: 35 });
    const low = withMandate({ scale: { zero: 1_000, hundred: 2_000 } });
    expect(finalScore(low, state, KOREA, true).score).toBe(0);
    expect(finalScore(high, state, KOREA, false).score).toBe(100);
  });
});

describe("13.2 conditions", () => {
  const { state } = given();
  const isTrue = (condition: Condition, position: GameState = state): boolean =>
    holds(trilateral, position, condition, truthOf(position));

  test("13.2 levels of tracks and trust include their limit", () => {
    expect(isTrue({ type: "trackAtLeast", track: "prosperity", level: 57 })).toBe(false);
    const prosperity = state.tracks.prosperity;
    expect(isTrue({ type: "trackAtLeast", track: "prosperity", level: prosperity })).toBe(true);
    expect(isTrue({ type: "trackAtMost", track: "prosperity", level: prosperity })).toBe(true);
    expect(isTrue({ type: "trackAtMost", track: "prosperity", level: prosperity - 1 })).toBe(false);
    const societal = (level: number): Condition => ({
      type: "societalTrustAtLeast",
      between: [JAPAN, KOREA],
      level,
    });
    expect(isTrue(societal(22))).toBe(true);
    expect(isTrue(societal(22.1))).toBe(false);
    const trust = { type: "trustAtLeast", from: KOREA, to: JAPAN } as const;
    expect(isTrue({ ...trust, level: 40 })).toBe(true);
    expect(isTrue({ ...trust, level: 41 })).toBe(false);
  });

  test("13.2 a programme in force, on any terms or on some", () => {
    const inForce = secretariat({}).state;
    const condition = { type: "programmeInForce", programme: SECRETARIAT } as const;
    expect(isTrue(condition)).toBe(false);
    expect(isTrue(condition, inForce)).toBe(true);
    const seat = { ...condition, issue: issueId("seat") };
    expect(isTrue({ ...seat, options: [optionId("seoul")] }, inForce)).toBe(true);
    expect(isTrue({ ...seat, options: [optionId("jakarta")] }, inForce)).toBe(false);
    expect(isTrue({ type: "programmesInForceAtLeast", count: 1 }, inForce)).toBe(true);
    expect(isTrue({ type: "programmesInForceAtLeast", count: 2 }, inForce)).toBe(false);
  });

  test("13.2 what is said of one delegation", () => {
    const seat = KOREA;
    const { state: position } = withSeat(given(), KOREA, {
      security: 60,
      treasury: 9,
      promisesBroken: 1,
      alignment: 2,
    });
    const check = (condition: Condition): boolean => isTrue(condition, position);
    expect(check({ type: "securityAtLeast", seat, level: 60 })).toBe(true);
    expect(check({ type: "securityAtLeast", seat, level: 61 })).toBe(false);
    expect(check({ type: "treasuryAtLeast", seat, amount: 9 })).toBe(true);
    expect(check({ type: "treasuryAtLeast", seat, amount: 9.1 })).toBe(false);
    expect(check({ type: "promisesBrokenAtMost", seat, count: 1 })).toBe(true);
    expect(check({ type: "promisesBrokenAtMost", seat, count: 0 })).toBe(false);
    expect(check({ type: "alignmentWithin", seat, low: 0, high: 2 })).toBe(true);
    expect(check({ type: "alignmentWithin", seat, low: -3, high: 1 })).toBe(false);
    expect(check({ type: "defenceGrowthAtMost", seat, percent: 0 })).toBe(true);
    expect(check({ type: "overturesTakenAtMost", seat, count: 0 })).toBe(true);
    expect(check({ type: "crisesContainedAtLeast", count: 1 })).toBe(false);
  });

  test("13.2 conditions are joined by not, all and any", () => {
    const yes = { type: "trackAtLeast", track: "tension", level: 0 } as const;
    const no = { type: "trackAtLeast", track: "tension", level: 100 } as const;
    expect(isTrue({ type: "not", condition: no })).toBe(true);
    expect(isTrue({ type: "all", conditions: [yes, no] })).toBe(false);
    expect(isTrue({ type: "all", conditions: [yes, yes] })).toBe(true);
    expect(isTrue({ type: "any", conditions: [yes, no] })).toBe(true);
    expect(isTrue({ type: "any", conditions: [no, no] })).toBe(false);
  });
});

describe("13.7 a running score about the secrets of others", () => {
  /** Japan has taken an overture, grown its defence, hidden money and broken promises, all unseen. */
  const { state: secretive } = withSeat(given(), JAPAN, {
    overtures: {
      [CHIPS]: { id: CHIPS, year: 1, answer: "accept", received: 4, exposed: false },
    },
    treasury: 20,
    undisclosed: 13,
    alignment: 3,
    security: 90,
    promisesBroken: 1,
    defence: {
      spending: 66,
      startedAt: 55,
      growth: 12,
      estimate: { low: 50, high: 60 },
      believedGrowth: 1.5,
      opacity: 0.35,
      publishedThisYear: false,
    },
  });

  test("13.7 of others only what everybody knows is asked, of oneself the truth", () => {
    expect(knownTo(trilateral, secretive, KOREA)(JAPAN)).toEqual({
      overturesTaken: 0,
      security: 50,
      treasury: 7,
      promisesBroken: 0,
      alignment: 2,
      defenceGrowth: 1.5,
    });
    expect(knownTo(trilateral, secretive, JAPAN)(JAPAN)).toEqual(truthOf(secretive)(JAPAN));
    expect(truthOf(secretive)(JAPAN)).toEqual({
      overturesTaken: 1,
      security: 90,
      treasury: 20,
      promisesBroken: 1,
      alignment: 3,
      defenceGrowth: 20,
    });
  });

  test("13.7 what was exposed or openly broken is known", () => {
    const { state } = withSeat(given(), JAPAN, {
      overtures: {
        [CHIPS]: { id: CHIPS, year: 1, answer: "accept", received: 4, exposed: true },
      },
    }).where(() => ({ obligations: { [openlyBroken.id]: openlyBroken } }));
    expect(knownTo(trilateral, state, KOREA)(JAPAN)).toMatchObject({
      overturesTaken: 1,
      promisesBroken: 1,
    });
  });

  test("13.7 an objective about another is judged by what is known while the game runs, at the end by the truth", () => {
    const watchful = withMandate({
      redLine: {
        condition: {
          type: "not",
          condition: { type: "defenceGrowthAtMost", seat: JAPAN, percent: 10 },
        },
        penalty: 10,
      },
    });
    expect(standingOf(watchful, secretive, KOREA).redLineCrossed).toBe(false);
    const ended: GameState = { ...secretive, stage: "ended" };
    expect(standingOf(watchful, ended, KOREA).redLineCrossed).toBe(true);
    const { terms } = finalScore(watchful, secretive, KOREA, false);
    expect(terms).toContainEqual({ reason: "redLine", points: -10 });
  });
});

const openlyBroken: Obligation = {
  id: obligationId("d1.1"),
  deal: dealId("d1"),
  parties: [KOREA, JAPAN],
  clause: { from: JAPAN, duty: { kind: "publishDefence" }, due: 1, escrow: false },
  status: "broken",
  performed: 0,
  done: false,
  settledIn: 1,
  public: true,
};

const termsOf = (table: Given, seat: SeatId): ReturnType<typeof standingOf>["terms"] =>
  standingOf(table.scenario, table.state, seat).terms;

/** Korea's points of one kind. */
const pointsFor = (table: Given, reason: string): number =>
  termsOf(table, KOREA)
    .filter((term) => term.reason === reason)
    .reduce((sum, { points }) => sum + points, 0);

const programmePoints = (table: Given): number => pointsFor(table, "programme");

function secretariat(change: Partial<ProgrammeState>): Given {
  const programme: ProgrammeState = {
    id: SECRETARIAT,
    adoptedIn: 1,
    package: {
      [issueId("seat")]: optionId("seoul"),
      [issueId("mandate")]: optionId("coordinate"),
      [issueId("shares")]: optionId("equal"),
    },
    members: [ASEAN, KOREA, JAPAN],
    shares: { [ASEAN]: 0.34, [KOREA]: 0.33, [JAPAN]: 0.33 },
    maturity: 0,
    funded: 0,
    paid: {},
    ...change,
  };
  return given().where(() => ({ programmes: { [SECRETARIAT]: programme } }));
}

/** The scenario with Korea's mandate changed. */
function withMandate(change: Partial<Mandate>): Scenario {
  const korea = trilateral.mandates[KOREA];
  if (korea === undefined) throw new Error("No mandate of Korea");
  return { ...trilateral, mandates: { ...trilateral.mandates, [KOREA]: { ...korea, ...change } } };
}
