import type { JournalEntry, TableHead } from "#server/journal/journal.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { MatchRules } from "./matchRules.ts";

/** One event with the positions around it. */
export interface Step {
  readonly before: GameState;
  readonly event: Event;
  readonly after: GameState;
  readonly at: Instant;
}

/** The position at the end of the log; `visit` is shown every step on the way. */
export function replay(
  rules: MatchRules,
  head: TableHead,
  entries: readonly JournalEntry[],
  visit: (step: Step) => void = () => undefined,
): GameState {
  let state = startOf(rules, head);
  for (const { events, at } of entries) {
    for (const step of stepsFrom(rules, state, events, at)) {
      visit(step);
      state = step.after;
    }
  }
  return state;
}

/** What `events` do one after the other to the position `before`; all happen at the same instant. */
export function stepsFrom(
  rules: MatchRules,
  before: GameState,
  events: readonly Event[],
  at: Instant,
): readonly Step[] {
  let position = before;
  return events.map((event) => {
    const step = { before: position, event, after: rules.evolve(position, event), at };
    position = step.after;
    return step;
  });
}

/** The position before anything happened. */
export const startOf = (
  rules: MatchRules,
  head: Pick<TableHead, "scenario" | "seed" | "years" | "pace">,
): GameState =>
  rules.initialState(head.scenario, { seed: head.seed, years: head.years, pace: head.pace });
