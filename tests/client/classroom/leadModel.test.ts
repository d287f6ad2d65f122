import { describe, expect, test } from "vitest";
import { ledSteps, progressOf, stepAfter } from "#client/viewmodel/classroom/leadModel.ts";
import { CLASS_STEPS } from "#shared/classroom/classPlan.ts";
import { aGlance, aLedClass, aPublicClass, aStudent } from "#tests/client/support/classes.ts";

const LAID = [aGlance(1), aGlance(2, { stage: "ended" })];

describe("the steps of a lesson", () => {
  test("are past, now or ahead", () => {
    const steps = ledSteps(aPublicClass({ step: "preparation" }));
    expect(steps.map(({ when }) => when)).toEqual([
      "past",
      "past",
      "now",
      "ahead",
      "ahead",
      "ahead",
      "ahead",
      "ahead",
    ]);
  });

  test("before play are open until the tables are laid, those after it only then", () => {
    const open = (view: Parameters<typeof ledSteps>[0]) =>
      ledSteps(view).flatMap((step) => (step.open ? [step.step] : []));
    expect(open(aPublicClass({ step: "preparation" }))).toEqual([
      "lobby",
      "readiness",
      "play",
      "closed",
    ]);
    expect(open(aPublicClass({ step: "survey", tables: LAID }))).toEqual([
      "play",
      "reflection",
      "debrief",
      "closed",
    ]);
  });

  test("lead over those that the plan leaves out", () => {
    const steps = CLASS_STEPS.filter((step) => step !== "readiness" && step !== "preparation");
    expect(stepAfter(aPublicClass({ step: "lobby", steps }))).toBe("play");
    expect(stepAfter(aPublicClass({ step: "closed", steps }))).toBeUndefined();
  });
});

describe("progress", () => {
  test("is counted in people who are there, and in play in tables that have ended", () => {
    const lead = aLedClass({
      done: 1,
      students: [aStudent("a"), aStudent("b"), aStudent("c", { absent: true })],
    });
    expect(progressOf({ public: aPublicClass({ step: "readiness" }), lead })).toEqual({
      step: "readiness",
      done: 1,
      all: 2,
    });
    expect(progressOf({ public: aPublicClass({ step: "play", tables: LAID }), lead })).toEqual({
      step: "play",
      done: 1,
      all: 2,
    });
  });

  test("is not counted where nobody has anything to finish", () => {
    expect(progressOf({ public: aPublicClass({ step: "debrief" }) })).toBeUndefined();
    expect(progressOf({ public: aPublicClass({ step: "closed" }) })).toBeUndefined();
  });
});
