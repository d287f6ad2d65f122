import type { Package, ResolutionSubject } from "#shared/views/view.ts";
import type { BotDecision, Term } from "./policy.ts";

/** Something that a delegation could put before the plenary. */
export interface Proposal {
  readonly subject: ResolutionSubject;
  readonly terms: Package;
  /** What it would bring, in points of the own final score against the status quo. */
  readonly gain: number;
  /** How likely nobody stops it, 0–1. */
  readonly chance: number;
  readonly why: readonly Term[];
  readonly saying?: BotDecision["saying"];
}
