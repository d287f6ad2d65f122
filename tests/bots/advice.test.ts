import { expect, test } from "vitest";
import { REASONS } from "#client/solo/coach.ts";
import { adviceFor } from "#shared/bots/advice.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { decide } from "#shared/rules/decide.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import { shippedCase } from "./shippedCase.ts";

/** Every twelfth position of a game of bots. */
function positions() {
  const { events } = playItself(shippedCase, { seed: 3, years: 2 });
  let state = initialState(shippedCase, { seed: 3, years: 2, pace: "stepped" });
  return events.flatMap((event, index) => {
    state = evolve(state, event);
    return index % 12 === 0 && state.stage === "playing" ? [state] : [];
  });
}

test("what the coach advises can be done, and rests on reasons that the pages can name", () => {
  const shown = publicScenario(shippedCase);
  let told = 0;
  for (const state of positions()) {
    for (const { id: seat } of shippedCase.seats) {
      const { public: table, own } = project(shippedCase, state, { kind: "seat", seat });
      if (own === undefined) throw new Error(`${seat} sees nothing`);
      const advice = adviceFor(shown, { public: table, own });
      if (advice === undefined) continue;
      told += 1;
      const done = decide(shippedCase, state, { kind: "seat", seat }, advice.command, { now: 0 });
      expect([advice.command, done.ok]).toEqual([advice.command, true]);
      expect(REASONS).toEqual(expect.arrayContaining(advice.reasons.map(({ name }) => name)));
      expect(adviceFor(shown, { public: table, own })).toEqual(advice);
    }
  }
  expect(told).toBeGreaterThan(20);
});
