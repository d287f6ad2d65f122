import { type Debrief, debriefOf } from "#shared/analysis/debrief.ts";
import { retrace, type Step, standing } from "#shared/analysis/retrace.ts";
import { type ObligationId, playerId, type SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { RandomPlayer } from "#shared/practice/randomPlayer.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolveAll } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { calm } from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA, seat } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { toAdopt, toSecond, toTake } from "#tests/support/texts.ts";

/** A journal as it is written, from the lobby on. A value; every step gives a longer one. */
export class Journal {
  readonly scenario: Scenario;
  readonly initial: GameState;
  readonly events: readonly Event[];

  constructor(scenario: Scenario, initial: GameState, events: readonly Event[]) {
    this.scenario = scenario;
    this.initial = initial;
    this.events = events;
  }

  get state(): GameState {
    return evolveAll(this.initial, this.events);
  }

  get steps(): readonly Step[] {
    return retrace(this.initial, this.events);
  }

  /** The steps that no rewind took back. */
  get stood(): readonly Step[] {
    return standing(this.steps);
  }

  get debrief(): Debrief {
    return debriefOf(this.scenario, this.initial, this.events);
  }

  /** With these events, whatever the rules say of them. */
  after(...events: readonly Event[]): Journal {
    return new Journal(this.scenario, this.initial, [...this.events, ...events]);
  }

  having(by: SeatId | Actor, command: Command): Journal {
    const actor = typeof by === "string" ? seat(by) : by;
    const outcome = decide(this.scenario, this.state, actor, command, { now: 1_000_000 });
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
    return this.after(...outcome.value);
  }

  inPhase(phase: Phase, year = this.state.year): Journal {
    const { state } = this;
    if (state.stage !== "playing") throw new Error(`${phase} is not reached`);
    if (state.phase === phase && state.year >= year) return this;
    return this.having(INSTRUCTOR, ADVANCE).inPhase(phase, year);
  }

  /** With the draft of the newest deal signed by this delegation. */
  signedBy(by: SeatId): Journal {
    const deal = Object.values(this.state.deals).at(-1);
    if (deal === undefined) throw new Error("No deal was proposed");
    return this.having(by, { type: "signDeal", deal: deal.id, revision: deal.revisions.length });
  }

  /** The newest promise. */
  get obligation(): ObligationId {
    const last = Object.values(this.state.obligations).at(-1);
    if (last === undefined) throw new Error("Nothing was promised");
    return last.id;
  }

  rewound(): Journal {
    return this.having(INSTRUCTOR, { type: "rewindPhase" });
  }

  closed(): Journal {
    return this.having(INSTRUCTOR, { type: "closeGame" });
  }
}

/** A game that has just begun, by default in a scenario without chance: 20 in each treasury. */
export function journal({ scenario = calm, seed = 1, years = 3 } = {}): Journal {
  let lobby = new Journal(scenario, initialState(scenario, { seed, years, pace: "stepped" }), []);
  for (const { id } of scenario.seats) {
    const player = { id: playerId(`player-${id}`), kind: "person" as const };
    lobby = lobby.having(INSTRUCTOR, { type: "assignSeat", seat: id, player });
  }
  return lobby.having(INSTRUCTOR, { type: "startGame" });
}

/** The whole journal of a game of delegations that do whatever they may, closed in the end. */
export function randomJournal(seed: number): Journal {
  const begun = journal({ scenario: trilateral, seed });
  const player = new RandomPlayer(trilateral, seedRng(seed));
  const events: Event[] = [...begun.events];
  let { state } = begun;
  for (let moves = 0; moves < 400 && state.stage === "playing"; moves++) {
    const { actor, command } = player.next(state);
    const outcome = decide(trilateral, state, actor, command, { now: moves });
    if (!outcome.ok) continue;
    events.push(...outcome.value);
    state = evolveAll(state, outcome.value);
  }
  const played = new Journal(trilateral, begun.initial, events);
  return state.stage === "ended" ? played : played.closed();
}

/** A game in which the secretariat is adopted, which sits there, as ASEAN tabled it and all support it. */
export const withSecretariatIn = (place: string): Journal =>
  journal()
    .inPhase("plenary")
    .having(ASEAN, toAdopt("secretariat", { seat: place }))
    .having(JAPAN, toSecond())
    .having(KOREA, toTake("support"));
