import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  crisisId,
  dealId,
  objectiveId,
  obligationId,
  optionId,
  overtureId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { GameState } from "#shared/rules/state.ts";
import { keepSections, saysTheSame } from "#shared/views/keepSections.ts";
import { project } from "#shared/views/project.ts";
import type { SeatView, View, Viewer } from "#shared/views/view.ts";
import {
  ASEAN,
  type Given,
  given,
  givenLobby,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import { playAtRandom, positionsOf } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";

test("4.4 who is shown an objective sees its condition, not its points, and nobody else sees anything", () => {
  const table = given().having(ASEAN, {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "objective", objective: objectiveId("atTheCentre") },
  });
  const seen = (seat: SeatId): SeatView["intelligence"] | undefined =>
    project(table.scenario, table.state, { kind: "seat", seat }).own?.intelligence;
  const objective = trilateral.mandates[ASEAN]?.objectives.find(({ id }) => id === "atTheCentre");
  expect(seen(JAPAN)).toStrictEqual([
    {
      kind: "objective",
      from: ASEAN,
      objective: objective?.id,
      condition: objective?.condition,
    },
  ]);
  expect(seen(KOREA)).toStrictEqual([]);
});

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
    const review = table.having(INSTRUCTOR, { type: "advancePhase" });
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
    .having(INSTRUCTOR, { type: "advancePhase" });

  test("everybody sees how it ended for the region, and no score", () => {
    expect(shown(collapsed).ending).toEqual({
      reason: "collapsed",
      collapse: "tension",
      region: "collapse",
    });
  });

  test("each delegation sees the score it ended with in its own standing", () => {
    const { standing } = own(collapsed, KOREA);
    expect(standing.score).toBe(collapsed.state.ending?.scores[KOREA]?.score);
    expect(standing.score).toBeLessThanOrEqual(standing.walkAway * 0.5);
  });
});

describe("what a delegation sees besides", () => {
  test("2 its own mandate, standing, money, defence, alignment and security", () => {
    const table = withSeat(given(), KOREA, {
      treasury: 9,
      escrowed: 2,
      undisclosed: 1,
      security: 61,
    });
    expect(own(table, KOREA)).toMatchObject({
      seat: "korea",
      mandate: trilateral.mandates[KOREA],
      standing: { walkAway: 35 },
      treasury: 9,
      escrowed: 2,
      undisclosed: 1,
      defenceSpending: 46.3,
      defenceGrowth: 0,
      alignment: 1,
      security: 61,
    });
  });

  test("5.7 the deals and obligations it is a party to", () => {
    const table = given().where(() => dealsOfEveryKind());
    expect(Object.keys(own(table, KOREA).deals)).toEqual(Object.keys(table.state.deals));
    expect(Object.keys(own(table, KOREA).obligations)).toHaveLength(4);
    expect(own(table, ASEAN).deals).toEqual({});
  });

  test("3.6 the evidence between itself and others, as far as it knows of it", () => {
    const evidence = { year: 1, kept: false, weight: 2, reason: "promiseBroken" } as const;
    const table = given().after(
      { type: "trustEvidenceFound", pair: "korea>japan", evidence, knownTo: [KOREA, JAPAN] },
      { type: "trustEvidenceFound", pair: "asean>japan", evidence, knownTo: "all" },
    );
    const inSecret = { ...evidence, knownTo: [KOREA, JAPAN] };
    expect(own(table, KOREA).evidence).toEqual({
      "asean>korea": [],
      "korea>asean": [],
      "korea>japan": [inSecret],
      "japan>korea": [],
    });
    expect(own(table, JAPAN).evidence["korea>japan"]).toEqual([inSecret]);
    expect(own(table, ASEAN).evidence["asean>japan"]).toEqual([{ ...evidence, knownTo: "all" }]);
  });

  test("3.7 trust at the table does not move by what only some know", () => {
    const evidence = { year: 1, kept: false, weight: 4, reason: "promiseBroken" } as const;
    const table = given().after({
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence,
      knownTo: [KOREA, JAPAN],
    });
    expect(shown(table)).toEqual(shown(given()));
  });

  test("4.3 the instructor reads the very views that the delegations read", () => {
    const table = given();
    const { seats } = project(table.scenario, table.state, { kind: "instructor" });
    expect(seats?.[KOREA]).toBe(own(table, KOREA));
  });

  test("4.3 the instructor sees the view of every seat", () => {
    const { state } = given();
    const { seats } = project(trilateral, state, { kind: "instructor" });
    for (const seat of [ASEAN, KOREA, JAPAN]) {
      expect(seats?.[seat]).toEqual(project(trilateral, state, { kind: "seat", seat }).own);
    }
  });
});

