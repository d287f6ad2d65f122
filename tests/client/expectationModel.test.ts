import { expect, test } from "vitest";
import { owesAnswer, tabOf } from "#client/viewmodel/expectationModel.ts";

test("the way to what is expected leads to the part of the panel in which it is done", () => {
  expect(tabOf("answerDrafts")).toBe("deals");
  expect(tabOf("takePositions")).toBe("plenary");
  expect(tabOf("submitBudget")).toBe("now");
  expect(tabOf("markReady")).toBe("now");
});

test("whoever only waits is led nowhere", () => {
  expect(tabOf("waitForOthers")).toBeUndefined();
  expect(tabOf("paused")).toBeUndefined();
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
