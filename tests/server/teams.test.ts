import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Holder } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import { playerId, type SeatId, studentId } from "#shared/kernel/ids.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { FakeClock } from "./support/fakeClock.ts";
import { LiveServer } from "./support/liveServer.ts";
import { ASEAN, JAPAN, KOREA } from "./support/matches.ts";
import type { Player } from "./support/visitors.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const MINA = studentId("mina");
const JUN = studentId("jun");
const READY = { type: "markReady", ready: true };
const say = (text: string, to: readonly string[] = []) => ({ type: "speak", to, text });
const teamOf = (seat: SeatId) => playerId(`team-${seat}`);

/** A table of a class: two people share Korea, of whom Mina is the head. */
interface ClassTable {
  readonly code: string;
  readonly hostToken: string;
  readonly table: Table;
  readonly sit: (holder: Omit<Holder, "code" | "host">) => Promise<Player>;
}

async function classTable(): Promise<ClassTable> {
  const { code, hostToken } = await server.host({ pace: "stepped" });
  const opened = await server.app.tables.open(code);
  if (!opened.ok) throw new Error("The table is not there");
  const table = opened.value;
  for (const seat of [ASEAN, KOREA, JAPAN]) {
    const player = { id: teamOf(seat), kind: "person" as const };
    await table.match.submit({ kind: "instructor" }, { type: "assignSeat", seat, player });
  }
  table.teams.set(teamOf(KOREA), [
    { student: JUN, name: "Jun", head: false },
    { student: MINA, name: "Mina", head: true },
  ]);
  await table.match.submit({ kind: "instructor" }, { type: "startGame" });
  const sit: ClassTable["sit"] = async (holder) =>
    server.sit(
      await server.app.rooms.reserve({
        code,
        host: false,
        tokenHash: tokenHash(hostToken),
        ...holder,
      }),
    );
  return { code, hostToken, table, sit };
}

const mina = { player: teamOf(KOREA), member: MINA };
const jun = { player: teamOf(KOREA), member: JUN };

describe("People who share a delegation", () => {
  test("are there at once, each with the whole of the delegation's view", async () => {
    const { sit } = await classTable();
    const head = await sit(mina);
    const other = await sit(jun);
    expect(head.own.seat).toBe("korea");
    expect(other.own).toEqual(head.own);
    await head.submit(READY);
    await other.caughtUp();
    expect(other.own.legal?.markReady).toBe(false);
  });

  test("are told apart: who is there, and who commits", async () => {
    const { sit } = await classTable();
    const head = await sit(mina);
    await head.caughtUp();
    expect(head.presences.at(-1)?.["korea"]).toMatchObject({
      state: "connected",
      people: [
        { name: "Mina", head: true, connected: true },
        { name: "Jun", head: false, connected: false },
      ],
    });
    await sit(jun);
    await head.caughtUp();
    expect(head.presences.at(-1)?.["korea"]).toMatchObject({
      people: [{ name: "Mina" }, { name: "Jun", connected: true }],
    });
    expect(head.presences.at(-1)?.["japan"]).not.toHaveProperty("people");
  });

  test("commit the delegation by their head alone; all may talk and reflect", async () => {
    const { sit } = await classTable();
    const other = await sit(jun);
    expect(await other.submit(READY)).toMatchObject({ refusal: { code: "onlyTheHead" } });
    expect(await other.submit(say("A word from us."))).toEqual({ ok: true });
    const head = await sit(mina);
    expect(await head.submit(READY)).toEqual({ ok: true });
  });

  test("hand the head on: from then on the other one commits", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    const other = await sit(jun);
    table.teams.set(teamOf(KOREA), [
      { student: MINA, name: "Mina", head: false },
      { student: JUN, name: "Jun", head: true },
    ]);
    expect(await head.submit(READY)).toMatchObject({ refusal: { code: "onlyTheHead" } });
    expect(await other.submit(READY)).toEqual({ ok: true });
  });

  test("get the answer of a command again that was accepted while they were the head", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    const commandId = "mina-is-ready-now";
    expect(await head.submit(READY, commandId)).toEqual({ ok: true });
    table.teams.set(teamOf(KOREA), [
      { student: MINA, name: "Mina", head: false },
      { student: JUN, name: "Jun", head: true },
    ]);
    expect(await head.submit(READY, commandId)).toEqual({ ok: true });
  });

  test("each have one socket: a newer one of their own takes its place, and none of the other's", async () => {
    const { sit } = await classTable();
    const phone = await sit(mina);
    const other = await sit(jun);
    const laptop = await sit(mina);
    expect(await phone.closed).toBe(CLOSE_SUPERSEDED);
    expect(await other.submit(say("Still here."))).toEqual({ ok: true });
    expect(await laptop.submit(READY)).toEqual({ ok: true });
  });

  test("are sent away when they are taken off the delegation, and hear no more of it", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    const other = await sit(jun);
    table.teams.set(teamOf(KOREA), [{ student: MINA, name: "Mina", head: true }]);
    expect(await other.closed).toBe(CLOSE_TABLE_GONE);
    await head.submit(say("CANARY for Japan alone", ["japan"]));
    await head.caughtUp();
    expect(head.received).toContain("CANARY");
    expect(other.received).not.toContain("CANARY");
  });

  test("stand in the journal by name: who spoke for the delegation", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    const other = await sit(jun);
    await other.submit(say("A word from us."));
    await head.submit(READY);
    const entries = await table.log.entries();
    if (!entries.ok) throw new Error("The log is broken");
    const asked = entries.value.slice(-2).map(({ command, by }) => [command.type, by]);
    expect(asked).toEqual([
      ["speak", "jun"],
      ["markReady", "mina"],
    ]);
    expect(entries.value[0]).not.toHaveProperty("by");
  });
});

