import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Expectation } from "#shared/views/view.ts";

type ExpectationKey = Expectation["key"];

/** The part of the panel in which an expectation is met; undefined where there is nothing to do but wait or go on. */
export function tabOf(key: ExpectationKey): "now" | "deals" | "plenary" | undefined {
  switch (key) {
    case "answerDrafts":
    case "negotiate":
      return "deals";
    case "takePositions":
    case "secondOrTable":
      return "plenary";
    case "readBriefing":
    case "answerOvertures":
    case "submitBudget":
    case "respondCrisis":
    case "reflect":
    case "markReady":
      return "now";
    case "lobbyWait":
    case "paused":
    case "waitForOthers":
    case "debrief":
      return undefined;
    default:
      return assertNever(key);
  }
}

/** Whether the phase would end with something unanswered that only this delegation can answer. */
export const owesAnswer = (expectations: readonly Expectation[]): boolean =>
  expectations.some(({ key }) => OWED.has(key));

const OWED: ReadonlySet<ExpectationKey> = new Set<ExpectationKey>([
  "answerOvertures",
  "answerDrafts",
  "takePositions",
  "submitBudget",
  "respondCrisis",
]);
