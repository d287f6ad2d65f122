import { expect, test } from "vitest";
import { newestWords, openQuestion, ownCover } from "#client/viewmodel/session/attendanceModel.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Event } from "#shared/views/view.ts";
import { aPublicView } from "#tests/client/support/views.ts";
import { JAPAN, KOREA } from "#tests/support/given.ts";

const MINUTE = 60_000;
const line = (index: number, at: number, event: Event): RecordEntry => ({
  index,
  at,
  year: 1,
  phase: "caucus",
  event,
});
const asked = (index: number, at: number, seat = KOREA): RecordEntry =>
  line(index, at, { type: "seatNudged", seat, by: "clock" });
const said = (index: number, at: number, text: string): RecordEntry =>
  line(index, at, { type: "announced", text });

test("a question waits until it is answered", () => {
  const record = [line(0, 0, { type: "gamePaused" }), asked(1, 0)];
  expect(openQuestion(record, KOREA, { answered: -1, now: 0 })).toEqual({ index: 1, by: "clock" });
  expect(openQuestion(record, KOREA, { answered: 1, now: 0 })).toBeUndefined();
});

test("of several questions the last one counts, and an answer to one before is none", () => {
  const record = [asked(0, 0), asked(1, MINUTE)];
  expect(openQuestion(record, KOREA, { answered: 0, now: MINUTE })?.index).toBe(1);
});

test("a question of long ago, one to others, and one read by who has no seat wait for nobody", () => {
  expect(openQuestion([asked(0, 0)], KOREA, { answered: -1, now: 5 * MINUTE })).toBeUndefined();
  expect(openQuestion([asked(0, 0, JAPAN)], KOREA, { answered: -1, now: 0 })).toBeUndefined();
  expect(openQuestion([asked(0, 0)], undefined, { answered: -1, now: 0 })).toBeUndefined();
});

test("the host's words are shown until they are read, the newest first", () => {
  const record = [said(0, 0, "Five minutes"), said(1, MINUTE, "One minute")];
  expect(newestWords(record, { read: -1, now: MINUTE })).toEqual({ index: 1, text: "One minute" });
  expect(newestWords(record, { read: 1, now: MINUTE })).toBeUndefined();
  expect(newestWords(record, { read: -1, now: 6 * MINUTE })).toBeUndefined();
  expect(newestWords([], { read: -1, now: 0 })).toBeUndefined();
});

test("who acts for the own delegation is read from the table", () => {
  const table = aPublicView();
  const covered = {
    ...table,
    seats: Object.fromEntries(
      Object.values(table.seats).map((seat) => [
        seat.id,
        seat.id === KOREA ? { ...seat, cover: { scope: "caretaker", by: "clock" } as const } : seat,
      ]),
    ),
  };
  expect(ownCover(covered, KOREA)).toBe("caretaker");
  expect(ownCover(covered, JAPAN)).toBeUndefined();
  expect(ownCover(covered, undefined)).toBeUndefined();
  expect(ownCover(undefined, KOREA)).toBeUndefined();
});
