import type { CrisisCounterfactuals } from "./crisisCounterfactuals.ts";
import type { DiscussionQuestion } from "./discussionQuestion.ts";
import type { WholeGame } from "./wholeGame.ts";

/**
 * The questions from what happened, followed by those from what would have been possible, and by the
 * question that leads out of the game: about the concept that this table has most to say about.
 */
export function withFindings(
  asked: readonly DiscussionQuestion[],
  findings: {
    readonly wholeGame: WholeGame;
    readonly counterfactuals: readonly CrisisCounterfactuals[];
  },
): readonly DiscussionQuestion[] {
  const [first] = asked;
  const found = [leftOnTable(findings.wholeGame), programmeMissed(findings.counterfactuals)];
  return [
    ...asked,
    ...found.filter((each) => each !== undefined),
    ...(first === undefined ? [] : [{ key: "transfer" as const, concept: first.concept }]),
  ];
}

/** The smallest change that would have harmed nobody. */
function leftOnTable({ improvements }: WholeGame): DiscussionQuestion | undefined {
  const [smallest] = improvements;
  if (smallest === undefined) return undefined;
  const points = Object.values(smallest.further).reduce((sum, each) => sum + each, 0);
  return {
    key: "leftOnTable",
    concept: "jointGains",
    points: Math.round(points * 10) / 10,
    programmes: smallest.changes.map(({ programme }) => programme),
  };
}

/** The last crisis that a programme in full effect would have contained, and it was not. */
function programmeMissed(
  counterfactuals: readonly CrisisCounterfactuals[],
): DiscussionQuestion | undefined {
  for (const { crisis, outcome, changes } of counterfactuals.toReversed()) {
    if (outcome === "contained") continue;
    for (const change of changes) {
      if (change.kind !== "programme" || change.outcome !== "contained") continue;
      const { programme } = change;
      return { key: "programmeMissed", concept: "institution", crisis, programme };
    }
  }
  return undefined;
}
