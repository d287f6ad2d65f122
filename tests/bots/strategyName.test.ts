import * as fc from "fast-check";
import { expect, test } from "vitest";
import { strategyOf } from "#shared/bots/strategy.ts";
import {
  atLevel,
  LEVEL_IDS,
  PERSONALITY_IDS,
  parseStrategy,
  strategyName,
} from "#shared/bots/strategyName.ts";

const named = fc.record({
  personality: fc.constantFrom(...PERSONALITY_IDS),
  level: fc.constantFrom(...LEVEL_IDS),
});

test("a strategy is read as it was written", () => {
  fc.assert(
    fc.property(named, (name) => {
      expect(parseStrategy(strategyName(name))).toEqual(name);
    }),
  );
});

test("a name without a level, as all were once, is of a skilled bot", () => {
  expect(parseStrategy("hardBargainer")).toEqual({
    personality: "hardBargainer",
    level: "skilled",
  });
  expect(strategyName({ personality: "hardBargainer", level: "skilled" })).toBe("hardBargainer");
});

test.each(["", "saint", "saint@expert", "avoider@grandmaster", "avoider@expert@peer", "@expert"])(
  "%j is no strategy",
  (name) => {
    expect(parseStrategy(name)).toBeUndefined();
  },
);

test("the level of a table is that of the bots whose names say none", () => {
  expect(atLevel("avoider", "expert")).toBe("avoider@expert");
  expect(atLevel("avoider@peer", "expert")).toBe("avoider@peer");
  expect(atLevel("avoider", "skilled")).toBe("avoider");
});

test("an old table's bots of a character nobody knows any more go on as skilled compromisers", () => {
  for (const name of ["peacemaker", undefined]) {
    const { personality, level } = strategyOf(name);
    expect([personality.id, level.id]).toEqual(["compromiser", "skilled"]);
  }
});
