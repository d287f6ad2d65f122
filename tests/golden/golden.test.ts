import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { given } from "#tests/support/given.ts";
import { GOLDEN_SEEDS, goldenFile, goldenSchema, hashOfEvents, hashOfState } from "./journal.ts";

// A change of the rules changes these on purpose: `node tests/golden/record.ts` plays and keeps them anew.
for (const seed of GOLDEN_SEEDS) {
  test(`14.3 the game of seed ${seed} comes out as it did when it was kept, byte for byte`, () => {
    const golden = goldenSchema.parse(JSON.parse(readFileSync(goldenFile(seed), "utf8")));
    const { scenario, state: start } = given({ seed: golden.seed, years: golden.years });
    const events: Event[] = [];
    let state = start;
    for (const { actor, command, now } of golden.commands) {
      const outcome = decide(scenario, state, actor, command, { now });
      if (!outcome.ok) throw new Error(`${command.type}: ${outcome.error.code}`);
      events.push(...outcome.value);
      state = outcome.value.reduce(evolve, state);
    }
    expect(state.stage).toBe("ended");
    expect(hashOfEvents(events)).toBe(golden.events);
    expect(hashOfState(state)).toBe(golden.state);
  });
}
