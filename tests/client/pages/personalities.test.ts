import { expect, test } from "vitest";
import { PERSONALITIES, personalityOf } from "#client/pages/parts/fields/personalities.ts";
import { PERSONALITY_IDS } from "#shared/bots/strategyName.ts";

test("every personality a bot can have is offered, and no other", () => {
  expect(PERSONALITIES.toSorted()).toEqual(PERSONALITY_IDS.toSorted());
});

test("a personality of another server is not taken for one of ours", () => {
  expect(personalityOf("bridgeBuilder")).toBe("bridgeBuilder");
  expect(personalityOf("peacemaker")).toBeUndefined();
});