describe("what is expected of a delegation", () => {
  const keys = (table: Given, seat: SeatId = KOREA): readonly string[] =>
    own(table, seat).expectations.map(({ key }) => key);

  test("1.1 in the lobby to wait for so many seats", () => {
    expect(own(givenLobby(), KOREA).expectations).toEqual([
      { key: "lobbyWait", params: { count: 3 } },
    ]);
  });

  test("1.6 while paused nothing but patience", () => {
    expect(keys(given().having(INSTRUCTOR, { type: "pauseGame" }))).toEqual(["paused"]);
  });

  test("1.2 in each phase its work, then to mark ready", () => {
    expect(keys(given())[0]).toBe("readBriefing");
    expect(keys(given().inPhase("caucus"))).toContain("negotiate");
    expect(keys(given().inPhase("plenary"))).toEqual(["secondOrTable", "markReady"]);
    expect(keys(given().inPhase("budget"))).toEqual(["submitBudget", "markReady"]);
    expect(keys(given().inPhase("crisis"))).toEqual(["respondCrisis", "markReady"]);
    expect(keys(given().inPhase("review"))).toEqual(["reflect", "markReady"]);
  });

  test("1.4 once ready to wait for so many others", () => {
    const marked = given().inPhase("budget").having(KOREA, { type: "markReady", ready: true });
    expect(own(marked, KOREA).expectations.at(-1)).toEqual({
      key: "waitForOthers",
      params: { count: 2 },
    });
  });

  test("1.4 once ready it is told first whom it waits for, and of the work only what it owes", () => {
    const ready = { type: "markReady", ready: true } as const;
    for (const phase of ["plenary", "review"] as const) {
      expect(keys(given().inPhase(phase).having(KOREA, ready))).toEqual(["waitForOthers"]);
    }
    expect(keys(given().inPhase("budget").having(KOREA, ready))).toEqual([
      "submitBudget",
      "waitForOthers",
    ]);
  });

  test("5.4 a draft before it is the first thing to answer", () => {
    const drafted = given()
      .inPhase("caucus")
      .having(JAPAN, {
        type: "proposeDeal",
        with: [KOREA],
        open: true,
        clauses: [{ from: JAPAN, duty: { kind: "publishDefence" }, due: 1, escrow: false }],
      });
    expect(own(drafted, KOREA).expectations[0]).toEqual({
      key: "answerDrafts",
      params: { count: 1 },
    });
    expect(keys(drafted, JAPAN)).not.toContain("answerDrafts");
  });

  test("12.2 after the end the debrief, and a reflection if none was written", () => {
    const ended = given().having(INSTRUCTOR, { type: "closeGame" });
    expect(keys(ended)).toEqual(["debrief", "reflect"]);
    const written = ended.having(KOREA, { type: "writeReflection", text: "Listen more." });
    expect(keys(written)).toEqual(["debrief"]);
  });

  test("1.2 something is always expected", () => {
    for (const state of positionsOf(playAtRandom(7, { steps: 200 }))) {
      const view = project(trilateral, state, { kind: "seat", seat: KOREA });
      expect(view.own?.expectations.length).toBeGreaterThan(0);
    }
  });
});

