import { expect } from "vitest";
import { playerId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event, EventType } from "#shared/rules/events.ts";
import { evolveAll } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { RefusalCode } from "#shared/rules/refusals.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { GameState, Pace } from "#shared/rules/state.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { trilateral } from "./scenarios.ts";

export const ASEAN = seatId("asean");
export const KOREA = seatId("korea");
export const JAPAN = seatId("japan");
export const INSTRUCTOR: Actor = { kind: "instructor" };
export const CLOCK: Actor = { kind: "clock" };
/** The instructor's command that ends the running phase. */
export const ADVANCE = { type: "advancePhase" } as const;
export const seat = (id: SeatId): Actor => ({ kind: "seat", seat: id });

/** Parts of an event that must be there; `type` always. */
export type EventPattern = { readonly type: EventType } & Readonly<Record<string, unknown>>;

/**
 * Rules read as sentences: `given().inPhase("caucus").when(KOREA, {…}).yields({ type: … })`.
 * A value; every step gives a new one. Time stands at `now` until it is moved.
 */
export class Given {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly now: Instant;

  constructor(scenario: Scenario, state: GameState, now: Instant) {
    this.scenario = scenario;
    this.state = state;
    this.now = now;
  }

  /** After these events, whatever the rules say of them. */
  after(...events: readonly Event[]): Given {
    return new Given(this.scenario, evolveAll(this.state, events), this.now);
  }

  /** With the position changed by hand, for what events alone would be long to reach. */
  where(change: (state: GameState) => Partial<GameState>): Given {
    return new Given(this.scenario, { ...this.state, ...change(this.state) }, this.now);
  }

  at(now: Instant): Given {
    return new Given(this.scenario, this.state, now);
  }

  /** After a command that must be accepted. */
  having(actor: SeatId | Actor, command: Command): Given {
    const outcome = this.when(actor, command);
    return outcome.accepted();
  }

  /** After the instructor has advanced to this phase, through as many years as it takes. */
  inPhase(phase: Phase, year = this.state.year): Given {
    const { state } = this;
    if (state.phase === phase && state.year >= year) return this;
    if (state.stage !== "playing") throw new Error(`${phase} of year ${year} is not reached`);
    return this.having(INSTRUCTOR, ADVANCE).inPhase(phase, year);
  }

  when(actor: SeatId | Actor, command: Command): Outcome {
    return new Outcome(this, typeof actor === "string" ? seat(actor) : actor, command);
  }
}

/** What a command came to. Draws of chance are left out of the events compared. */
export class Outcome {
  readonly before: Given;
  readonly result: ReturnType<typeof decide>;

  constructor(before: Given, actor: Actor, command: Command) {
    const { scenario, state, now } = before;
    this.before = before;
    this.result = decide(scenario, state, actor, command, { now });
  }

  /** All events, in order, each matching its pattern. */
  yields(...patterns: readonly EventPattern[]): Given {
    const events = this.events();
    expect(events.map((event) => event.type)).toEqual(patterns.map((pattern) => pattern.type));
    for (const [index, pattern] of patterns.entries()) expect(events[index]).toMatchObject(pattern);
    return this.accepted();
  }

  /** These among the events, whatever else there is. */
  includes(...patterns: readonly EventPattern[]): Given {
    const events = this.events();
    for (const pattern of patterns) expect(events).toContainEqual(expect.objectContaining(pattern));
    return this.accepted();
  }

  /** None of these types among the events. */
  excludes(...types: readonly EventType[]): Given {
    const happened = this.events().map((event) => event.type);
    for (const type of types) expect(happened).not.toContain(type);
    return this.accepted();
  }

  isRefused(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): void {
    if (this.result.ok) {
      throw new Error(`Expected ${code}, but it was accepted: ${JSON.stringify(this.events())}`);
    }
    expect(this.result.error).toMatchObject({ code, params });
  }

  /** The position after it. Fails if it was refused. */
  accepted(): Given {
    if (!this.result.ok) throw new Error(`Refused: ${JSON.stringify(this.result.error)}`);
    return this.before.after(...this.result.value);
  }

  events(): readonly Event[] {
    if (!this.result.ok) throw new Error(`Refused: ${JSON.stringify(this.result.error)}`);
    return this.result.value.filter((event) => event.type !== "chanceDrawn");
  }
}

export interface GivenOptions {
  readonly scenario?: Scenario;
  readonly seed?: number;
  readonly years?: number;
  readonly pace?: Pace;
}

/** A table in its lobby with nobody seated. */
export function givenLobby(options: GivenOptions = {}): Given {
  const { scenario = trilateral, seed = 1, years = 5, pace = "stepped" } = options;
  return new Given(scenario, initialState(scenario, { seed, years, pace }), START);
}

/** A running game in the first year's briefing with a person at every seat. */
export function given(options: GivenOptions = {}): Given {
  let lobby = givenLobby(options);
  for (const { id } of lobby.scenario.seats) {
    const player = { id: playerId(`player-${id}`), kind: "person" as const };
    lobby = lobby.having(INSTRUCTOR, { type: "assignSeat", seat: id, player });
  }
  return lobby.having(INSTRUCTOR, { type: "startGame" });
}

const START: Instant = 1_000_000;

/** The table with one delegation's position changed by hand. */
export function withSeat(table: Given, id: SeatId, change: Partial<SeatState>): Given {
  return table.where(({ seats }) => {
    const position = seats[id];
    if (position === undefined) throw new Error(`No seat ${id}`);
    return { seats: { ...seats, [id]: { ...position, ...change } } };
  });
}
