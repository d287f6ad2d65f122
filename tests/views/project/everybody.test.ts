import { describe, expect, test } from "vitest";
import { crisisId, optionId, overtureId } from "#shared/kernel/ids.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import { ADVANCE, given, INSTRUCTOR, JAPAN, KOREA, withSeat } from "#tests/support/given.ts";
import { givenEnded, givenRenegotiation } from "#tests/support/renegotiations.ts";
import { dealsOfEveryKind, own, shown } from "./viewsOf.ts";

describe("what everybody sees", () => {
  test("2.4 others read the declared treasury", () => {
    const table = withSeat(given(), KOREA, { treasury: 12.5, undisclosed: 4 });
    expect(shown(table).seats[KOREA]?.declaredTreasury).toBe(8.5);
  });

  test("2.4 who has spent more than it declared is read as having nothing", () => {
    const table = withSeat(given(), KOREA, { treasury: 1, undisclosed: 4 });
    expect(shown(table).seats[KOREA]?.declaredTreasury).toBe(0);
  });

  test("2.4 what was openly spent beyond the declared treasury is declared at the review", () => {
    const table = withSeat(given().inPhase("crisis"), KOREA, { treasury: 1, undisclosed: 40 });
    const review = table.having(INSTRUCTOR, ADVANCE);
    const korea = review.state.seats[KOREA];
    expect(korea?.undisclosed).toBe(korea?.treasury);
  });

  test("10.5 defence is what is believed of it", () => {
    const table = withSeat(given(), JAPAN, {
      defence: {
        spending: 66,
        startedAt: 55,
        growth: 12,
        estimate: { low: 50.5, high: 62 },
        believedGrowth: 2.3,
        opacity: 0.35,
        publishedThisYear: false,
      },
    });
    expect(shown(table).seats[JAPAN]).toMatchObject({
      defenceLow: 50.5,
      defenceHigh: 62,
      opacity: 0.35,
    });
  });

  test("15.1 and 15.5 who acts for a delegation that is away, and who is muted", () => {
    const cover = { scope: "full", personality: "compromiser", by: "instructor" } as const;
    const table = withSeat(given(), JAPAN, { cover, muted: true });
    expect(shown(table).seats[JAPAN]).toMatchObject({ cover, muted: true });
    expect(shown(table).seats[KOREA]).toMatchObject({ cover: undefined, muted: false });
  });

  test("7.5 of overtures those that were exposed", () => {
    const overture = (id: string, exposed: boolean): SeatState["overtures"] => ({
      [overtureId(id)]: { id: overtureId(id), year: 1, answer: "accept", received: 4, exposed },
    });
    const table = withSeat(given(), JAPAN, {
      overtures: { ...overture("usChipAccess", false), ...overture("usGreenCorridor", true) },
    });
    expect(shown(table).seats[JAPAN]?.exposedOvertures).toEqual(["usGreenCorridor"]);
  });

  test("3.5 trust in both layers, and what can be relied on", () => {
    const view = shown(given());
    expect(view.governmentTrust["japan>korea"]).toBe(42);
    expect(view.societalTrust["japan~korea"]).toBe(22);
    expect(view.effectiveTrust["japan>korea"]).toBe(42);
    expect(view.effectiveTrust["korea>japan"]).toBe(40);
    expect(Object.keys(view.effectiveTrust)).toHaveLength(6);
  });

  test("5.7 open deals once they are in force, and their obligations", () => {
    const table = given().where(() => dealsOfEveryKind());
    expect(Object.keys(shown(table).deals)).toEqual(["openInForce", "openFulfilled"]);
    expect(Object.keys(shown(table).obligations)).toEqual([
      "openInForce.1",
      "openFulfilled.1",
      "verifiedBreach.1",
    ]);
  });

  test("11.3 a crisis without the responses", () => {
    const id = crisisId("superTyphoon");
    const crisis: CrisisState = {
      id,
      year: 1,
      severity: 2,
      need: 12,
      responses: { [KOREA]: { option: optionId("evacuation"), amount: 3 } },
      contributions: {},
    };
    const table = given().where(() => ({ crises: { [id]: crisis } }));
    expect(shown(table).crises[id]).toEqual({
      id,
      year: 1,
      severity: 2,
      need: 12,
      contributions: {},
    });
    expect(own(table, KOREA).crisisResponses).toEqual({ [id]: crisis.responses[KOREA] });
    expect(own(table, JAPAN).crisisResponses).toEqual({});
  });

  test("1.6 the pause, with what is left of the phase", () => {
    const paused = given({ pace: "live" }).having(INSTRUCTOR, { type: "pauseGame" });
    expect(shown(paused)).toMatchObject({ paused: true, pausedLeft: 60_000 });
    expect(shown(given())).toMatchObject({ paused: false, pausedLeft: undefined });
  });
});

describe("13.9 once the game has ended", () => {
  const collapsed = given()
    .inPhase("crisis")
    .where(({ tracks }) => ({ tracks: { ...tracks, tension: 100 } }))
    .having(INSTRUCTOR, ADVANCE);

  test("everybody sees how it ended for the region, and no score", () => {
    expect(shown(collapsed).ending).toEqual({
      reason: "collapsed",
      collapse: "tension",
      region: "collapse",
    });
  });

  test("16.1 mandates stay secret until what was possible is renegotiated openly", () => {
    expect(shown(collapsed).mandates).toBeUndefined();
    expect(shown(givenEnded()).mandates).toBeUndefined();
    const open = givenRenegotiation();
    expect(shown(open).mandates).toEqual(open.scenario.mandates);
  });

  test("each delegation sees the score it ended with in its own standing", () => {
    const { standing } = own(collapsed, KOREA);
    expect(standing.score).toBe(collapsed.state.ending?.scores[KOREA]?.score);
    expect(standing.score).toBeLessThanOrEqual(standing.walkAway * 0.5);
  });
});
