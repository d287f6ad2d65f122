import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClassJoined } from "#shared/protocol/class.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { LiveServer } from "../support/liveServer.ts";
import { OK } from "../support/matches.ts";
import { Lesson, type Pupil } from "../support/pupils.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

/** A class at play with so many students, and the host's socket. */
const atPlay = async (
  count: number,
  plan: Parameters<typeof Lesson.begin>[1] = {},
): Promise<{ lesson: Lesson; host: Pupil; students: readonly ClassJoined[] }> => {
  const lesson = await Lesson.begin(server, { pace: "stepped", ...plan });
  const host = await lesson.lead();
  const students = await joined(lesson, count);
  expect(await host.submit({ type: "goToStep", step: "play" })).toEqual(OK);
  await host.until(() => host.public.tables?.every((table) => table.code !== undefined) === true);
  await host.until(() => host.public.tables?.[0]?.stage === "playing");
  return { lesson, host, students };
};
const joined = async (lesson: Lesson, count: number): Promise<readonly ClassJoined[]> => {
  const students: ClassJoined[] = [];
  for (let index = 0; index < count; index += 1) students.push(await lesson.join());
  return students;
};
const nth = (students: readonly ClassJoined[], index: number): ClassJoined => {
  const student = students[index];
  if (student === undefined) throw new Error(`There is no student ${index}`);
  return student;
};
const placeOf = (host: Pupil, { student }: ClassJoined) =>
  host.lead.students?.find((each) => each.student === student)?.place;
const seatAt = (host: Pupil, table: number, seat: string | undefined) =>
  host.public.tables?.[table - 1]?.seats.find((each) => each.seat === seat);

describe("From the door to the table", () => {
  test("a class is made, joined and seated, and the instructor sees it play", async () => {
    const { lesson, host, students } = await atPlay(4);
    expect(host.public.tables).toHaveLength(2);
    const first = await lesson.enter(nth(students, 0).token);
    expect(first.own.place?.table).toBe(1);
    const player = await lesson.sit(nth(students, 0).token);
    expect(player.own.seat).toBe(first.own.place?.seat);
    expect(await player.submit({ type: "markReady", ready: true })).toEqual(OK);
    await host.until(() => seatAt(host, 1, player.own.seat)?.ready === true);
  });

  test("thirty come in at once from one address, each with a callsign of their own", async () => {
    const lesson = await Lesson.begin(server, { teamSize: 3 });
    const host = await lesson.lead();
    const tokens = await Promise.all(Array.from({ length: 32 }, () => lesson.join()));
    const sockets = await Promise.all(tokens.map(({ token }) => lesson.enter(token)));
    await host.until(() => host.public.names?.length === 32);
    expect(new Set(host.public.names).size).toBe(32);
    expect(await host.submit({ type: "seatEverybody" })).toEqual(OK);
    await Promise.all(sockets.map((pupil) => pupil.until(() => pupil.own.place !== undefined)));
  });

  test("tables of one class meet the same chance, unless they are to differ", async () => {
    const seedsOf = async (seeds: "same" | "different"): Promise<ReadonlySet<number>> => {
      const { host } = await atPlay(7, { seeds });
      const codes = (host.public.tables ?? []).map(({ code }) => code ?? "");
      const tables = await Promise.all(codes.map((code) => server.app.tables.open(code)));
      return new Set(tables.map((table) => (table.ok ? table.value.match.head.seed : -1)));
    };
    expect((await seedsOf("same")).size).toBe(1);
    expect((await seedsOf("different")).size).toBe(3);
  });

  test("bots sit where nobody does, and whoever comes late takes the place of one at once", async () => {
    const { lesson, host, students } = await atPlay(1);
    const own = placeOf(host, nth(students, 0));
    expect(host.public.tables?.[0]?.seats.filter(({ bot }) => bot)).toHaveLength(2);
    const late = await lesson.join();
    const player = await lesson.sit(late.token);
    expect(player.own.seat).not.toBe(own?.seat);
    expect(player.public.seats).toMatchObject({
      [player.own.seat ?? ""]: { player: { kind: "person" } },
    });
    await host.until(() => seatAt(host, 1, player.own.seat)?.bot === false);
  });

  test("two who share a delegation sit at the same seat, and the one who heads it commits", async () => {
    const { lesson, host } = await atPlay(3);
    const fourth = await lesson.join();
    const place = placeOf(host, fourth) ?? (await placed(host, fourth));
    expect(place?.head).toBe(false);
    const member = await lesson.sit(fourth.token);
    expect(member.own.seat).toBe(place?.seat);
    expect(await member.submit({ type: "markReady", ready: true })).toMatchObject({
      refusal: { code: "onlyTheHead" },
    });
    expect(await host.submit({ type: "appointHead", student: fourth.student })).toEqual(OK);
    expect(await member.submit({ type: "markReady", ready: true })).toEqual(OK);
  });
});

const placed = async (host: Pupil, student: ClassJoined) => {
  await host.until(() => placeOf(host, student) !== undefined);
  return placeOf(host, student);
};

