import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  issueId,
  type OvertureId,
  optionId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { type LegalCommands, NOTHING_LEGAL } from "#shared/rules/legal.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import {
  ASEAN,
  type Given,
  given,
  givenLobby,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import { playAtRandom } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { SECRETARIAT } from "#tests/support/texts.ts";

const R1 = resolutionId("r1");
const ADOPT = { kind: "adoptProgramme", programme: SECRETARIAT } as const;
const { speak: _speak, writeReflection: _write, ...NOTHING_TO_DO } = NOTHING_LEGAL;

test("14.2 a command within the bounds is accepted, in every position of any game", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      expect(playAtRandom(seed, { steps: 400 }).refused).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("14.2 what a delegation may do", () => {
  test("4.1 in the lobby it may speak on the floor, and nothing else", () => {
    const legal = legalCommands(trilateral, givenLobby().state, KOREA);
    expect(legal).toEqual({
      ...NOTHING_TO_DO,
      markReady: undefined,
      speak: { plenary: true, privately: [] },
      submitBudget: undefined,
      writeReflection: false,
    });
  });

  test("1.6 while the game is paused it may talk, and nothing else", () => {
    const paused = given().inPhase("caucus").having(INSTRUCTOR, { type: "pauseGame" });
    const legal = at(paused, KOREA);
    expect(legal).toMatchObject({
      ...NOTHING_TO_DO,
      markReady: undefined,
      speak: { plenary: true, privately: [ASEAN, JAPAN] },
    });
    expect(legal.proposeDeal).toBeUndefined();
  });

  test("15.5 who is muted may do all but speak", () => {
    const muted = given()
      .inPhase("caucus")
      .having(INSTRUCTOR, { type: "muteSeat", seat: KOREA, muted: true });
    expect(at(muted, KOREA).speak).toEqual({ plenary: false, privately: [] });
    expect(at(muted, KOREA).proposeDeal).toBeDefined();
    expect(at(muted, JAPAN).speak).toEqual({ plenary: true, privately: [ASEAN, KOREA] });
  });

  test("12.2 after the end a reflection may still be written, once a year", () => {
    const ended = given().having(INSTRUCTOR, { type: "closeGame" });
    expect(at(ended, KOREA)).toMatchObject({
      ...NOTHING_TO_DO,
      speak: { plenary: false, privately: [] },
      writeReflection: true,
    });
    const written = ended.having(KOREA, { type: "writeReflection", text: "Sign earlier." });
    expect(at(written, KOREA).writeReflection).toBe(false);
    expect(at(written, JAPAN).writeReflection).toBe(true);
  });

  test("1.4 a mark that is set can be taken back", () => {
    expect(at(given(), KOREA).markReady).toBe(true);
    const marked = given().having(KOREA, { type: "markReady", ready: true });
    expect(at(marked, KOREA).markReady).toBe(false);
    expect(at(marked, JAPAN).markReady).toBe(true);
  });

  test("7.2 overtures wait in briefing and caucus until they are answered", () => {
    const [seat, overture] = someOverture(given());
    const waiting = { overture, answers: ["decline", "hedge", "accept"] };
    expect(at(given(), seat).answerOverture).toContainEqual(waiting);
    expect(at(given().inPhase("caucus"), seat).answerOverture).toContainEqual(waiting);
    const answered = given().having(seat, { type: "answerOverture", overture, answer: "hedge" });
    expect(at(answered, seat).answerOverture).not.toContainEqual(waiting);
  });

  test("5.6 an escrowed promise to decline leaves only that answer", () => {
    const [seat, overture] = someOverture(given());
    const partner = seat === ASEAN ? JAPAN : ASEAN;
    const power = trilateral.overtures.find(({ id }) => id === overture)?.power ?? "us";
    const bound = given()
      .inPhase("caucus")
      .having(seat, {
        type: "proposeDeal",
        with: [partner],
        open: false,
        clauses: [{ from: seat, duty: { kind: "declineOvertures", power }, due: 2, escrow: true }],
      });
    const [deal] = at(bound, partner).signDeal;
    if (deal === undefined) throw new Error("There is a draft to sign");
    const signed = bound.having(partner, { type: "signDeal", deal, revision: 1 });
    expect(at(signed, seat).answerOverture).toContainEqual({ overture, answers: ["decline"] });
  });

  test("4.4 what has been shown to one can still be shown to another", () => {
    const before = at(given(), KOREA).shareIntelligence;
    expect(before.map(({ to }) => to)).toEqual([ASEAN, JAPAN]);
    expect(before[0]).toMatchObject({ forecast: true });
    const shown = given().having(KOREA, {
      type: "shareIntelligence",
      to: ASEAN,
      item: { kind: "forecast" },
    });
    expect(at(shown, KOREA).shareIntelligence.map(({ forecast }) => forecast)).toEqual([
      false,
      true,
    ]);
  });

  test("5.3 a draft may be countered, signed and rejected by its other party, withdrawn by its author", () => {
    const drafted = given()
      .inPhase("caucus")
      .having(KOREA, {
        type: "proposeDeal",
        with: [JAPAN],
        open: true,
        clauses: [{ from: KOREA, duty: { kind: "publishDefence" }, due: 1, escrow: false }],
      });
    const deals = Object.keys(drafted.state.deals);
    expect(at(drafted, JAPAN)).toMatchObject({
      counterDeal: deals,
      signDeal: deals,
      rejectDeal: deals,
      withdrawDeal: [],
    });
    expect(at(drafted, KOREA)).toMatchObject({ signDeal: [], withdrawDeal: deals });
    expect(at(drafted, ASEAN)).toMatchObject({
      counterDeal: [],
      signDeal: [],
      rejectDeal: [],
      withdrawDeal: [],
    });
  });

  test("5.1 the bounds of clauses say who, what and by when", () => {
    expect(at(given().inPhase("caucus", 2), KOREA).proposeDeal).toMatchObject({
      partners: [ASEAN, JAPAN],
      maxClauses: 8,
      firstYear: 2,
      lastYear: 5,
      objectives: ["standardForTheRegion", "historyFaced", "openBooks"],
    });
    expect(at(given().inPhase("plenary"), KOREA).proposeDeal).toBeUndefined();
    expect(at(given().inPhase("crisis"), KOREA).proposeDeal).toBeUndefined();
  });

  test("8.1 in plenary texts may be tabled, by the chair also as a single text", () => {
    const plenary = given().inPhase("plenary");
    expect(at(plenary, KOREA).tableResolution).toContainEqual(ADOPT);
    expect(at(plenary, KOREA).offerSingleText).toEqual([]);
    expect(at(plenary, ASEAN).offerSingleText).toContainEqual(ADOPT);
    expect(at(given().inPhase("caucus"), ASEAN).tableResolution).toEqual([]);
  });

  test("8.2 a programme that trust does not allow cannot be tabled", () => {
    const tabled = at(given().inPhase("plenary"), JAPAN).tableResolution.map((subject) =>
      "programme" in subject ? subject.programme : "",
    );
    expect(tabled).toContain(SECRETARIAT);
    expect(tabled).not.toContain(programmeId("planningCell"));
  });

  test("8.3 a tabled text waits for the second of another", () => {
    const tabled = given()
      .inPhase("plenary")
      .having(KOREA, {
        type: "tableResolution",
        subject: ADOPT,
        package: terms({ seat: "jakarta", mandate: "consult", shares: "equal" }),
      });
    expect(at(tabled, KOREA)).toMatchObject({ secondResolution: [], shelveResolution: [R1] });
    expect(at(tabled, JAPAN)).toMatchObject({ secondResolution: [R1], takePosition: [] });
  });

  test("8.5 an open text waits for positions that would change something", () => {
    const open = given()
      .inPhase("plenary")
      .having(KOREA, {
        type: "tableResolution",
        subject: ADOPT,
        package: terms({ seat: "jakarta", mandate: "consult", shares: "equal" }),
      })
      .having(JAPAN, { type: "secondResolution", resolution: R1 });
    expect(at(open, ASEAN)).toMatchObject({
      takePosition: [{ resolution: R1, positions: ["support", "abstain", "object", "dissociate"] }],
      amendResolution: [R1],
      issueChairStatement: [R1],
      setAgenda: [R1],
    });
    expect(at(open, JAPAN)).toMatchObject({
      takePosition: [{ resolution: R1, positions: ["abstain", "object", "dissociate"] }],
      setAgenda: [],
    });
  });

  test("8.15 non-interference is open to those whose affair it is", () => {
    const history = programmeId("historyYouth");
    const open = given()
      .inPhase("plenary")
      .having(ASEAN, {
        type: "offerSingleText",
        subject: { kind: "adoptProgramme", programme: history },
        package: terms({ scope: "exchange", pace: "steady", shares: "equal" }),
      });
    expect(at(open, KOREA).invokeNonInterference).toEqual([{ kind: "resolution", resolution: R1 }]);
    expect(at(open, ASEAN).invokeNonInterference).toEqual([]);
  });

  test("10.1 in the budget phase there is money to spend", () => {
    const budget = given().inPhase("budget");
    expect(at(budget, KOREA).submitBudget).toMatchObject({
      available: budget.state.seats[KOREA]?.treasury,
      growthMin: -4,
      growthMax: 12,
      programmes: [],
      obligations: [],
    });
    expect(at(given().inPhase("plenary"), KOREA).submitBudget).toBeUndefined();
  });

  test("11.3 in the crisis phase each crisis may be answered with what the treasury holds", () => {
    const crisis = given().inPhase("crisis");
    const struck = Object.keys(crisis.state.crises);
    const answers = at(crisis, KOREA).respondCrisis;
    expect(answers.map((each) => each.crisis)).toEqual(struck);
    expect(answers[0]?.max).toBe(crisis.state.seats[KOREA]?.treasury);
    expect(answers[0]?.options.length).toBeGreaterThan(1);
  });

  test("12.2 in the review a reflection may be written", () => {
    expect(at(given().inPhase("review"), KOREA).writeReflection).toBe(true);
    expect(at(given().inPhase("budget"), KOREA).writeReflection).toBe(false);
  });
});

const at = (table: Given, seat: SeatId): LegalCommands =>
  legalCommands(table.scenario, table.state, seat);

/** One of the overtures made at this table. */
function someOverture(table: Given): readonly [SeatId, OvertureId] {
  for (const { id, overtures } of Object.values(table.state.seats)) {
    for (const overture of Object.values(overtures)) return [id, overture.id];
  }
  throw new Error("An overture is made in the first year");
}

const terms = (options: Readonly<Record<string, string>>): Package =>
  Object.fromEntries(
    Object.entries(options).map(([issue, option]) => [issueId(issue), optionId(option)]),
  );
