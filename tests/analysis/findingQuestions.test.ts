import { expect, test } from "vitest";
import type { CrisisCounterfactuals } from "#shared/analysis/crisisCounterfactuals.ts";
import { withFindings } from "#shared/analysis/findingQuestions.ts";
import type { WholeGame } from "#shared/analysis/wholeGame.ts";
import { crisisId, programmeId } from "#shared/kernel/ids.ts";
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

test("a crisis is asked about that a programme would have contained", () => {
  const met = (outcome: "managed" | "contained"): CrisisCounterfactuals => ({
    crisis: crisisId("flood"),
    outcome: "managed",
    strength: 5,
    need: 10,
    changes: [{ kind: "programme", programme: ROAD, terms: "own", outcome, strength: 10 }],
    averted: {},
  });
  const questions = (counterfactuals: readonly CrisisCounterfactuals[]): readonly string[] =>
    withFindings(asked, { wholeGame: efficient, counterfactuals }).map(({ key }) => key);
  expect(questions([met("contained")])).toContain("programmeMissed");
  expect(questions([met("managed")])).not.toContain("programmeMissed");
});
