import { describe, expect, test } from "vitest";
import { debriefReadBy } from "#shared/analysis/debriefReadBy.ts";
import { calm, pay, promise, toPropose } from "#tests/support/deals.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { journal, randomJournal } from "./journal.ts";

const ended = journal().closed();

test("a game that has not ended has no debrief", () => {
  expect(() => journal().debrief).toThrow("ended");
});

test("1.9 a game closed early says so, and in which year", () => {
  expect(journal().inPhase("caucus", 2).closed().debrief).toMatchObject({
    ending: "closed",
    year: 2,
    years: 3,
  });
});

test("13.5 the region is judged by the mean of all effective trust", () => {
  // 58 and 62, 58 and 40, 60 and 42.
  expect(ended.debrief.meanTrust).toBe(53.3);
  expect(ended.debrief.region).toBe("coldPeace");
});

test("13.3 each delegation has its score, its walk-away value and the terms that made it", () => {
  const korea = ended.debrief.seats.find(({ seat }) => seat === KOREA);
  const { zero, hundred } = korea?.mandate.scale ?? { zero: 0, hundred: 0 };
  const raw = (korea?.terms ?? []).reduce((sum, { points }) => sum + points, 0);
  expect(korea?.score).toBeCloseTo((100 * (raw - zero)) / (hundred - zero), 0);
  expect(korea?.walkAway).toBe(korea?.mandate.walkAway);
  expect(korea?.objectives.map(({ met }) => met)).toEqual([false, false, false]);
});

test("5.7 secret deals and their promises are revealed", () => {
  const { debrief } = journal()
    .inPhase("caucus")
    .having(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, 1))]))
    .signedBy(JAPAN)
    .closed();
  expect(Object.values(debrief.table.deals)).toMatchObject([{ open: false }]);
  expect(Object.values(debrief.table.obligations)).toMatchObject([{ status: "excused" }]);
});

test("moves of tracks are dated, with their causes", () => {
  const { debrief } = journal()
    .after({ type: "tracksMoved", moves: [{ track: "cyber", by: -3, reason: "drift" }] })
    .closed();
  expect(debrief.trackMoves).toEqual([
    { track: "cyber", by: -3, reason: "drift", year: 1, phase: "briefing" },
  ]);
});

test("1.7 what a rewind took back is in the record, marked, and in no other account", () => {
  const { debrief } = journal()
    .after({ type: "tracksMoved", moves: [{ track: "cyber", by: -3, reason: "drift" }] })
    .rewound()
    .closed();
  expect(debrief.trackMoves).toEqual([]);
  expect(debrief.record.filter(({ event }) => event.type === "tracksMoved")).toMatchObject([
    { undone: true },
  ]);
});

test("1.7 the levels go with a rewind and come back: whoever watched saw both", () => {
  const { debrief } = journal()
    .after({ type: "tracksMoved", moves: [{ track: "cyber", by: -3, reason: "drift" }] })
    .rewound()
    .closed();
  const cyber = debrief.moments.flatMap(({ levels }) => levels["track.cyber"] ?? []);
  const { cyber: start } = calm.settings.tracks;
  expect(cyber).toEqual([start, start - 3, start]);
});

test("the record leaves out what the engine notes for itself", () => {
  const types = new Set(randomJournal(1).debrief.record.map(({ event }) => event.type));
  expect(types).toContain("tracksMoved");
  expect(types).not.toContain("chanceDrawn");
  expect(types).not.toContain("securityAssessed");
});

describe("who reads what", () => {
  const debrief = journal()
    .having(KOREA, { type: "speak", to: [JAPAN], text: "between us" })
    .having(ASEAN, { type: "speak", to: [], text: "to the floor" })
    .inPhase("review")
    .having(KOREA, { type: "writeReflection", text: "Korea thinks" })
    .having(JAPAN, { type: "writeReflection", text: "Japan thinks" })
    .closed().debrief;
  const words = (reader: typeof KOREA | "instructor"): readonly string[] => {
    const read = debriefReadBy(debrief, reader);
    const said = read.record.flatMap(({ event }) => ("text" in event ? [event.text] : []));
    const written = read.seats.flatMap(({ reflections }) => Object.values(reflections));
    return [...new Set([...said, ...written])];
  };

  test("4.3 what was said in private is read by that channel and the instructor", () => {
    expect(words(JAPAN)).toContain("between us");
    expect(words(ASEAN)).not.toContain("between us");
    expect(words("instructor")).toContain("between us");
    expect(words(ASEAN)).toContain("to the floor");
  });

  test("12.2 a reflection is read by who wrote it and the instructor", () => {
    expect(words(KOREA)).toContain("Korea thinks");
    expect(words(KOREA)).not.toContain("Japan thinks");
    expect(words("instructor")).toEqual(expect.arrayContaining(["Korea thinks", "Japan thinks"]));
  });
});