describe("A student", () => {
  test("who opens the class on a second device is taken over there", async () => {
    const lesson = await Lesson.begin(server);
    const { token } = await lesson.join();
    const first = await lesson.enter(token);
    await lesson.enter(token);
    expect(await first.closed).toBe(CLOSE_SUPERSEDED);
  });

  test("who lost a device gets a new token, and whoever has the old one is sent away", async () => {
    const { lesson, students } = await atPlay(2);
    const { student, token } = nth(students, 0);
    const atClass = await lesson.enter(token);
    const atTable = await lesson.sit(token);
    const again = await lesson.reissue(student);
    expect(await atClass.closed).toBe(CLOSE_SUPERSEDED);
    expect(await atTable.closed).toBe(CLOSE_SUPERSEDED);
    expect((await lesson.tryToEnter(token)).status).toBe(401);
    expect((await lesson.tryToSit(token)).status).toBe(401);
    const player = await lesson.sit(again.token);
    expect(player.own.seat).toBe(atTable.own.seat);
  });

  test("who is removed is sent away everywhere, and a bot plays on", async () => {
    const { lesson, host, students } = await atPlay(2);
    const { student, token } = nth(students, 0);
    const seat = placeOf(host, nth(students, 0))?.seat;
    const atClass = await lesson.enter(token);
    const atTable = await lesson.sit(token);
    expect(await host.submit({ type: "removeStudent", student })).toEqual(OK);
    expect(await atClass.closed).toBe(CLOSE_TABLE_GONE);
    expect(await atTable.closed).toBe(CLOSE_TABLE_GONE);
    expect((await lesson.tryToEnter(token)).status).toBe(401);
    expect((await lesson.tryToSit(token)).status).toBe(401);
    await host.until(() => seatAt(host, 1, seat)?.covered === true);
    const late = await lesson.join();
    const watched = await lesson.sit(late.token);
    expect(watched.own.seat).toBeDefined();
  });

  test("who is absent has the seat covered, and finds it returned", async () => {
    const { host, students } = await atPlay(2);
    const { student } = nth(students, 1);
    const seat = placeOf(host, nth(students, 1))?.seat;
    expect(await host.submit({ type: "markAbsent", student, absent: true })).toEqual(OK);
    await host.until(() => seatAt(host, 1, seat)?.covered === true);
    expect(await host.submit({ type: "markAbsent", student, absent: false })).toEqual(OK);
    await host.until(() => seatAt(host, 1, seat)?.covered === false);
  });

  test("who is moved to another table is sent away from the first and sits at the second", async () => {
    const { lesson, host, students } = await atPlay(4);
    const { student, token } = nth(students, 0);
    const before = await lesson.sit(token);
    await host.submit({ type: "placeStudent", student, table: 2, seat: "japan" });
    expect(await before.closed).toBe(CLOSE_TABLE_GONE);
    const { code, seat } = await lesson.reserveTable(token);
    expect(seat).toBe("japan");
    expect(code).toBe(host.public.tables?.[1]?.code);
  });

  test("who only watches a table is told what everybody may know", async () => {
    const { lesson, host, students } = await atPlay(2);
    const { student, token } = nth(students, 0);
    await host.submit({ type: "placeStudent", student, table: 1 });
    const watcher = await lesson.sit(token);
    expect(() => watcher.own).toThrow();
    expect(watcher.public.stage).toBe("playing");
    expect(await watcher.submit({ type: "markReady", ready: true })).toMatchObject({
      refusal: { code: "notAllowedForYou" },
    });
  });

  test("is seen by the instructor to come, to do something, and to go", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    const { student, token } = await lesson.join();
    const led = () => host.lead.students?.find((each) => each.student === student);
    await host.until(() => led() !== undefined);
    expect(led()?.connected).toBe(false);
    const pupil = await lesson.enter(token);
    await host.until(() => led()?.connected === true);
    await pupil.submit({ type: "tellTeam", text: "Hello" });
    await host.until(() => led()?.lastSeen !== undefined);
    await pupil.room.leave();
    await host.until(() => led()?.connected === false);
  });
});

describe("Names", () => {
  test("that are chosen are shown once the instructor approves, stripped of what nobody sees", async () => {
    const lesson = await Lesson.begin(server, { names: "free" });
    const host = await lesson.lead();
    const { student } = await lesson.join({ name: "Mi\u202Ena\u200B <b>" });
    await host.until(() => host.lead.students?.[0]?.nameAwaitsApproval === true);
    expect(host.public.names).not.toContain("Mina <b>");
    await host.submit({ type: "approveName", student });
    await host.until(() => host.public.names?.[0] === "Mina <b>");
  });

  test("of a roster are chosen once, and taken ones are no longer offered at the door", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    await host.submit({ type: "setRoster", names: ["Ahn", "Bella"] });
    expect((await lesson.door()).roster).toEqual([
      { entry: 0, name: "Ahn" },
      { entry: 1, name: "Bella" },
    ]);
    await lesson.join({ rosterEntry: 1 });
    expect((await lesson.door()).roster).toEqual([{ entry: 0, name: "Ahn" }]);
    const again = await server.post(`${lesson.path}/join`, { rosterEntry: 1 });
    expect([again.status, await again.json()]).toMatchObject([
      409,
      { error: { code: "rosterEntryTaken" } },
    ]);
  });
});
