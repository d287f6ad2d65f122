import { writeFileSync } from "node:fs";
import { playAtRandom } from "#tests/support/randomPlay.ts";
import { GOLDEN_SEEDS, type Golden, goldenFile, hashOfEvents, hashOfState } from "./journal.ts";

/** `node tests/golden/record.ts`: plays the golden games anew and keeps them. Do it when the rules change on purpose. */
for (const seed of GOLDEN_SEEDS) {
  const game = playAtRandom(seed, { steps: 600 });
  const golden: Golden = {
    seed,
    years: 3,
    commands: game.steps.map(({ actor, command, now }) => ({ actor, now, command })),
    events: hashOfEvents(game.steps.flatMap((step) => step.events)),
    state: hashOfState(game.state),
  };
  writeFileSync(goldenFile(seed), `${JSON.stringify(golden)}\n`);
}
