import { describe, expect, test } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import { project } from "#shared/views/project.ts";
import { type Given, given, givenLobby, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { playAtRandom, positionsOf } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { own } from "./viewsOf.ts";

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
