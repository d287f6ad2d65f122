import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassDecision, ClassEvent } from "./classEvents.ts";
import { type ClassRefusal, type ClassRefusalCode, classRefusal } from "./classRefusals.ts";
import type { Paper } from "./classState.ts";

/** What a decision depends on besides the class and the command. */
export interface ClassContext {
  readonly now: Instant;
}

/** How a command to a class ends. */
export type ClassOutcome = Result<ClassDecision, ClassRefusal>;

/** It is accepted: this happens, and nobody wrote anything. */
export const happens = (...events: readonly ClassEvent[]): ClassOutcome =>
  ok({ events, papers: [] });

/** It is accepted, with somebody's own words. */
export const happensWith = (
  papers: readonly Paper[],
  ...events: readonly ClassEvent[]
): ClassOutcome => ok({ events, papers });

export const refuse = (code: ClassRefusalCode, params: ClassRefusal["params"] = {}): ClassOutcome =>
  err(classRefusal(code, params));
