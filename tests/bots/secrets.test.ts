import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decideMove } from "#shared/bots/decide.ts";
import type { BotDecision } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { LEVEL_IDS, PERSONALITY_IDS, strategyName } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { GameState } from "#shared/rules/state.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";
import { shippedCase } from "./shippedCase.ts";

/** Positions of one game, some way apart. */
function positions(seed: number): readonly GameState[] {
  const { events } = playItself(shippedCase, { seed, years: 3 });
  let state = initialState(shippedCase, { seed, years: 3, pace: "stepped" });
  return events.flatMap((event, index) => {
    state = evolve(state, event);
    return state.stage === "playing" && index % 40 === 0 ? [state] : [];
  });
}

/** The position with what all seats but `mine` keep to themselves changed. */
function shuffleSecrets(state: GameState, mine: SeatId, shift: number): GameState {
  const seats: Record<SeatId, SeatState> = {};
  for (const seat of Object.values(state.seats)) {
    const secrets = { alignment: shift, security: 10 + shift, forecasts: [], reflections: {} };
    seats[seat.id] = seat.id === mine ? seat : { ...seat, ...secrets };
  }
  return { ...state, seats };
}

function otherMandatesSwapped(mine: SeatId): Scenario {
  const { mandates } = shippedCase;
  const others = shippedCase.seats.map((seat) => seat.id).filter((id) => id !== mine);
  const [a, b] = others;
  const ofA = a && mandates[a];
  const ofB = b && mandates[b];
  if (!a || !b || !ofA || !ofB) throw new Error("Needs three seats");
  return { ...shippedCase, mandates: { ...mandates, [a]: ofB, [b]: ofA } };
}

function moveAt(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  personality: string,
): BotDecision | undefined {
  const view = project(scenario, state, { kind: "seat", seat });
  if (view.own === undefined) throw new Error("A seat sees its own");
  return decideMove({
    scenario: publicScenario(scenario),
    view: { public: view.public, own: view.own },
    ...strategyOf(personality),
    rng: seedRng(1),
  });
}

test("a bot decides the same whatever the others keep secret", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom(...shippedCase.seats.map((seat) => seat.id)),
      fc.constantFrom(...PERSONALITY_IDS),
      fc.constantFrom(...LEVEL_IDS),
      fc.integer({ min: -3, max: 3 }),
      (seed, seat, character, level, shift) => {
        const personality = strategyName({ personality: character, level });
        for (const state of positions(seed)) {
          const plain = moveAt(shippedCase, state, seat, personality);
          const shuffled = shuffleSecrets(state, seat, shift);
          expect(moveAt(otherMandatesSwapped(seat), shuffled, seat, personality)).toEqual(plain);
        }
      },
    ),
    { numRuns: 12 },
  );
});
