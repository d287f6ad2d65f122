import * as fc from "fast-check";
import { expect, test } from "vitest";
import { debriefOf } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Viewer } from "#shared/views/view.ts";
import { shippedPack } from "#tests/scenario/shippedPack.ts";
import { MANY_GAMES } from "#tests/support/manyGames.ts";
import { playAtRandom } from "#tests/support/randomPlay.ts";
import { expectAlike } from "#tests/support/twins.ts";

const { scenario } = shippedPack("aseanPlusTwo");
const seats = scenario.seats.map(({ id }) => id);
const seed = fc.integer({ min: 1, max: 1e6 });

test("games of six bots end, nobody is refused anything, and agreement pays", MANY_GAMES, () => {
  const { short, standard } = scenario.settings.years;
  const gains: number[] = [];
  for (let game = 1; game <= 8; game++) {
    const years = game % 2 === 0 ? short : standard;
    const { state, refused } = playItself(scenario, { seed: game, years });
    expect(refused, `seed ${game}`).toEqual([]);
    expect(state.ending?.reason, `seed ${game}`).toMatch(/completed|collapsed/u);
    for (const { score, walkAway } of Object.values(state.ending?.scores ?? {}))
      gains.push(score - walkAway);
  }
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  expect(gains).toHaveLength(8 * 6);
  expect(mean).toBeGreaterThan(4);
});

test("delegations that do whatever they may are refused nothing that was within bounds", () => {
  fc.assert(
    fc.property(seed, (game) => {
      const { refused, steps } = playAtRandom(game, { scenario, steps: 400 });
      expect(refused).toEqual([]);
      expect(steps.length).toBeGreaterThan(100);
    }),
    { numRuns: 12 },
  );
});

test("a debrief looks at all six, and at every two of them", () => {
  const game = { seed: 7, years: scenario.settings.years.short };
  const { events } = playItself(scenario, game);
  const start = initialState(scenario, { ...game, pace: "stepped" });
  const debrief = debriefOf(scenario, start, events);
  expect(debrief.seats).toHaveLength(6);
  const pairs = debrief.wholeGame.tradeOffs.map(({ pair }) => pair.join());
  expect(new Set(pairs).size).toBe(15);
  for (const { points } of debrief.wholeGame.tradeOffs) expect(points.length).toBeGreaterThan(0);
  expect(Object.keys(debrief.wholeGame.couldHaveHad)).toEqual(seats);
});

test("what one has in its mandate, or two say to each other, the other four cannot tell from nothing", () => {
  let differed = 0;
  fc.assert(
    fc.property(seed, fc.constantFrom(...seats), fc.nat(), (game, keeper, place) => {
      const others = seats.filter((each) => each !== keeper);
      const confidant = others[place % others.length] ?? keeper;
      differed += expectAlike(
        playAtRandom(game, { scenario, steps: 150 }),
        watchersBut(keeper, confidant),
        {
          scenario: withMandate(keeper),
          before: () => [
            { by: keeper, command: { type: "speak", to: [confidant], text: "Between us" } },
            { by: confidant, command: { type: "speak", to: [keeper], text: "Agreed" } },
          ],
          isRevealed: (_step, twin) => twin.stage === "ended",
        },
      );
    }),
    { numRuns: 12 },
  );
  expect(differed).toBeGreaterThan(12);
});

const watchersBut = (...involved: readonly SeatId[]): readonly Viewer[] => [
  { kind: "public" },
  ...seats
    .filter((each) => !involved.includes(each))
    .map((seat) => ({ kind: "seat" as const, seat })),
];

/** The case with other points, another scale and another walk-away value on one sheet. */
function withMandate(seat: SeatId): Scenario {
  const mandate = scenario.mandates[seat];
  if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
  const other = {
    ...mandate,
    tracks: { rivalry: 91.7 },
    scale: { zero: -7, hundred: 301 },
    walkAway: 13.7,
  };
  return { ...scenario, mandates: { ...scenario.mandates, [seat]: other } };
}
