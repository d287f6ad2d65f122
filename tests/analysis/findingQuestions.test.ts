import { describe, expect, test } from "vitest";
import type { CrisisCounterfactuals } from "#shared/analysis/crisisCounterfactuals.ts";
import type { DiscussionQuestion } from "#shared/analysis/discussionQuestion.ts";
import { withFindings } from "#shared/analysis/findingQuestions.ts";
import type { WholeGame } from "#shared/analysis/wholeGame.ts";
import { crisisId, programmeId } from "#shared/kernel/ids.ts";
import type { CrisisOutcome } from "#shared/rules/state/crisis.ts";
import { ASEAN, KOREA } from "#tests/support/given.ts";

const efficient: WholeGame = {
  landed: {},
  ideal: {},
  solutions: {
    nash: undefined,
    kalaiSmorodinsky: undefined,
    egalitarian: undefined,
    utilitarian: undefined,
  },
  jointGainsLeft: 0,
  improvements: [],
  couldHaveHad: {},
  tradeOffs: [],
  purse: 0,
  within: 0,
};
const ROAD = programmeId("road");
const asked = [{ key: "firstTrust", concept: "trust" }] as const;

test("the last question leads out of the game, about what the first one was about", () => {
  expect(withFindings(asked, { wholeGame: efficient, counterfactuals: [] })).toEqual([
    ...asked,
    { key: "transfer", concept: "trust" },
  ]);
});

test("what was left on the table is asked about with its smallest change", () => {
  const wholeGame: WholeGame = {
    ...efficient,
    improvements: [
      {
        reach: "one",
        gains: { [ASEAN]: 3, [KOREA]: 2 },
        further: { [ASEAN]: 1.2, [KOREA]: 0.4 },
        changes: [{ kind: "added", programme: ROAD, year: 1, package: {} }],
        parts: [{ programmes: [ROAD], further: { [ASEAN]: 1.2, [KOREA]: 0.4 } }],
        isTrade: false,
      },
    ],
  };
  expect(withFindings(asked, { wholeGame, counterfactuals: [] })[1]).toEqual({
    key: "leftOnTable",
    concept: "jointGains",
    points: 1.6,
    programmes: [ROAD],
  });
});

describe("a crisis that a programme would have contained", () => {
  const met = (
    change: "managed" | "contained",
    { crisis = "flood", outcome = "managed" }: { crisis?: string; outcome?: CrisisOutcome } = {},
  ): CrisisCounterfactuals => ({
    crisis: crisisId(crisis),
    outcome,
    strength: 5,
    need: 10,
    changes: [
      { kind: "oneResponse", outcome: "contained", strength: 11 },
      { kind: "programme", programme: ROAD, terms: "own", outcome: change, strength: 10 },
    ],
    averted: {},
  });
  const missed = (
    ...counterfactuals: readonly CrisisCounterfactuals[]
  ): DiscussionQuestion | undefined =>
    withFindings(asked, { wholeGame: efficient, counterfactuals }).find(
      ({ key }) => key === "programmeMissed",
    );

  test("is asked about; one that it would have managed is not", () => {
    expect(missed(met("contained"))).toEqual({
      key: "programmeMissed",
      concept: "institution",
      crisis: "flood",
      programme: ROAD,
    });
    expect(missed(met("managed"))).toBeUndefined();
  });

  test("is not asked about where it was contained anyway", () => {
    expect(missed(met("contained", { outcome: "contained" }))).toBeUndefined();
  });

  test("of several the last, when most of the programme could have been there", () => {
    const both = [met("contained"), met("contained", { crisis: "haze" })];
    expect(missed(...both)).toMatchObject({ crisis: "haze" });
  });
});
