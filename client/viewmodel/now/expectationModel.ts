import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Expectation } from "#shared/views/view.ts";

type ExpectationKey = Expectation["key"];

/** Where in the panel an expectation is met: a tab, and the part of it that would else be looked for. */
export type WayToDo =
  | { readonly tab: "now"; readonly part?: "overtures" | "reflection" }
  | { readonly tab: "deals" }
  | { readonly tab: "plenary" };

/** The way to what an expectation asks for; undefined where there is nothing to do but wait or go on. */
export function wayTo(key: ExpectationKey): WayToDo | undefined {
  switch (key) {
    case "answerDrafts":
    case "negotiate":
      return { tab: "deals" };
    case "takePositions":
    case "secondOrTable":
      return { tab: "plenary" };
    case "answerOvertures":
      return { tab: "now", part: "overtures" };
    case "reflect":
      return { tab: "now", part: "reflection" };
    case "readBriefing":
    case "submitBudget":
    case "respondCrisis":
    case "markReady":
      return { tab: "now" };
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

/**
 * Whether being ready is the next thing to do: nobody waits for an answer of this delegation, and
 * what the phase is for has been done, or all others are done with it.
 */
export function isReadyNext(
  expectations: readonly Expectation[],
  areOthersReady: boolean,
): boolean {
  if (owesAnswer(expectations)) return false;
  const [first] = expectations;
  return areOthersReady || (first?.key !== "negotiate" && first?.key !== "secondOrTable");
}

const OWED: ReadonlySet<ExpectationKey> = new Set<ExpectationKey>([
  "answerOvertures",
  "answerDrafts",
  "takePositions",
  "submitBudget",
  "respondCrisis",
]);
