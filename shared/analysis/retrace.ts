import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";

/** When in the game something happened. */
export interface Dated {
  /** From 1; 0 in the lobby. */
  readonly year: number;
  readonly phase: Phase;
}

/** One event of a journal with the position on either side of it. */
export interface Step extends Dated {
  /** Its place in the journal, from 0. */
  readonly index: number;
  readonly event: Event;
  readonly before: GameState;
  readonly after: GameState;
  /** Taken back by a later rewind to the phase's start (rule 1.7). What was said stays said. */
  readonly undone: boolean;
}

/** A journal walked through again, by the same `evolve` that played it. */
export function retrace(initial: GameState, events: readonly Event[]): readonly Step[] {
  const undone = undoneOf(events);
  let state = initial;
  return events.map((event, index): Step => {
    const before = state;
    state = evolve(state, event);
    const { year, phase } = state;
    return { index, year, phase, event, before, after: state, undone: undone.has(index) };
  });
}

/** The steps that still count at the end: neither taken back nor taking back. */
export const standing = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ undone, event }) => !undone && event.type !== "phaseRewound");

/** Places of the events between a phase's start and a rewind to it. */
function undoneOf(events: readonly Event[]): ReadonlySet<number> {
  const undone = new Set<number>();
  let phaseStart = 0;
  for (const [index, event] of events.entries()) {
    if (event.type === "phaseBegan") phaseStart = index + 1;
    if (event.type !== "phaseRewound") continue;
    for (let place = phaseStart; place < index; place++) {
      const type = events[place]?.type;
      if (type !== undefined && !OUTLIVES_REWIND.has(type)) undone.add(place);
    }
  }
  return undone;
}

const OUTLIVES_REWIND: ReadonlySet<Event["type"]> = new Set([
  "messageSpoken",
  "newsInjected",
  "announced",
  "seatAssigned",
  "seatCovered",
  "seatMuted",
  "seatNudged",
  "seatReturned",
  "phaseRewound",
]);
