import { expect, test } from "vitest";
import { playerId } from "#shared/kernel/ids.ts";
import { publicView } from "#shared/views/publicView.ts";
import { waitedFor } from "#shared/views/waitedFor.ts";
import { ASEAN, CLOCK, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { opened, toAdopt, toTake } from "#tests/support/texts.ts";

const READY = { type: "markReady", ready: true } as const;
const waiting = ({ scenario, state }: Given) => waitedFor(publicView(scenario, state));
const cover = (seat: typeof KOREA) => ({ type: "coverSeat", seat, scope: "caretaker" }) as const;
const bot = (seat: typeof KOREA) =>
  ({
    type: "assignSeat",
    seat,
    player: { id: playerId(`bot-${seat}`), kind: "bot" },
  }) as const;

test("while all are at work nobody waits for anybody", () => {
  expect(waiting(given())).toEqual([]);
});

test("people who are done wait for all who are not", () => {
  expect(waiting(given().having(ASEAN, READY))).toEqual([KOREA, JAPAN]);
  expect(waiting(given().having(ASEAN, READY).having(KOREA, READY))).toEqual([JAPAN]);
});

test("a bot that is done waits for nobody while people are at work, and for the last of them", () => {
  const withBot = given().having(INSTRUCTOR, bot(ASEAN)).having(ASEAN, READY);
  expect(waiting(withBot)).toEqual([]);
  const alone = withBot.having(INSTRUCTOR, bot(JAPAN)).having(JAPAN, READY);
  expect(waiting(alone)).toEqual([KOREA]);
});

test("nobody waits for who is covered, nor a caretaker for anybody who is at work with another", () => {
  const covered = given().having(ASEAN, READY).having(CLOCK, cover(KOREA));
  expect(waiting(covered)).toEqual([JAPAN]);
  const caretaker = given().having(CLOCK, cover(ASEAN)).having(ASEAN, READY);
  expect(waiting(caretaker)).toEqual([]);
});

test("the last position on an open text is waited for", () => {
  const open = opened(ASEAN, JAPAN, toAdopt("secretariat"));
  expect(waiting(open)).toEqual([KOREA]);
  expect(waiting(open.having(KOREA, toTake("object")))).toEqual([]);
});

test("while the game is paused, in the lobby and after the end nobody waits", () => {
  const asked = given().having(ASEAN, READY);
  expect(waiting(asked.having(INSTRUCTOR, { type: "pauseGame" }))).toEqual([]);
  expect(waiting(asked.having(INSTRUCTOR, { type: "closeGame" }))).toEqual([]);
});
