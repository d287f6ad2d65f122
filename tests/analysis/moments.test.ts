import { describe, expect, test } from "vitest";
import { type Levels, momentsOf } from "#shared/analysis/moments.ts";
import { ASEAN, KOREA } from "#tests/support/given.ts";
import { type Journal, journal, randomJournal } from "./journal.ts";
import { handWorked, TALKS, text } from "./talksCase.ts";

const moments = (table: Journal): ReturnType<typeof momentsOf> =>
  momentsOf(table.scenario, table.steps);

const summed = (table: Journal): Levels =>
  moments(table).reduce<Levels>((known, { levels }) => ({ ...known, ...levels }), {});

test("the first moment has every level as the game began", () => {
  const [first] = moments(journal());
  expect(first).toMatchObject({
    year: 0,
    levels: {
      "track.tension": 46,
      "treasury.korea": 10,
      // Government trust is 40, and the societies' 22 with a lead of 25 would bear 47.
      "trust.korea>japan": 40,
      "society.japan~korea": 22,
    },
  });
  expect(Object.keys(first?.levels ?? {})).toHaveLength(7 + 6 + 3 + 3 + 3);
});

test("a later moment has what its event changed and no more", () => {
  const table = journal().after({
    type: "treasuryMoved",
    seat: KOREA,
    by: -2.5,
    reason: "reconciliation",
    secret: false,
  });
  const last = moments(table).at(-1);
  expect(last?.index).toBe(table.events.length - 1);
  // Korea began with 10 and was paid 10. Money counts on its sheet only up to a cap of 16.
  expect(last?.levels).toEqual({ "treasury.korea": 17.5 });
});

test("an event that moves no level makes no moment", () => {
  const table = journal();
  const spoken = table.having(KOREA, { type: "speak", to: [], text: "Good morning." });
  expect(moments(spoken)).toEqual(moments(table));
});

test("13.2 an adoption moves the scores of its members in that moment", () => {
  const before = journal({ scenario: handWorked() }).inPhase("plenary");
  const table = before.after({
    type: "programmeAdopted",
    programme: {
      id: TALKS,
      adoptedIn: 1,
      package: text("a1", "b2"),
      members: [ASEAN, KOREA],
      shares: {},
      maturity: 0,
      funded: 0,
      paid: {},
    },
  });
  const last = moments(table).at(-1);
  // Signed alone, 0.4 of the 8 points that ASEAN has for these terms; Korea has none for them.
  const score = summed(before)["score.asean"] ?? 0;
  expect(last).toMatchObject({ index: table.events.length - 1 });
  expect(last?.levels["score.asean"]).toBeCloseTo(score + 3.2, 5);
  expect(last?.levels["score.korea"]).toBeUndefined();
});

test("1.7 a rewind shows as the return to the phase's start", () => {
  const table = journal().rewound();
  const money = moments(table).map(({ levels }) => levels["treasury.korea"]);
  expect(money.filter((level) => level !== undefined)).toEqual([10, 20, 10, 20]);
});

test("13.4 the last score is the final one, which a collapse has capped", () => {
  const table = journal()
    .after({
      type: "tracksMoved",
      moves: [{ track: "centrality", by: -52, reason: "drift" }],
    })
    .inPhase("plenary");
  const collapsed = table
    .inPhase("crisis")
    .having({ kind: "instructor" }, { type: "advancePhase" });
  expect(collapsed.state.ending?.reason).toBe("collapsed");
  const walkAway = collapsed.scenario.mandates[KOREA]?.walkAway ?? 0;
  expect(summed(collapsed)["score.korea"]).toBeLessThanOrEqual(walkAway / 2);
});

describe("over whole games", () => {
  test.each([1, 2, 3])("all moments together are the last position (seed %i)", (seed) => {
    const table = randomJournal(seed);
    const { state } = table;
    const levels = summed(table);
    expect(levels["track.tension"]).toBe(state.tracks.tension);
    expect(levels["track.cyber"]).toBe(state.tracks.cyber);
    for (const { id } of table.scenario.seats) {
      expect(levels[`treasury.${id}`]).toBe(state.seats[id]?.treasury);
      expect(levels[`score.${id}`]).toBe(state.ending?.scores[id]?.score);
    }
    const trusts = table.debrief.table.effectiveTrust;
    expect(levels["trust.japan>korea"]).toBe(trusts["japan>korea"]);
    expect(levels["society.asean~japan"]).toBe(state.trust.societal["asean~japan"]);
  });
});
