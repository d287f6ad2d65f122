import { describe, expect, test } from "vitest";
import { journal } from "#tests/analysis/journal.ts";
import { briefInputWith, filesOf, rowsOf, tableOf, textOfFile } from "../exportCase.ts";
import { files, input } from "./madeExports.ts";

describe("participants and rounds", () => {
  const people = rowsOf(files, "participants_wide.csv");

  test("one row a student, with the place, the quiz, the survey and the result of the delegation", () => {
    const [an, bo, cy, dee] = people;
    const debrief = journalScore(1, "korea");
    expect(people.map(({ participant_code }) => participant_code)).toEqual([
      "Vega",
      "Altair",
      "Deneb",
      "Mira",
    ]);
    expect(an).toMatchObject({
      participant_label: "a plain word",
      table: "1",
      seat: "korea",
      quiz_answered: "2",
      quiz_right: "1",
      survey_outcome: "6",
      survey_self: "",
      score: debrief,
    });
    expect(bo?.["score"]).toBe(debrief);
    expect([an, bo, cy, dee].map((row) => row?.["role"])).toEqual([
      "head",
      "member",
      "head",
      "observer",
    ]);
  });

  test("an empty result says why it is empty", () => {
    expect(people.map(({ result_missing }) => result_missing)).toEqual(["", "", "", "observer"]);
    for (const column of ["score", "programmes_member", "overtures_taken", "money_end"]) {
      expect(people[3]?.[column]).toBe("");
      expect(people[0]?.[column]).not.toBe("");
    }
  });

  test("a running game has rounds and no result", async () => {
    const running = await filesOf({
      ...input,
      tables: [tableOf(1, journal().inPhase("caucus", 2))],
    });
    expect(
      rowsOf(running, "participants_wide.csv").map(({ result_missing }) => result_missing),
    ).toEqual(["gameRunning", "gameRunning", "tableNotLaid", "observer"]);
    const rounds = rowsOf(running, "rounds_long.csv").filter(
      ({ participant_code }) => participant_code === "Vega",
    );
    expect(rounds.map(({ round_number }) => round_number)).toEqual(["1", "2"]);
  });

  test("one row a member and year; the last year's score is the final one", () => {
    const rounds = rowsOf(files, "rounds_long.csv");
    for (const { participant_code, score } of people.slice(0, 3)) {
      const own = rounds.filter((row) => row["participant_code"] === participant_code);
      expect(own.map(({ round_number }) => Number(round_number))).toEqual(
        own.map((_, place) => place + 1),
      );
      expect(own.at(-1)?.["score"]).toBe(score);
    }
  });

  test("what happened in the years adds up to what came of the game", () => {
    const rounds = rowsOf(files, "rounds_long.csv");
    for (const row of people.slice(0, 3)) {
      const own = rounds.filter(
        ({ participant_code }) => participant_code === row["participant_code"],
      );
      const sum = (column: string): number =>
        own.reduce((all, each) => all + Number(each[column]), 0);
      expect(sum("income")).toBeCloseTo(Number(row["money_income"]), 5);
      expect(sum("crisis_given")).toBeCloseTo(Number(row["money_crises"]), 5);
      expect(sum("crisis_lost")).toBeCloseTo(Number(row["money_losses"]), 5);
      expect(sum("programmes_paid")).toBeCloseTo(Number(row["money_programmes"]), 5);
      expect(sum("promises_kept")).toBe(Number(row["promises_kept"]));
      expect(sum("promises_broken")).toBe(Number(row["promises_broken"]));
    }
  });

  test("a class that plays under callsigns has no names in its export", async () => {
    const { state } = input;
    const nameless = { ...state, plan: { ...state.plan, names: "callsigns" as const } };
    const exported = await filesOf({
      ...briefInputWith("Erika Mustermann"),
      state: nameless,
      talk: false,
    });
    for (const row of rowsOf(exported, "participants_wide.csv"))
      expect(row["participant_label"]).toBe("");
    expect(textOfFile(exported, "report.html")).not.toContain("Erika");
    expect(textOfFile(exported, "report.html")).toContain("Vega");
  });
});

function journalScore(table: number, seat: string): string {
  const entries = input.tables[table - 1]?.entries ?? [];
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type !== "gameEnded") continue;
    const found = Object.entries(event.ending.scores).find(([id]) => id === seat);
    return String(found?.[1].score);
  }
  throw new Error("The game has ended");
}
