import { describe, expect, test } from "vitest";
import { crisisHad } from "#client/viewmodel/debrief/crisisHadModel.ts";
import { talksShown } from "#client/viewmodel/debrief/talksModel.ts";
import {
  changedProgrammes,
  couldHaveHad,
  wholeGameRows,
} from "#client/viewmodel/debrief/wholeGameModel.ts";
import type { Talks } from "#shared/analysis/concessions.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { WholeGame } from "#shared/analysis/wholeGame.ts";
import { crisisId, issueId, optionId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { journal } from "#tests/analysis/journal.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";

const ROAD = programmeId("road");
const SIZE = issueId("size");
const [WIDE, NARROW] = [optionId("wide"), optionId("narrow")];
const gains = (asean: number, korea: number, japan: number) => ({
  [ASEAN]: asean,
  [KOREA]: korea,
  [JAPAN]: japan,
});
const changed = {
  kind: "changed",
  programme: ROAD,
  year: 1,
  package: { [SIZE]: WIDE },
  options: { [SIZE]: WIDE },
  joined: [JAPAN],
} as const;

const part = { programmes: [ROAD], further: gains(3, 0, 0) };

const wholeGame: WholeGame = {
  landed: gains(2, 2, 1),
  ideal: gains(3, 6, 2),
  solutions: {
    nash: { gains: gains(3, 3, 2), changes: [changed], parts: [] },
    kalaiSmorodinsky: undefined,
    egalitarian: undefined,
    utilitarian: undefined,
  },
  jointGainsLeft: 3,
  improvements: [],
  couldHaveHad: {
    [ASEAN]: { gains: gains(5, 2, 1), changes: [changed], parts: [part] },
    [KOREA]: { gains: gains(2, 2.5, 1.2), changes: [], parts: [] },
    [JAPAN]: { gains: gains(2, 2, 1), changes: [], parts: [] },
  },
  tradeOffs: [],
  purse: 10,
  within: 0.3,
};
const closed = journal().closed().debrief;
const debrief: Debrief = {
  ...closed,
  wholeGame,
  programmes: [
    {
      id: ROAD,
      adoptedIn: 2,
      revisedIn: [],
      package: { [SIZE]: NARROW },
      members: [ASEAN, KOREA],
      maturity: 1,
      paid: {},
      worth: [],
    },
  ],
};

describe("all programmes together", () => {
  test("each delegation stands with what it got, what the solutions would give it, and its most", () => {
    expect(wholeGameRows(debrief)[1]).toMatchObject({
      seat: KOREA,
      landed: 2,
      ideal: 6,
      solutions: { nash: 3, egalitarian: undefined },
    });
  });

  test("a change tells every issue with what was settled, the year, and who comes in", () => {
    expect(changedProgrammes(debrief, [changed])).toEqual([
      {
        programme: ROAD,
        kind: "changed",
        year: 1,
        joined: [JAPAN],
        issues: [{ issue: SIZE, from: NARROW, to: WIDE }],
      },
    ]);
  });

  test("a new programme tells its text; one left out tells nothing more", () => {
    const added = { kind: "added", programme: programmeId("dam"), year: 3, package: {} } as const;
    const dropped = { kind: "dropped", programme: ROAD } as const;
    expect(changedProgrammes(debrief, [added, dropped])).toEqual([
      { programme: "dam", kind: "added", year: 3, joined: [], issues: [] },
      { programme: ROAD, kind: "dropped", joined: [], issues: [] },
    ]);
  });
});

describe("what each could have had", () => {
  test("one's own comes first, with what it would have meant for the others", () => {
    const [own] = couldHaveHad(debrief, KOREA);
    expect(own).toMatchObject({ seat: KOREA, landed: 2, could: 2.5 });
    expect(own?.others).toEqual([
      { seat: ASEAN, by: 0 },
      { seat: JAPAN, by: 0.2 },
    ]);
  });

  test("each change tells what it does for everybody", () => {
    expect(couldHaveHad(debrief, ASEAN)[0]?.parts).toEqual([part]);
  });

  test("the score is raised by what it could have had more", () => {
    const score = closed.seats.find(({ seat }) => seat === ASEAN)?.score ?? 0;
    expect(couldHaveHad(debrief, ASEAN)[0]?.score).toBeCloseTo(score + 3, 6);
  });

  test("after a collapse no score is told, since it caps them all", () => {
    expect(couldHaveHad({ ...debrief, ending: "collapsed" }, ASEAN)[0]?.score).toBeUndefined();
  });
});

test("of a crisis judged again, what would have decided otherwise comes first", () => {
  const had = crisisHad({
    crisis: crisisId("flood"),
    outcome: "managed",
    strength: 7,
    need: 10,
    averted: {},
    changes: [
      { kind: "collective", outcome: "managed", strength: 9 },
      { kind: "without", seat: KOREA, outcome: "uncontained", strength: 3 },
      { kind: "programme", programme: ROAD, terms: "weakest", outcome: "contained", strength: 11 },
    ],
  });
  expect(had.map(({ text, decides }) => [text.key, decides])).toEqual([
    ["debrief:crises.had.without", true],
    ["debrief:crises.had.programmeWeakest", true],
    ["debrief:crises.had.collective", false],
  ]);
});

test("of all negotiations those are shown in which most delegations wrote", () => {
  const talks = (programme: string, ...authors: readonly SeatId[]): Talks => ({
    about: { kind: "programme", programme: programmeId(programme) },
    parties: [ASEAN, KOREA, JAPAN],
    best: {},
    drafts: authors.map((by, index) => ({ index, by, year: 1, phase: "plenary", worth: {} })),
  });
  const shown = talksShown([
    talks("alone", ASEAN, ASEAN, ASEAN),
    talks("three", ASEAN, KOREA, JAPAN),
    ...Array.from({ length: 9 }, () => talks("two", ASEAN, KOREA)),
  ]);
  expect(shown).toHaveLength(6);
  expect(shown[0]?.about).toEqual({ kind: "programme", programme: "three" });
});
