import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crisisId, newsId, type SeatId } from "#shared/kernel/ids.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { project } from "#shared/views/project.ts";
import type { Viewer } from "#shared/views/view.ts";
import { eventsOf, playAtRandom, positionsOf, type RandomGame } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { asSeat, cast, PUBLIC, SEATS, seed } from "./roles.ts";
import { withDealBetween, withMandate, withSecrets } from "./secretPosition.ts";

describe("no secret of another seat is in any view", () => {
  test("whatever a seat keeps to itself, every other view of the same position is the same, byte for byte", () => {
    fc.assert(
      fc.property(seed, cast, fc.nat(), (game, { keeper, others }, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        if (state.stage === "ended") return;
        const secretive = withSecrets(state, keeper);
        const scenario = withMandate(trilateral, keeper);
        for (const viewer of others) {
          expect(bytesOf(scenario, secretive, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
        expect(bytesOf(scenario, secretive, asSeat(keeper))).not.toBe(
          bytesOf(trilateral, state, asSeat(keeper)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("whatever two seats have between them, every other view of the same position is the same, byte for byte", () => {
    fc.assert(
      fc.property(seed, cast, fc.nat(), (game, { keeper, confidant, outsiders }, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        const secretive = withDealBetween(state, keeper, confidant);
        for (const viewer of outsiders) {
          expect(bytesOf(trilateral, secretive, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
        for (const party of [keeper, confidant]) {
          const own = bytesOf(trilateral, secretive, asSeat(party));
          expect(own).toContain("secretDeal");
          expect(own).toContain("secretDeal.1");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what nobody knows is in no view, not even the instructor's", () => {
    fc.assert(
      fc.property(seed, fc.nat(), (game, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        const unknown: GameState = {
          ...state,
          rng: { a: 1, b: 2, c: 3, counter: 4 },
          crisisDeck: [crisisId("superTyphoon")],
          newsComing: [newsId("textbookBacklash")],
          overturesDealt: [],
          checkpoint: undefined,
        };
        for (const viewer of [PUBLIC, ...SEATS.map(asSeat), { kind: "instructor" } as const]) {
          expect(bytesOf(trilateral, unknown, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("4.3 and 12.2 private words and reflections reach their readers, and no event carries them to others", () => {
    const words = (from: SeatId, to: readonly SeatId[] | "reflection"): string =>
      to === "reflection"
        ? `thought:${from}.`
        : to.length === 0
          ? "aloud"
          : secretOf([from, ...to]);
    fc.assert(
      fc.property(seed, (game) => {
        const played = playAtRandom(game, { steps: 150, words });
        for (const viewer of [PUBLIC, ...SEATS.map(asSeat)]) {
          const record = JSON.stringify(
            eventsOf(played).map(({ before, event }) =>
              eventSeenBy(trilateral, before, event, viewer),
            ),
          );
          for (const reader of SEATS) {
            if (viewer.kind === "seat" && viewer.seat === reader) continue;
            expect(record).not.toContain(`thought:${reader}.`);
          }
          const channels = record.match(/secret:[a-z+]+\./g) ?? [];
          for (const channel of channels) {
            expect(viewer.kind === "seat" && channel.includes(viewer.seat)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

const bytesOf = (scenario: Scenario, state: GameState, viewer: Viewer): string =>
  JSON.stringify(project(scenario, state, viewer));

function positionIn(game: RandomGame, at: number): GameState {
  const positions = positionsOf(game);
  return positions[at % positions.length] ?? game.state;
}

const secretOf = (seats: readonly SeatId[]): string => `secret:${seats.toSorted().join("+")}.`;
