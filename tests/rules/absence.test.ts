import { expect, test } from "vitest";
import { playerId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import {
  ADVANCE,
  ASEAN,
  CLOCK,
  type Given,
  given,
  givenLobby,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";

const CARETAKER = { type: "coverSeat", seat: KOREA, scope: "caretaker" } as const;
const BOT = { type: "coverSeat", seat: KOREA, scope: "full", personality: "compromiser" } as const;
const RETURN = { type: "returnSeat", seat: KOREA } as const;
const NUDGE = { type: "nudgeSeat", seat: KOREA } as const;
const MUTE = { type: "muteSeat", seat: KOREA, muted: true } as const;
const newcomer = { id: playerId("newcomer"), kind: "person" as const };
const coverOf = (table: Given) => table.state.seats[KOREA]?.cover;

test("15.1 the instructor has a caretaker or a bot act for a delegation, and returns its seat", () => {
  const covered = given()
    .when(INSTRUCTOR, CARETAKER)
    .yields({ type: "seatCovered", seat: KOREA, scope: "caretaker", by: "instructor" });
  expect(coverOf(covered)).toEqual({ scope: "caretaker", by: "instructor" });
  const replaced = covered.having(INSTRUCTOR, BOT);
  expect(coverOf(replaced)).toEqual({
    scope: "full",
    personality: "compromiser",
    by: "instructor",
  });
  const returned = replaced.when(INSTRUCTOR, RETURN).yields({ type: "seatReturned", seat: KOREA });
  expect(coverOf(returned)).toBeUndefined();
});

test("15.1 the clock covers with a caretaker alone, and gives the seat back", () => {
  given().when(CLOCK, BOT).isRefused("notAllowedForYou");
  const covered = given().having(CLOCK, CARETAKER);
  expect(coverOf(covered)).toEqual({ scope: "caretaker", by: "clock" });
  expect(coverOf(covered.having(CLOCK, RETURN))).toBeUndefined();
});

test("15.1 one who is covered is covered anew only by the instructor, and only in another way", () => {
  const covered = given().having(INSTRUCTOR, BOT);
  covered.when(INSTRUCTOR, BOT).isRefused("seatAlreadyCovered", { seat: KOREA });
  covered.when(CLOCK, CARETAKER).isRefused("seatAlreadyCovered", { seat: KOREA });
  covered.when(INSTRUCTOR, { ...BOT, personality: "hardBargainer" }).accepted();
  given().when(INSTRUCTOR, RETURN).isRefused("seatNotCovered", { seat: KOREA });
});

test("15.1 only people are covered, or asked whether they are there, and only while the game runs", () => {
  const bot = { id: playerId("bot-korea"), kind: "bot" as const };
  const botted = given().having(INSTRUCTOR, { type: "assignSeat", seat: KOREA, player: bot });
  const emptied = given().having(INSTRUCTOR, { type: "assignSeat", seat: KOREA });
  for (const table of [botted, emptied]) {
    table.when(INSTRUCTOR, CARETAKER).isRefused("seatHasNoPerson", { seat: KOREA });
    table.when(CLOCK, NUDGE).isRefused("seatHasNoPerson", { seat: KOREA });
  }
  for (const command of [CARETAKER, RETURN, NUDGE]) {
    givenLobby().when(INSTRUCTOR, command).isRefused("gameNotStarted");
    given().having(INSTRUCTOR, { type: "closeGame" }).when(CLOCK, command).isRefused("gameEnded");
    given()
      .when(INSTRUCTOR, { ...command, seat: seatId("constructor") })
      .isRefused("seatUnknown");
    given().when(KOREA, command).isRefused("notAllowedForYou");
  }
});

test("15.1 a cover ends with the game, and when another player is given the seat", () => {
  const covered = given().having(INSTRUCTOR, BOT);
  expect(coverOf(covered.having(INSTRUCTOR, { type: "closeGame" }))).toBeUndefined();
  const seated = covered.having(INSTRUCTOR, { type: "assignSeat", seat: KOREA, player: newcomer });
  expect(coverOf(seated)).toBeUndefined();
});

test("15.1 what is asked for a covered delegation is judged by the same rules as before", () => {
  const covered = given().having(CLOCK, CARETAKER);
  covered
    .when(KOREA, { type: "markReady", ready: true })
    .yields({ type: "readyMarked", seat: KOREA, ready: true });
});

test("15.3 with the seat its people take back the mark of being ready", () => {
  const marked = given().having(CLOCK, CARETAKER).having(KOREA, { type: "markReady", ready: true });
  expect(marked.having(CLOCK, RETURN).state.seats[KOREA]?.ready).toBe(false);
});

test("15.1 another player is not ready because the one before was", () => {
  const marked = given().having(KOREA, { type: "markReady", ready: true });
  const seated = marked.having(INSTRUCTOR, { type: "assignSeat", seat: KOREA, player: newcomer });
  expect(seated.state.seats[KOREA]?.ready).toBe(false);
});

test("15.4 the instructor and the clock ask whether somebody is there, which changes nothing", () => {
  const asked = given()
    .when(INSTRUCTOR, NUDGE)
    .yields({ type: "seatNudged", seat: KOREA, by: "instructor" });
  given().when(CLOCK, NUDGE).yields({ type: "seatNudged", seat: KOREA, by: "clock" });
  expect(asked.state).toEqual(given().state);
});

test("15.5 who is muted speaks neither on the floor nor in private, and does all else", () => {
  const muted = given()
    .inPhase("caucus")
    .when(INSTRUCTOR, MUTE)
    .yields({ type: "seatMuted", seat: KOREA, muted: true });
  const say = (to: readonly (typeof JAPAN)[]): Command => ({
    type: "speak",
    to: [...to],
    text: "Hear me",
  });
  muted.when(KOREA, say([])).isRefused("muted");
  muted.when(KOREA, say([JAPAN])).isRefused("muted");
  muted.when(JAPAN, say([KOREA])).accepted();
  muted.when(KOREA, { type: "markReady", ready: true }).accepted();
  const heard = muted.having(INSTRUCTOR, { ...MUTE, muted: false });
  heard.when(KOREA, say([JAPAN])).accepted();
});

test("15.5 muting holds from the lobby on, is said once, and goes with the player", () => {
  let lobby = givenLobby();
  for (const { id } of lobby.scenario.seats) {
    const player = { id: playerId(`p-${id}`), kind: "person" as const };
    lobby = lobby.having(INSTRUCTOR, { type: "assignSeat", seat: id, player });
  }
  const started = lobby.having(INSTRUCTOR, MUTE).having(INSTRUCTOR, { type: "startGame" });
  expect(started.state.seats[KOREA]?.muted).toBe(true);
  expect(started.state.seats[JAPAN]?.muted).toBe(false);
  started.when(INSTRUCTOR, MUTE).yields();
  const seated = started.having(INSTRUCTOR, { type: "assignSeat", seat: KOREA, player: newcomer });
  expect(seated.state.seats[KOREA]?.muted).toBe(false);
});

test("15.5 only the instructor mutes, and only at a table that has not ended", () => {
  given().when(CLOCK, MUTE).isRefused("notAllowedForYou");
  given().when(JAPAN, MUTE).isRefused("notAllowedForYou");
  given()
    .when(INSTRUCTOR, { ...MUTE, seat: seatId("nobody") })
    .isRefused("seatUnknown");
  given().having(INSTRUCTOR, { type: "closeGame" }).when(INSTRUCTOR, MUTE).isRefused("gameEnded");
});

test("15.6 what the instructor announces is told at any time and changes nothing", () => {
  const announce = { type: "announce", text: "Five minutes to go" } as const;
  const ended = given().having(INSTRUCTOR, { type: "closeGame" });
  for (const table of [givenLobby(), given(), ended]) {
    const told = table
      .when(INSTRUCTOR, announce)
      .yields({ type: "announced", text: "Five minutes to go" });
    expect(told.state).toEqual(table.state);
  }
  given().when(CLOCK, announce).isRefused("notAllowedForYou");
});

test("15.7 while the game is paused the clock neither covers nor nudges; the instructor may", () => {
  const paused = given().having(INSTRUCTOR, { type: "pauseGame" });
  for (const command of [CARETAKER, NUDGE]) {
    paused.when(CLOCK, command).isRefused("gamePaused");
    paused.when(INSTRUCTOR, command).accepted();
  }
  paused.having(INSTRUCTOR, CARETAKER).when(CLOCK, RETURN).accepted();
});

test("15.7 a rewind leaves as they are who plays, who is covered and who is muted", () => {
  const rewound = given()
    .having(INSTRUCTOR, MUTE)
    .having(CLOCK, { ...CARETAKER, seat: ASEAN })
    .having(INSTRUCTOR, { type: "assignSeat", seat: JAPAN, player: newcomer })
    .having(INSTRUCTOR, { type: "rewindPhase" });
  expect(rewound.state.seats[KOREA]?.muted).toBe(true);
  expect(rewound.state.seats[ASEAN]?.cover).toEqual({ scope: "caretaker", by: "clock" });
  expect(rewound.state.seats[JAPAN]?.player).toEqual(newcomer);
});

test("15.8 in stepped pace the clock's covers end with the phase in which nobody acted for themselves", () => {
  const covered = (pace: "stepped" | "live", by: Actor, seats: readonly SeatId[]): Given =>
    seats.reduce((table, id) => table.having(by, { ...CARETAKER, seat: id }), given({ pace }));
  const coveredAfter = (table: Given): readonly SeatId[] =>
    Object.values(table.having(INSTRUCTOR, ADVANCE).state.seats).flatMap(({ id, cover }) =>
      cover === undefined ? [] : [id],
    );
  const all = [ASEAN, KOREA, JAPAN];
  expect(coveredAfter(covered("stepped", CLOCK, all))).toEqual([]);
  expect(coveredAfter(covered("stepped", CLOCK, [ASEAN, KOREA]))).toEqual([ASEAN, KOREA]);
  expect(coveredAfter(covered("stepped", INSTRUCTOR, all))).toEqual(all);
  expect(coveredAfter(covered("live", CLOCK, all))).toEqual(all);
  const mixed = covered("stepped", CLOCK, [ASEAN]).having(INSTRUCTOR, CARETAKER);
  expect(coveredAfter(mixed.having(CLOCK, { ...CARETAKER, seat: JAPAN }))).toEqual([KOREA]);
});
