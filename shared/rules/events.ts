import type { BriefingEvent } from "./events/briefing.ts";
import type { BudgetEvent } from "./events/budgets.ts";
import type { CrisisEvent } from "./events/crises.ts";
import type { DealEvent } from "./events/deals.ts";
import type { LifecycleEvent } from "./events/lifecycle.ts";
import type { PlenaryEvent } from "./events/plenary.ts";
import type { RenegotiationEvent } from "./events/renegotiation.ts";
import type { ReviewEvent } from "./events/review.ts";
import type { TalkEvent } from "./events/talk.ts";

/**
 * What happened, in the past tense; the journal is a list of these and nothing else. Whatever was
 * drawn by chance or read from the clock stands in the event, so a replay draws and reads nothing.
 * Who may know of an event is decided in shared/views/audience.ts, not here.
 */
export type Event =
  | LifecycleEvent
  | BriefingEvent
  | TalkEvent
  | DealEvent
  | PlenaryEvent
  | BudgetEvent
  | CrisisEvent
  | ReviewEvent
  | RenegotiationEvent;
export type EventType = Event["type"];