describe("A caretaker", () => {
  const cover = { type: "coverSeat", seat: KOREA, scope: "caretaker" } as const;

  test("15.3 gives way at the next command, which is then done", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    await table.match.submit({ kind: "instructor" }, cover);
    await head.caughtUp();
    expect(head.public.seats[KOREA]?.cover).toEqual({ scope: "caretaker", by: "instructor" });
    expect(await head.submit(READY)).toEqual({ ok: true });
    expect(head.public.seats[KOREA]).toMatchObject({ cover: undefined, ready: true });
    expect(head.record.slice(-2).map(({ event }) => event.type)).toEqual([
      "seatReturned",
      "readyMarked",
    ]);
  });

  test("15.3 gives way to a sign of life alone, of anybody who shares the delegation", async () => {
    const { sit, table } = await classTable();
    const other = await sit(jun);
    await table.match.submit({ kind: "clock" }, cover);
    other.room.send("here");
    await other.caughtUp();
    await other.caughtUp();
    expect(other.public.seats[KOREA]?.cover).toBeUndefined();
  });

  test("15.3 does not give way to what only the head may ask", async () => {
    const { sit, table } = await classTable();
    const other = await sit(jun);
    await table.match.submit({ kind: "clock" }, cover);
    expect(await other.submit(READY)).toMatchObject({ refusal: { code: "onlyTheHead" } });
    expect(table.match.publicView.seats[KOREA]?.cover?.scope).toBe("caretaker");
  });

  test("15.3 of a bot in full the seat comes back from the instructor alone; a reflection is written all the same", async () => {
    const { sit, table } = await classTable();
    const head = await sit(mina);
    const direct = (command: Parameters<typeof table.match.submit>[1]) =>
      table.match.submit({ kind: "instructor" }, command);
    await direct({ ...cover, scope: "full" });
    head.room.send("here");
    expect(await head.submit(READY)).toMatchObject({ refusal: { code: "seatReplaced" } });
    expect(await head.submit(say("But I am here."))).toMatchObject({
      refusal: { code: "seatReplaced" },
    });
    while (table.match.publicView.phase !== "review") await direct({ type: "advancePhase" });
    const reflection = { type: "writeReflection", text: "I came late." };
    expect(await head.submit(reflection)).toEqual({ ok: true });
    await direct({ type: "returnSeat", seat: KOREA });
    expect(await head.submit(say("Here again."))).toEqual({ ok: true });
  });
});

