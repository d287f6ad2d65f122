import { describe, expect, test } from "vitest";
import {
  type PlanForm,
  planMistakes,
  planOf,
  USUAL_PLAN,
} from "#client/viewmodel/classroom/planModel.ts";
import { classPlanSchema } from "#shared/classroom/classPlan.ts";

const form = (changes: Partial<PlanForm>): PlanForm => ({ ...USUAL_PLAN, ...changes });

describe("the form of a new class", () => {
  test("as it opens makes the plan that stands in the protocol as usual", () => {
    expect(planMistakes(USUAL_PLAN)).toEqual([]);
    expect(classPlanSchema.parse(planOf("trilateral", USUAL_PLAN))).toEqual(
      classPlanSchema.parse({ scenario: "trilateral" }),
    );
  });

  test("makes a plan with as many tables as were typed, where their number is fixed", () => {
    const fixed = form({ tables: "fixed", tableCount: "4", teamSize: 2, pace: "stepped" });
    expect(classPlanSchema.parse(planOf("trilateral", fixed))).toMatchObject({
      tables: 4,
      teamSize: 2,
      pace: "stepped",
    });
  });

  test.each(["", "0", "21", "4.5", "-1", "four", "1e1"])(
    "does not take %j for a number of tables",
    (tableCount) => {
      expect(planMistakes(form({ tables: "fixed", tableCount }))).toEqual(["tableCount"]);
      expect(planMistakes(form({ tables: "auto", tableCount }))).toEqual([]);
    },
  );

  test("keeps nothing longer than a year, and talk no longer than the rest", () => {
    expect(planMistakes(form({ days: "366" }))).toEqual(["days"]);
    expect(planMistakes(form({ days: "7", talkDays: "8" }))).toEqual(["talkDays"]);
    expect(planMistakes(form({ days: "7", talkDays: "7" }))).toEqual([]);
    expect(planMistakes(form({ days: "x", talkDays: "0" }))).toEqual(["days", "talkDays"]);
  });
});
