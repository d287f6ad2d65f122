import { describe, expect, test } from "vitest";
import { steerOutcome, tablesOfAct, withTable } from "#client/viewmodel/classroom/steering.ts";

describe("an act of the instructor", () => {
  test("is for the tables that were ticked, or for all where none was", () => {
    expect(tablesOfAct(new Set())).toBe("all");
    expect(tablesOfAct(new Set([3, 1]))).toEqual([1, 3]);
  });

  test("is no more for a table that was unticked", () => {
    const both = withTable(withTable(new Set(), 1, true), 2, true);
    expect(tablesOfAct(withTable(both, 1, false))).toEqual([2]);
    expect(tablesOfAct(both)).toEqual([1, 2]);
  });

  test("tells tables that refused it for the same reason together", () => {
    const paused = { code: "gamePaused", params: {} };
    const outcome = steerOutcome({
      replies: [
        { table: 1, ok: true },
        { table: 2, ok: false, refusal: paused },
        { table: 3, ok: false, refusal: { code: "gameEnded", params: {} } },
        { table: 4, ok: false, refusal: paused },
      ],
    });
    expect(outcome.done).toBe(1);
    expect(outcome.refused).toEqual([
      { tables: [2, 4], refusal: paused },
      { tables: [3], refusal: { code: "gameEnded", params: {} } },
    ]);
  });
});
