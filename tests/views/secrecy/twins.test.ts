import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Viewer } from "#shared/views/view.ts";
import { playAtRandom, type Step } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { type Difference, expectAlike } from "#tests/support/twins.ts";
import { type Cast, cast, seed } from "./roles.ts";
import {
  acceptances,
  draftsBetween,
  isPromisedSharing,
  isUntold,
  isVerifiedBreach,
  promisesBetween,
} from "./secretMoves.ts";
import { ANOTHER_BUDGET, withMandate } from "./secretPosition.ts";

describe("two games that differ only in secrets look alike to everybody not involved", () => {
  test("4.3 private talk", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: ({ now }) =>
          now % 3 === 0
            ? [
                { by: keeper, command: { type: "speak", to: [confidant], text: "Between us" } },
                { by: confidant, command: { type: "speak", to: [keeper], text: "Agreed" } },
              ]
            : [],
      },
    }));
  });

  test("4.4 intelligence shown to one", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: () => [
          {
            by: keeper,
            command: { type: "shareIntelligence", to: confidant, item: { kind: "forecast" } },
          },
        ],
        isRevealed: (_step, twin) => Object.values(twin.obligations).some(isPromisedSharing),
      },
    }));
  });

  test("5.7 drafts made, countered, rejected and withdrawn between two, open or not", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: { before: (step, twin) => draftsBetween(twin, keeper, confidant, step) },
    }));
  });

  test("5.7 and 6.7 secret promises in force, kept or broken, while nothing verifies them", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: (_step, twin) => promisesBetween(twin, keeper, confidant),
        isRevealed: (_step, twin) =>
          twin.stage === "ended" || Object.values(twin.obligations).some(isVerifiedBreach(twin)),
      },
    }));
  });

  test("7.3 overtures accepted, until the review", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: (_step, twin) => acceptances(twin, keeper),
        isRevealed: (step, twin) =>
          begins(step, "review") || ranDry(twin) || wasBudgetedByDefault(step, keeper),
      },
    }));
  });

  test("10.4 defence growth that was neither published nor reported, until the review", () => {
    expectTwins(
      ({ keeper, others }) => ({
        watchers: others,
        difference: {
          instead: ({ actor, command }, twin) =>
            actor.kind === "seat" &&
            actor.seat === keeper &&
            command.type === "submitBudget" &&
            isUntold(twin, keeper, command.budget)
              ? { type: "submitBudget", budget: { ...command.budget, defenceGrowth: -4 } }
              : undefined,
          isRevealed: (step, twin) => begins(step, "review") || ranDry(twin),
        },
      }),
      24,
    );
  });

  test("10.1 budgets that were replaced before the phase ended", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: ({ actor, command }) =>
          actor.kind === "seat" && actor.seat === keeper && command.type === "submitBudget"
            ? [{ by: keeper, command: { type: "submitBudget", budget: ANOTHER_BUDGET } }]
            : [],
      },
    }));
  });

  test("11.3 crisis responses that were replaced before the phase ended", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: ({ actor, command }) =>
          actor.kind === "seat" && actor.seat === keeper && command.type === "respondCrisis"
            ? [{ by: keeper, command: { ...command, amount: money(command.amount / 2) } }]
            : [],
      },
    }));
  });

  test("12.2 reflections", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: () => [
          { by: keeper, command: { type: "writeReflection", text: "I would sign later." } },
        ],
      },
    }));
  });

  test("15.4 that the instructor asked a delegation whether it is still there", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: () => [{ by: "instructor", command: { type: "nudgeSeat", seat: keeper } }],
      },
    }));
  });

  test("13.2 mandates, until the scores are told", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        scenario: withMandate(trilateral, keeper),
        isRevealed: (_step, twin) => twin.stage === "ended",
      },
    }));
  });
});

/** Plays many games beside their twins, and makes sure that twins really differed. */
function expectTwins(
  differ: (roles: Cast) => {
    readonly watchers: readonly Viewer[];
    readonly difference: Difference;
  },
  numRuns = 16,
): void {
  let differed = 0;
  fc.assert(
    fc.property(seed, cast, (game, roles) => {
      const { watchers, difference } = differ(roles);
      differed += expectAlike(playAtRandom(game, { steps: 150 }), watchers, difference);
    }),
    { numRuns },
  );
  expect(differed).toBeGreaterThan(numRuns / 4);
}

const begins = ({ events }: Step, phase: GameState["phase"]): boolean =>
  events.some((event) => event.type === "phaseBegan" && event.phase === phase);

/** An empty treasury shows: losses take at most what is there (11.6). */
const ranDry = (state: GameState): boolean =>
  Object.values(state.seats).some(({ treasury }) => treasury < 0.1);

/** Who submits nothing pays what it can, so what it has shows (10.3). */
const wasBudgetedByDefault = ({ events }: Step, seat: SeatId): boolean =>
  events.some((event) => event.type === "budgetExecuted" && event.seat === seat && event.byDefault);
