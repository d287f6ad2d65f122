import { describe, expect, test } from "vitest";
import { materialOf } from "#server/classroom/export/material.ts";
import { participantsOf } from "#server/classroom/export/people.ts";
import type { ClassState, Student } from "#shared/classroom/classState.ts";
import { inputWith } from "../exportCase.ts";
import { AN } from "../givenClass.ts";

const input = inputWith("Chosen");

/** How An is called in an export of the class with this changed. */
function labelOfAn(change: Partial<Student>, names: ClassState["plan"]["names"] = "free") {
  const { state } = input;
  const an = state.students[AN];
  if (an === undefined) throw new Error("An is in");
  const students = { ...state.students, [AN]: { ...an, ...change } };
  const people = participantsOf({
    ...input,
    state: { ...state, students, plan: { ...state.plan, names } },
  });
  return people.find(({ student }) => student.id === AN)?.label;
}

describe("how students are named", () => {
  test("by the name they chose, once the instructor has approved it", () => {
    expect(labelOfAn({ name: "approved" })).toBe("Chosen");
    expect(labelOfAn({ name: "awaitsApproval" })).not.toBe("Chosen");
    expect(labelOfAn({ name: "none" })).not.toBe("Chosen");
  });

  test("by callsigns alone, where the class plays under them", () => {
    expect(labelOfAn({ name: "approved" }, "callsigns")).toBeUndefined();
  });
});

test("tables come in the order of their numbers, however they were read", () => {
  const { tables } = materialOf({ ...input, tables: input.tables.toReversed() });
  expect(tables.map(({ number }) => number)).toEqual([1, 2]);
});