describe("what keeps its identity", () => {
  const korea: Viewer = { kind: "seat", seat: KOREA };

  test("a view made again of the same position is the very same", () => {
    const { state } = given();
    const before = project(trilateral, state, korea);
    expect(project(trilateral, { ...state }, korea, before)).toBe(before);
  });

  test("a section is a new object only where it says something new", () => {
    let sections = 0;
    for (const viewer of [korea, { kind: "public" } as const]) {
      let before: View | undefined;
      for (const state of positionsOf(playAtRandom(3, { steps: 250 }))) {
        const after = project(trilateral, state, viewer, before);
        expect(after).toEqual(project(trilateral, structuredClone(state), viewer));
        for (const [old, fresh] of sectionPairs(before, after)) {
          if (Object.is(old, fresh)) continue;
          sections += 1;
          expect(fresh).not.toEqual(old);
        }
        before = after;
      }
    }
    expect(sections).toBeGreaterThan(100);
  });

  test("what is kept and remembered says what a view made from nothing says, byte for byte", () => {
    const viewers: readonly Viewer[] = [
      { kind: "public" },
      { kind: "instructor" },
      ...trilateral.seats.map(({ id }): Viewer => ({ kind: "seat", seat: id })),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const kept = new Map<Viewer, View>();
        for (const state of positionsOf(playAtRandom(seed, { steps: 120 }))) {
          // A copy shares no part with any position before it, so that nothing is remembered of it.
          const copy = structuredClone(state);
          for (const viewer of viewers) {
            const view = project(trilateral, state, viewer, kept.get(viewer));
            kept.set(viewer, view);
            expect(JSON.stringify(view)).toBe(JSON.stringify(project(trilateral, copy, viewer)));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test("sections that say the same are kept, whatever stands beside them", () => {
    const before = { a: { x: [1, 2] }, b: { y: 1 } };
    const after = keepSections(before, { a: { x: [1, 2] }, b: { y: 2 } });
    expect(after).toEqual({ a: { x: [1, 2] }, b: { y: 2 } });
    expect(after.a).toBe(before.a);
    expect(keepSections(before, { a: { x: [1, 2] }, b: { y: 1 } })).toBe(before);
  });

  test("a key that is absent says the same as one that is undefined; one that is gone does not", () => {
    expect(saysTheSame({ a: undefined, b: 2 }, { b: 2 })).toBe(true);
    expect(saysTheSame({ b: 2 }, { a: undefined, b: 2 })).toBe(true);
    expect(saysTheSame({ a: 1, b: 2 }, { b: 2 })).toBe(false);
    expect(saysTheSame({ b: 2 }, { a: 1, b: 2 })).toBe(false);
    expect(saysTheSame([1, 2, 3], [1, 2])).toBe(false);
    expect(saysTheSame([1], { 0: 1 })).toBe(false);
    expect(saysTheSame(undefined, {})).toBe(false);
    expect(saysTheSame([{ x: [1] }], [{ x: [1] }])).toBe(true);
    expect(saysTheSame([{ x: [1] }], [{ x: [2] }])).toBe(false);
  });
});

const shown = (table: Given): View["public"] =>
  project(table.scenario, table.state, { kind: "public" }).public;

function own(table: Given, seat: SeatId): SeatView {
  const view = project(table.scenario, table.state, { kind: "seat", seat });
  if (view.own === undefined) throw new Error(`${seat} has no view of its own`);
  return view.own;
}

function withSeat(table: Given, seat: SeatId, change: Partial<SeatState>): Given {
  return table.where(({ seats }) => {
    const position = seats[seat];
    if (position === undefined) throw new Error(`No seat ${seat}`);
    return { seats: { ...seats, [seat]: { ...position, ...change } } };
  });
}

/** Deals between Korea and Japan: a draft, secret and open ones, and a secret one whose breach was verified. */
function dealsOfEveryKind(): Pick<GameState, "deals" | "obligations"> {
  const parties = [KOREA, JAPAN];
  const clause = { from: KOREA, duty: { kind: "publishDefence" }, due: 1, escrow: false } as const;
  const deal = (name: string, open: boolean, status: Deal["status"]): Deal => ({
    id: dealId(name),
    parties,
    open,
    status,
    revisions: [{ by: KOREA, clauses: [clause] }],
    signatures: parties,
  });
  const obligation = (name: string, isPublic: boolean): Obligation => ({
    id: obligationId(`${name}.1`),
    deal: dealId(name),
    parties,
    clause,
    status: "broken",
    performed: 0,
    done: false,
    settledIn: 1,
    public: isPublic,
  });
  const deals = [
    deal("openDraft", true, "drafted"),
    deal("openInForce", true, "inForce"),
    deal("openFulfilled", true, "fulfilled"),
    deal("openRejected", true, "rejected"),
    deal("secretInForce", false, "inForce"),
    deal("verifiedBreach", false, "fulfilled"),
  ];
  const obligations = [
    obligation("openInForce", true),
    obligation("openFulfilled", true),
    obligation("secretInForce", false),
    obligation("verifiedBreach", true),
  ];
  return {
    deals: Object.fromEntries(deals.map((each) => [each.id, each])),
    obligations: Object.fromEntries(obligations.map((each) => [each.id, each])),
  };
}

/** Every section of the public and the own view, before and after. */
function sectionPairs(before: View | undefined, after: View): readonly (readonly unknown[])[] {
  if (before === undefined) return [];
  const pairs: unknown[][] = [];
  for (const [key, fresh] of Object.entries(after.public)) {
    pairs.push([Object.entries(before.public).find(([name]) => name === key)?.[1], fresh]);
  }
  for (const [key, fresh] of Object.entries(after.own ?? {})) {
    pairs.push([Object.entries(before.own ?? {}).find(([name]) => name === key)?.[1], fresh]);
  }
  return pairs;
}