describe("A table with patience for a while", () => {
  test("asks who is waited for, in private, covers it before all, and gives the seat back to who is there", async () => {
    const clock = new FakeClock();
    await server.close();
    server = await LiveServer.start({ clock });
    const { sit, table } = await classTable();
    table.setCaretaker({ enabled: true, warnAfter: 60_000, coverAfter: 120_000 });
    const head = await sit(mina);
    const asean = await sit({ player: teamOf(ASEAN) });
    const japan = await sit({ player: teamOf(JAPAN) });
    await asean.submit(READY);
    await japan.submit(READY);
    await clock.advance(60_000);
    for (const player of [head, asean, japan]) await player.caughtUp();
    expect(head.record.at(-1)?.event).toEqual({ type: "seatNudged", seat: "korea", by: "clock" });
    expect(asean.received).not.toContain("seatNudged");
    await clock.advance(60_000);
    await asean.caughtUp();
    expect(asean.public.seats[KOREA]?.cover).toEqual({ scope: "caretaker", by: "clock" });
    head.room.send("here");
    await head.caughtUp();
    await asean.caughtUp();
    expect(asean.public.seats[KOREA]?.cover).toBeUndefined();
  });

  test("is answered by a word, by anybody of the delegation", async () => {
    const clock = new FakeClock();
    await server.close();
    server = await LiveServer.start({ clock });
    const { sit, table } = await classTable();
    table.setCaretaker({ enabled: true, warnAfter: 60_000, coverAfter: 120_000 });
    await sit(mina);
    const other = await sit(jun);
    const asean = await sit({ player: teamOf(ASEAN) });
    const japan = await sit({ player: teamOf(JAPAN) });
    await asean.submit(READY);
    await japan.submit(READY);
    await clock.advance(100_000);
    await other.submit(say("One moment, please."));
    await clock.advance(59_000);
    await asean.caughtUp();
    expect(asean.public.seats[KOREA]?.cover).toBeUndefined();
    await clock.advance(61_000);
    await asean.caughtUp();
    expect(asean.public.seats[KOREA]?.cover).toBeDefined();
  });
});

describe("Who watches a table", () => {
  test("as its instructor sees every seat, and what changes in any of them", async () => {
    const { sit, hostToken } = await classTable();
    const watcher = await server.join(hostToken);
    expect(Object.keys(watcher.seats).toSorted()).toEqual(["asean", "japan", "korea"]);
    expect(watcher.seats["korea"]?.mandate).toBeDefined();
    const head = await sit(mina);
    await head.submit(READY);
    await watcher.caughtUp();
    expect(watcher.seats["korea"]?.legal?.markReady).toBe(false);
    expect(watcher.seats["japan"]?.legal?.markReady).toBe(true);
  });

  test("on a screen that others see is sent nothing private, and commands nothing", async () => {
    const { code, hostToken, table } = await classTable();
    const watching = { code, host: true, asPublic: true, tokenHash: tokenHash(hostToken) };
    const screen = await server.sit(await server.app.rooms.reserve(watching));
    const speak = (text: string, to: readonly SeatId[]) =>
      table.match.submit({ kind: "seat", seat: KOREA }, { type: "speak", to: [...to], text });
    await speak("ALOUD for all", []);
    await speak("CANARY between us", [JAPAN]);
    await table.match.submit({ kind: "instructor" }, { type: "nudgeSeat", seat: KOREA });
    await screen.caughtUp();
    expect(screen.received).toContain("ALOUD");
    for (const secret of ["CANARY", "seatNudged", "mandate", "walkAway", "expectations"])
      expect(screen.received).not.toContain(secret);
    expect(await screen.submit({ type: "pauseGame" })).toMatchObject({
      refusal: { code: "notAllowedForYou" },
    });
    expect(await screen.submit(say("Hello"))).toMatchObject({
      refusal: { code: "notAllowedForYou" },
    });
  });

  test("as an observer of a class sees what everybody may know", async () => {
    const { sit, table } = await classTable();
    const observer = await sit({ member: studentId("sora") });
    await table.match.submit(
      { kind: "seat", seat: KOREA },
      { type: "speak", to: [JAPAN], text: "CANARY between us" },
    );
    await observer.caughtUp();
    for (const secret of ["CANARY", "walkAway"]) expect(observer.received).not.toContain(secret);
    expect(await observer.submit(READY)).toMatchObject({ refusal: { code: "notAllowedForYou" } });
  });

  test("as host of a game played by the host sees no other seat", async () => {
    const { korea } = await server.playing();
    await korea.caughtUp();
    expect(korea.seats).toEqual({});
    expect(korea.own.seat).toBe("korea");
  });
});
