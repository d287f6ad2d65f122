import { expect, test } from "vitest";
import { ASEAN, KOREA } from "#tests/support/given.ts";
import { journal, randomJournal } from "./journal.ts";

const speak = { type: "speak" as const, to: [], text: "We are listening." };

test("each event is dated by the year and phase it happened in", () => {
  const steps = journal().inPhase("caucus").having(KOREA, speak).steps;
  const dates = steps.map(({ event, year, phase }) => [event.type, year, phase]);
  expect(dates).toContainEqual(["seatAssigned", 0, "briefing"]);
  expect(dates).toContainEqual(["incomePaid", 1, "briefing"]);
  expect(dates.at(-1)).toEqual(["messageSpoken", 1, "caucus"]);
});

test("1.7 what a rewind took back no longer counts, and what was said stays said", () => {
  const before = journal().inPhase("caucus");
  const table = before
    .having(KOREA, { type: "markReady", ready: true })
    .having(ASEAN, speak)
    .rewound()
    .having(KOREA, speak);
  const since = (list: readonly { readonly index: number }[]): number =>
    list.filter(({ index }) => index >= before.events.length).length;
  expect(since(table.steps)).toBe(4);
  expect(
    table.stood
      .slice(-2)
      .map(({ event }) => (event.type === "messageSpoken" ? event.from : event.type)),
  ).toEqual([ASEAN, KOREA]);
});

test("1.7 what a briefing brought counts once, however often it was rewound", () => {
  const table = journal().rewound().rewound();
  expect(table.steps.filter(({ event }) => event.type === "incomePaid")).toHaveLength(3);
  expect(table.stood.filter(({ event }) => event.type === "incomePaid")).toHaveLength(1);
});

test("an earlier phase stands whatever a later one took back", () => {
  const table = journal().inPhase("caucus").having(ASEAN, speak).inPhase("plenary").rewound();
  expect(table.steps.some(({ undone }) => undone)).toBe(false);
  expect(
    journal()
      .rewound()
      .steps.filter(({ undone }) => undone).length,
  ).toBeGreaterThan(0);
});

test("a journal walked again ends where it was left", () => {
  const table = randomJournal(3);
  expect(table.steps.at(-1)?.after).toEqual(table.state);
});
