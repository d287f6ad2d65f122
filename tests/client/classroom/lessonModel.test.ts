import { describe, expect, test } from "vitest";
import {
  lessonSteps,
  type StudentScreen,
  seatingOf,
  studentScreen,
} from "#client/viewmodel/classroom/lessonModel.ts";
import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { Place } from "#shared/classroom/classState.ts";
import { aClassView, KOREA } from "../support/lesson.ts";

const HEAD: Place = { table: 2, seat: KOREA, head: true };
const OBSERVER: Place = { table: 2, head: false };

const shown = (step: ClassStep, place?: Place, tableCode?: string): StudentScreen =>
  studentScreen(aClassView({ public: { step, revealed: 3 }, own: { place, tableCode } }));

describe("the steps along the top", () => {
  test("are those of the class, with what is done, what is on and what is ahead", () => {
    const steps = lessonSteps({ step: "play", steps: ["lobby", "play", "debrief", "closed"] });
    expect(steps.map(({ step, number, when }) => `${number} ${step} ${when}`)).toEqual([
      "1 lobby done",
      "2 play now",
      "3 debrief ahead",
      "4 closed ahead",
    ]);
  });
});

describe("a student's place", () => {
  test("is a delegation to commit, to advise, or a table to watch", () => {
    expect(seatingOf({ place: undefined })).toBeUndefined();
    expect(seatingOf({ place: HEAD })?.role).toBe("head");
    expect(seatingOf({ place: { ...HEAD, head: false } })?.role).toBe("member");
    expect(seatingOf({ place: OBSERVER })).toEqual({ table: 2, seat: undefined, role: "observer" });
  });
});

describe("the page a student sees", () => {
  test.each<readonly [ClassStep, Place | undefined, string | undefined, StudentScreen]>([
    ["lobby", undefined, undefined, { kind: "waiting", because: "lobby" }],
    ["lobby", HEAD, undefined, { kind: "waiting", because: "lobby" }],
    ["readiness", undefined, undefined, { kind: "quiz" }],
    ["preparation", HEAD, undefined, { kind: "preparation", seat: KOREA }],
    ["preparation", undefined, undefined, { kind: "waiting", because: "notSeated" }],
    ["preparation", OBSERVER, undefined, { kind: "waiting", because: "observing" }],
    ["play", undefined, undefined, { kind: "beforeTable", because: "notSeated" }],
    ["play", HEAD, undefined, { kind: "beforeTable", because: "laying" }],
    ["reflection", HEAD, "654321", { kind: "reflection" }],
    ["survey", HEAD, "654321", { kind: "survey" }],
    ["debrief", HEAD, "654321", { kind: "debrief", code: "654321", stages: 3 }],
    ["debrief", undefined, undefined, { kind: "debrief", code: undefined, stages: 3 }],
    ["closed", HEAD, "654321", { kind: "closed" }],
  ])("in the step %s is the one for the place", (step, place, code, screen) => {
    expect(shown(step, place, code)).toEqual(screen);
  });

  test("in play is the own table, for who watches as well", () => {
    expect(shown("play", HEAD, "654321")).toEqual({
      kind: "table",
      code: "654321",
      seating: { table: 2, seat: KOREA, role: "head" },
    });
    expect(shown("play", OBSERVER, "654321")).toMatchObject({
      kind: "table",
      seating: { role: "observer" },
    });
  });
});
