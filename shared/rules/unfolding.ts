import type { RngState } from "#shared/kernel/rng.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Event } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { GameState } from "./state.ts";

/**
 * One decision as it unfolds: every emitted event is folded in at once, so that a later step of
 * the same decision reads the position the earlier steps made. Local to one call of `decide`;
 * nothing outside it is changed.
 */
export interface Unfolding {
  readonly scenario: Scenario;
  readonly now: Instant;
  /** The position after everything emitted so far. */
  readonly state: GameState;
  readonly events: readonly Event[];
  readonly emit: (event: Event) => void;
  /** Draws by chance and records where the generator stands; the result belongs in an event. */
  readonly draw: <T>(drawing: (rng: RngState) => readonly [T, RngState]) => T;
}

/** Starts a decision on `state` at `now`. */
export function unfold(scenario: Scenario, state: GameState, now: Instant): Unfolding {
  let current = state;
  const events: Event[] = [];
  const emit = (event: Event): void => {
    events.push(event);
    current = evolve(current, event);
  };
  return {
    scenario,
    now,
    get state() {
      return current;
    },
    events,
    emit,
    draw: (drawing) => {
      const [value, rng] = drawing(current.rng);
      emit({ type: "chanceDrawn", rng });
      return value;
    },
  };
}
