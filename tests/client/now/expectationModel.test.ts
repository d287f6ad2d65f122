import { expect, test } from "vitest";
import { isReadyNext, owesAnswer, wayTo } from "#client/viewmodel/now/expectationModel.ts";

test("the way to what is expected leads to the part of the panel in which it is done", () => {
  expect(wayTo("answerDrafts")).toEqual({ tab: "deals" });
  expect(wayTo("takePositions")).toEqual({ tab: "plenary" });
  expect(wayTo("submitBudget")).toEqual({ tab: "now" });
  expect(wayTo("markReady")).toEqual({ tab: "now" });
});

test("the offer of a great power and the question of the year stand among much else, so the way leads to themselves", () => {
  expect(wayTo("answerOvertures")).toEqual({ tab: "now", part: "overtures" });
  expect(wayTo("reflect")).toEqual({ tab: "now", part: "reflection" });
});

test("whoever only waits is led nowhere", () => {
  expect(wayTo("waitForOthers")).toBeUndefined();
  expect(wayTo("paused")).toBeUndefined();
});

test("a budget that was not sent is owed; a talk that could be had is not", () => {
  expect(owesAnswer([{ key: "submitBudget", params: { available: 12 } }])).toBe(true);
  expect(
    owesAnswer([
      { key: "negotiate", params: {} },
      { key: "markReady", params: {} },
    ]),
  ).toBe(false);
});

test("to be ready comes next once the work of the phase is done, or all others have done theirs", () => {
  const talking = [
    { key: "negotiate", params: {} },
    { key: "markReady", params: {} },
  ] as const;
  expect(isReadyNext(talking, false)).toBe(false);
  expect(isReadyNext(talking, true)).toBe(true);
  expect(isReadyNext([{ key: "markReady", params: {} }], false)).toBe(true);
  expect(isReadyNext([{ key: "respondCrisis", params: { count: 1 } }], true)).toBe(false);
});
