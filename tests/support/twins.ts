import { expect } from "vitest";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Actor, Command, InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { project } from "#shared/views/project.ts";
import type { View, Viewer } from "#shared/views/view.ts";
import { INSTRUCTOR, seat as seatActor } from "./given.ts";
import type { RandomGame, Step } from "./randomPlay.ts";

/** How the twin of a game differs from it: in what one seat, and whom it confides in, keep secret. */
export interface Difference {
  /** The twin's scenario, where a mandate differs. */
  readonly scenario?: Scenario;
  /** What is done in secret before a step of the game. */
  readonly before?: (step: Step, twin: GameState) => readonly SecretCommand[];
  /** What is done instead of a step's command. */
  readonly instead?: (step: Step, twin: GameState) => SeatCommand | undefined;
  /** Whether from this step on the secret is one no more. */
  readonly isRevealed?: (step: Step, twin: GameState) => boolean;
}

export interface SecretCommand {
  readonly by: SeatId | "instructor";
  readonly command: SeatCommand | InstructorCommand;
}

/**
 * Plays a game and its twin side by side, and expects that `watchers` see the same of both: equal
 * views after every step, equal events in equal order, and nothing at all, not even a new object,
 * of what is done in secret between the steps. Gives back how often the twin really differed.
 */
export function expectAlike(
  game: RandomGame,
  watchers: readonly Viewer[],
  difference: Difference,
): number {
  const original = new Table(game.scenario, game.start, watchers);
  const twin = new Table(difference.scenario ?? game.scenario, game.start, watchers);
  let differed = difference.scenario === undefined ? 0 : 1;
  for (const step of game.steps) {
    for (const secret of difference.before?.(step, twin.state) ?? []) {
      if (!twin.doInSecret(secret, step.now)) continue;
      differed += 1;
    }
    const command = difference.instead?.(step, twin.state);
    if (command !== undefined) differed += 1;
    original.give(step.actor, step.command, step.now);
    twin.give(step.actor, command ?? step.command, step.now);
    if (difference.isRevealed?.(step, twin.state) === true) return differed;
    if (twin.isSeenAs(original)) continue;
    expect(twin.seen).toEqual(original.seen);
    expect(twin.bytes()).toEqual(original.bytes());
  }
  return differed;
}

/** A game as its watchers see it. */
class Table {
  readonly scenario: Scenario;
  readonly watchers: readonly Viewer[];
  /** What each watcher saw of the last command. */
  seen: readonly (readonly Event[])[] = [];
  state: GameState;
  private views: readonly View[];

  constructor(scenario: Scenario, state: GameState, watchers: readonly Viewer[]) {
    this.scenario = scenario;
    this.state = state;
    this.watchers = watchers;
    this.views = watchers.map((watcher) => project(scenario, state, watcher));
  }

  /**
   * A command that both games must accept, or one whose refusal nobody notices: what a seat meant to
   * do in secret may have been done before.
   */
  give(actor: Actor, command: Command, now: Instant): void {
    if (!this.carryOut(actor, command, now)) this.seen = this.watchers.map(() => []);
  }

  /** Whether it could be done. */
  doInSecret({ by, command }: SecretCommand, now: Instant): boolean {
    const before = this.views;
    const actor = by === "instructor" ? INSTRUCTOR : seatActor(by);
    if (!this.carryOut(actor, command, now)) return false;
    expect(this.seen.flat()).toEqual([]);
    this.views.forEach((view, index) => expect(view).toBe(before[index]));
    return true;
  }

  isSeenAs(other: Table): boolean {
    return (
      JSON.stringify(this.seen) === JSON.stringify(other.seen) &&
      this.bytes().every((bytes, index) => bytes === other.bytes()[index])
    );
  }

  /** The views as they would travel. */
  bytes(): readonly string[] {
    return this.views.map(bytesOf);
  }

  private carryOut(actor: Actor, command: Command, now: Instant): boolean {
    const outcome = decide(this.scenario, this.state, actor, command, { now });
    if (!outcome.ok) return false;
    const seen = this.watchers.map((): Event[] => []);
    for (const event of outcome.value) {
      this.watchers.forEach((watcher, index) => {
        const known = eventSeenBy(this.scenario, this.state, event, watcher);
        if (known !== undefined) seen[index]?.push(known);
      });
      this.state = evolve(this.state, event);
    }
    this.seen = seen;
    this.views = this.watchers.map((watcher, index) =>
      project(this.scenario, this.state, watcher, this.views[index]),
    );
    return true;
  }
}

/** A view that kept its identity says what it said. */
function bytesOf(view: View): string {
  const known = written.get(view);
  if (known !== undefined) return known;
  const bytes = JSON.stringify(view);
  written.set(view, bytes);
  return bytes;
}
const written = new WeakMap<View, string>();
