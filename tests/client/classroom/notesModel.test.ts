import { expect, test } from "vitest";
import { lessonPlans } from "#client/viewmodel/classroom/notesModel.ts";
import { trilateral } from "#tests/server/support/heads.ts";

test("a plan says from which minute to which each step runs, without a gap, to the lesson's end", () => {
  const { instructorNotes } = trilateral().scenario;
  if (instructorNotes === undefined) throw new Error("Trilateral has notes");
  const plans = lessonPlans(instructorNotes);
  expect(plans.map(({ minutes }) => minutes)).toEqual(["30", "50", "90"]);
  for (const { minutes, steps } of plans) {
    expect(steps.map(({ from }) => from)).toEqual([
      0,
      ...steps.slice(0, -1).map(({ until }) => until),
    ]);
    expect(steps.at(-1)?.until).toBe(Number(minutes));
  }
});
