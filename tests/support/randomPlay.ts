import { seedRng } from "#shared/kernel/rng.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { RandomPlayer, type Words } from "#shared/practice/randomPlayer.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import type { RefusalCode } from "#shared/rules/refusals.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Given, type GivenOptions, given, INSTRUCTOR } from "./given.ts";

/** One accepted command of a random game, with the position it met and what it brought. */
export interface Step {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Instant;
  readonly before: GameState;
  readonly events: readonly Event[];
  readonly after: GameState;
}

export interface RandomGame {
  readonly scenario: Scenario;
  readonly start: GameState;
  readonly steps: readonly Step[];
  readonly state: GameState;
  /** Commands within the bounds that were refused all the same, which no rule allows. */
  readonly refused: readonly { readonly command: Command; readonly code: RefusalCode }[];
}

export interface RandomPlay extends GivenOptions {
  /** Commands before the game is closed, if it has not ended by itself. */
  readonly steps?: number;
  /** What a seat says and writes; given, so that tests can find it again. */
  readonly words?: Words;
}

/** A game of delegations that do whatever they may, each thing as likely as another. */
export function playAtRandom(seed: number, options: RandomPlay = {}): RandomGame {
  const start = given({ seed, years: 3, ...options });
  const player = new RandomPlayer(start.scenario, seedRng(seed ^ PLAYER_SEED), options.words);
  const steps: Step[] = [];
  const refused: { command: Command; code: RefusalCode }[] = [];
  let here: Given = start;
  const take = (actor: Actor, command: Command): RefusalCode | undefined => {
    const now = here.now + steps.length;
    const outcome = decide(here.scenario, here.state, actor, command, { now });
    if (!outcome.ok) return outcome.error.code;
    const before = here.state;
    here = here.after(...outcome.value);
    steps.push({ actor, command, now, before, events: outcome.value, after: here.state });
    return undefined;
  };
  while (here.state.stage === "playing" && steps.length < (options.steps ?? 250)) {
    const { actor, command } = player.next(here.state);
    const code = take(actor, command);
    if (code === undefined) continue;
    refused.push({ command, code });
    take(INSTRUCTOR, { type: "advancePhase" });
  }
  return {
    scenario: start.scenario,
    start: start.state,
    steps,
    state: here.state,
    refused: refused.filter(({ code }) => !NEEDS_A_FITTING_TEXT.has(code)),
  };
}

const PLAYER_SEED = 0x7a11;

/** A text within the bounds may ask for more trust than there is, or say what is said already. */
const NEEDS_A_FITTING_TEXT: ReadonlySet<RefusalCode> = new Set(["trustTooLow", "packageUnchanged"]);

/** Every position a random game passes, its first and last included. */
export const positionsOf = (game: RandomGame): readonly GameState[] => [
  game.start,
  ...game.steps.map((step) => step.after),
];

/** The position after each event, beside the one before: what a record is made of. */
export function eventsOf(
  game: RandomGame,
): readonly { readonly before: GameState; readonly event: Event }[] {
  return game.steps.flatMap((step) => {
    let before = step.before;
    return step.events.map((event) => {
      const entry = { before, event };
      before = evolve(before, event);
      return entry;
    });
  });
}
