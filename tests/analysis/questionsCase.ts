import { talksOf } from "#shared/analysis/concessions.ts";
import type { DiscussionQuestion } from "#shared/analysis/discussionQuestion.ts";
import { discussionQuestions } from "#shared/analysis/discussionQuestions.ts";
import { promiseEffectsOf } from "#shared/analysis/promiseEffects.ts";
import { trustMovesOf } from "#shared/analysis/trustMoves.ts";
import { calm } from "#tests/support/deals.ts";
import { type Journal, journal } from "./journal.ts";

/** What a table is asked, of what happened at it. */
export const questions = ({ scenario, stood }: Journal): readonly DiscussionQuestion[] =>
  discussionQuestions(scenario, stood, {
    talks: talksOf(scenario, stood),
    promiseEffects: promiseEffectsOf(scenario, stood, trustMovesOf(scenario, stood)),
  });
export const keys = (table: Journal): readonly string[] => questions(table).map(({ key }) => key);

/** The question of this key, where it is asked. */
export const asked = (
  table: Journal,
  key: DiscussionQuestion["key"],
): DiscussionQuestion | undefined => questions(table).find((each) => each.key === key);

export const advance = { type: "advancePhase" } as const;

/** Trilateral's calm scenario with a trust of 50 in every direction and walk-away values of 0. */
export const settled = journal({
  scenario: {
    ...calm,
    settings: {
      ...calm.settings,
      government: calm.settings.government.map((pair) => ({ ...pair, trust: 50 })),
    },
    mandates: Object.fromEntries(
      Object.entries(calm.mandates).map(([seat, mandate]) => [seat, { ...mandate, walkAway: 0 }]),
    ),
  },
});
