import type { TableHead } from "#server/journal/journal.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { Event } from "#shared/rules/events.ts";

/** What a debrief is made of. */
export interface DebriefInput {
  readonly head: Pick<TableHead, "scenario" | "seed" | "years" | "pace">;
  readonly events: readonly Event[];
  /** Of fewer events, if one has been made. */
  readonly earlier?: Pick<Debrief, "wholeGame"> | undefined;
}
