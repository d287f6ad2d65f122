import type { JournalEntry, TableHead } from "#server/journal/journal.ts";
import type { Event } from "#shared/rules/events.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { MatchRules } from "./matchRules.ts";

/** One event with the positions around it. */
export interface Step {
  readonly before: GameState;
  readonly event: Event;
  readonly after: GameState;
  readonly at: number;
}

/** The position at the end of the log; `visit` is shown every step on the way. */
export function replay(
  rules: MatchRules,
  head: TableHead,
  entries: readonly JournalEntry[],
  visit: (step: Step) => void = () => undefined,
): GameState {
  let state = startOf(rules, head);
  for (const entry of entries) {
    for (const event of entry.events) {
      const after = rules.evolve(state, event);
      visit({ before: state, event, after, at: entry.at });
      state = after;
    }
  }
  return state;
}

/** The position before anything happened. */
export const startOf = (
  rules: MatchRules,
  head: Pick<TableHead, "scenario" | "seed" | "years" | "pace">,
): GameState =>
  rules.initialState(head.scenario, { seed: head.seed, years: head.years, pace: head.pace });
