import { describe, expect, test } from "vitest";
import type { DebriefProgramme } from "#shared/analysis/programmeHistory.ts";
import { settlementBasis } from "#shared/analysis/settlementGround.ts";
import { objectiveId, type SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { RenegotiationGround } from "#shared/rules/state/renegotiation.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { calm } from "#tests/support/deals.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { DAM, dam, HIGH, ROAD, road, roadAndDam, SIZE } from "#tests/support/roadAndDam.ts";
import { type Journal, journal } from "./journal.ts";

const groundOf = (
  { scenario, stood }: Journal,
  programmes: readonly DebriefProgramme[] = [],
): RenegotiationGround => settlementBasis(scenario, stood, programmes).ground;

describe("trust, by which a programme could have been adopted", () => {
  const found = (kept: boolean, weight: number): Event => ({
    type: "trustEvidenceFound",
    pair: "korea>japan",
    evidence: { year: 1, kept, weight, reason: kept ? "promiseKept" : "promiseBroken" },
    knownTo: "all",
  });
  // 58 and 62, 58 and 40, 60 and 42: of these 40 is least, that of Korea in Japan.
  const begun = journal({ scenario: calm });

  test("is the least of any delegation in any other, in the plenary of each year", () => {
    expect(groundOf(begun.inPhase("plenary", 2).closed()).trust).toEqual([-1, 40, 40]);
  });

  test("is none in a year that saw no plenary", () => {
    expect(groundOf(begun.inPhase("caucus", 2).closed()).trust).toEqual([-1, 40, -1]);
  });

  test("is the highest that the plenary saw, though it was gone before its end", () => {
    // With Korea's trust above it, 42 is least: that of Japan in Korea.
    const risen = begun.inPhase("plenary").after(found(true, 4), found(false, 8));
    expect(groundOf(risen.closed()).trust).toEqual([-1, 42]);
  });

  test("does not count while nothing can be adopted", () => {
    const risen = begun.inPhase("caucus").after(found(true, 4), found(false, 8));
    // Of 2.4 in 6 there are 6.4 in 18 when the plenary begins.
    expect(groundOf(risen.inPhase("plenary").closed()).trust).toEqual([-1, 35.6]);
  });
});

describe("the purse for programmes", () => {
  // Ten for the dam and nothing for its upkeep; it was to be paid in the year of its adoption.
  const scenario = roadAndDam({ programmes: [road, { ...dam, cost: 10 }] });
  const theDam = (change: Partial<DebriefProgramme> = {}): DebriefProgramme => ({
    id: DAM,
    adoptedIn: 1,
    revisedIn: [],
    package: { [SIZE]: HIGH },
    members: [ASEAN, KOREA, JAPAN],
    maturity: 1,
    paid: {},
    ...change,
  });
  const ended = journal({ scenario }).inPhase("plenary").closed();
  const left = Object.values(ended.state.seats).reduce((sum, { treasury }) => sum + treasury, 0);
  const purse = (...programmes: readonly DebriefProgramme[]) => groundOf(ended, programmes).purse;

  test("is what all have left, where nothing was adopted", () => {
    expect(left).toBeGreaterThan(0);
    expect(purse()).toBe(left);
  });

  test("has what was paid in as well, into programmes that ended too", () => {
    expect(purse(theDam({ paid: { [ASEAN]: 7, [KOREA]: 5 } }))).toBe(left + 12);
    expect(purse(theDam({ endedIn: 2, paid: { [ASEAN]: 7 } }))).toBe(left + 7);
  });

  test("is never too small for what is in force, though less was paid", () => {
    expect(purse(theDam({ paid: { [ASEAN]: 4 } }))).toBe(left + 10);
  });

  test("is not made smaller by a delegation that owes money", () => {
    const poor = journal({ scenario })
      .inPhase("plenary")
      .after({
        type: "treasuryMoved",
        seat: JAPAN,
        by: -(ended.state.seats[JAPAN]?.treasury ?? 0) - 3,
        reason: "news",
        secret: false,
      })
      .closed();
    expect(poor.state.seats[JAPAN]?.treasury).toBe(-3);
    expect(groundOf(poor).purse).toBe(left - (ended.state.seats[JAPAN]?.treasury ?? 0));
  });
});

describe("the aims that other programmes could have met", () => {
  const inForce = (programme: typeof ROAD) => ({ type: "programmeInForce" as const, programme });
  /** Of ASEAN alone: an objective of 5 points, and a red line that costs 7. */
  const aims = (objective: Condition, redLine: Condition): RenegotiationGround["aims"] => {
    const given = roadAndDam();
    const of = (change: Partial<Mandate>, seat: SeatId): Mandate => {
      const mandate = given.mandates[seat];
      if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
      return { ...mandate, ...change };
    };
    const never = { condition: ALWAYS, penalty: 0 };
    const scenario: Scenario = {
      ...given,
      mandates: {
        [ASEAN]: of(
          {
            objectives: [{ id: objectiveId("aim"), points: 5, condition: objective }],
            redLine: { condition: redLine, penalty: 7 },
          },
          ASEAN,
        ),
        [KOREA]: of({ redLine: never }, KOREA),
        [JAPAN]: of({ redLine: never }, JAPAN),
      },
    };
    return groundOf(journal({ scenario }).inPhase("plenary").closed()).aims;
  };
  const ALWAYS: Condition = { type: "trackAtLeast", track: "tension", level: 0 };
  const NEVER: Condition = { type: "trackAtLeast", track: "tension", level: 100 };

  test("are those that name programmes, a red line by what it takes away", () => {
    const noDam: Condition = { type: "not", condition: inForce(DAM) };
    expect(aims(inForce(ROAD), noDam)).toEqual({
      asean: [
        { condition: inForce(ROAD), programmes: [ROAD], points: 5 },
        { condition: noDam, programmes: [DAM], points: -7 },
      ],
      korea: [],
      japan: [],
    });
  });

  test("leave out what names no programme, though it counts them", () => {
    expect(aims({ type: "programmesInForceAtLeast", count: 1 }, NEVER)[ASEAN]).toEqual([]);
  });

  test("take everything but programmes as it stood at the end", () => {
    const objective: Condition = { type: "any", conditions: [inForce(ROAD), NEVER] };
    const redLine: Condition = { type: "all", conditions: [inForce(DAM), ALWAYS] };
    expect(aims(objective, redLine)[ASEAN]).toEqual([
      {
        condition: { type: "any", conditions: [inForce(ROAD), { type: "settled", holds: false }] },
        programmes: [ROAD],
        points: 5,
      },
      {
        condition: { type: "all", conditions: [inForce(DAM), { type: "settled", holds: true }] },
        programmes: [DAM],
        points: -7,
      },
    ]);
  });
});
