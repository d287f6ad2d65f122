import { expect, test } from "vitest";
import { CueTurns } from "#client/sound/cueTurns.ts";
import { VOICES } from "#client/sound/voices.ts";
import type { Cue } from "#client/viewmodel/session/cueModel.ts";
import { crisisId } from "#shared/kernel/ids.ts";

const CHIME: Cue = { kind: "phase", phase: "plenary" };
const ASKED: Cue = { kind: "asked", ask: "answerDrafts" };
const ASKED_LATER: Cue = { kind: "asked", ask: "takePositions" };
const CRISIS: Cue = { kind: "crisis", crises: [crisisId("typhoon")] };

/** Turns whose time passes when the test says so; what began, in its order. */
function turns() {
  const begun: (Cue | undefined)[] = [];
  const waiting: (() => void)[] = [];
  const made = new CueTurns(
    (cue) => begun.push(cue),
    (_after, then) => waiting.push(then),
  );
  return { turns: made, begun, pass: () => waiting.shift()?.(), waiting };
}

test("A cue begins at once, and its place is empty when its turn is over", () => {
  const { turns: made, begun, pass, waiting } = turns();
  made.offer(CHIME);
  pass();
  expect(begun).toEqual([CHIME, undefined]);
  expect(waiting).toEqual([]);
});

test("Never two are heard at once: the second waits until the first has had its turn", () => {
  const { turns: made, begun, pass } = turns();
  made.offer(CHIME);
  made.offer(ASKED);
  expect(begun).toEqual([CHIME]);
  pass();
  expect(begun).toEqual([CHIME, ASKED]);
});

test("Of several that wait the weightiest follows, and of those that weigh the same the newest", () => {
  const { turns: made, begun, pass } = turns();
  made.offer(CHIME);
  made.offer(ASKED);
  made.offer(ASKED_LATER);
  pass();
  made.offer(CRISIS);
  made.offer(ASKED);
  pass();
  pass();
  expect(begun).toEqual([CHIME, ASKED_LATER, CRISIS, undefined]);
});

test("Voices are short and quiet, and no two of their strikes together overdrive a speaker", () => {
  for (const strikes of Object.values(VOICES)) {
    for (const { at, rise, length } of strikes) {
      expect(rise).toBeLessThan(length);
      expect(at + length).toBeLessThanOrEqual(2);
    }
    for (const { at } of strikes) {
      const together = strikes.filter((each) => each.at <= at && at < each.at + each.length);
      expect(together.reduce((sum, { level }) => sum + level, 0)).toBeLessThan(1);
    }
  }
});
