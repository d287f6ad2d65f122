import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeClock } from "../support/fakeClock.ts";
import { LiveServer } from "../support/liveServer.ts";
import { OK } from "../support/matches.ts";
import { Lesson, type Pupil } from "../support/pupils.ts";
import type { Player } from "../support/visitors.ts";

let clock: FakeClock;
let server: LiveServer;
beforeEach(async () => {
  clock = new FakeClock();
  server = await LiveServer.start({ clock });
});
afterEach(async () => {
  await server.close();
});

const MINUTE = 60_000;
const READY = { type: "markReady", ready: true };

/** A class at play at one table: two students who are done, and one who is not. */
async function waiting(): Promise<{ host: Pupil; idle: Player; others: readonly Player[] }> {
  const lesson = await Lesson.begin(server, { pace: "stepped", tables: 1 });
  const host = await lesson.lead();
  const tokens: string[] = [];
  for (let index = 0; index < 3; index += 1) tokens.push((await lesson.join()).token);
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  const players: Player[] = [];
  for (const token of tokens) players.push(await lesson.sit(token));
  const [first, ...rest] = players;
  if (first === undefined) throw new Error("Nobody sits at the table");
  for (const player of rest) expect(await player.submit(READY)).toEqual(OK);
  return { host, idle: first, others: rest };
}

const coverOf = (of: Player, seenBy: Player) =>
  Object.values(seenBy.public.seats).find(({ id }) => id === of.own.seat)?.cover;

test("a class covers a delegation for which its table waits, and gives the seat back to who is there", async () => {
  const { host, idle, others } = await waiting();
  const [other] = others;
  if (other === undefined) throw new Error("Nobody waits");
  await clock.advance(MINUTE);
  await idle.caughtUp();
  expect(idle.record.at(-1)?.event).toMatchObject({ type: "seatNudged", by: "clock" });
  await clock.advance(MINUTE);
  await other.caughtUp();
  expect(coverOf(idle, other)).toEqual({ scope: "caretaker", by: "clock" });
  await clock.advance(2_000);
  await host.until(() => host.public.tables?.[0]?.seats.some(({ covered }) => covered) === true);
  idle.room.send("here");
  await idle.caughtUp();
  await other.caughtUp();
  expect(coverOf(idle, other)).toBeUndefined();
});

test("a class changes its patience while it plays, or gives it up", async () => {
  const { host, idle, others } = await waiting();
  const [other] = others;
  if (other === undefined) throw new Error("Nobody waits");
  const never = { enabled: false, warnAfter: MINUTE, coverAfter: 2 * MINUTE };
  expect(await host.submit({ type: "setPolicy", caretaker: never })).toEqual(OK);
  await clock.advance(10 * MINUTE);
  await other.caughtUp();
  expect(coverOf(idle, other)).toBeUndefined();
  const soon = { enabled: true, warnAfter: 5_000, coverAfter: 10_000 };
  expect(await host.submit({ type: "setPolicy", caretaker: soon })).toEqual(OK);
  await clock.advance(10_000);
  await other.caughtUp();
  expect(coverOf(idle, other)).toEqual({ scope: "caretaker", by: "clock" });
});

test("who leaves and never comes back is covered, though nobody is done yet", async () => {
  const { idle, others } = await waiting();
  const [other, another] = others;
  if (other === undefined || another === undefined) throw new Error("Nobody waits");
  for (const player of others) await player.submit({ ...READY, ready: false });
  await idle.room.leave();
  await clock.advance(2 * MINUTE);
  await other.caughtUp();
  expect(Object.values(other.public.seats).filter(({ cover }) => cover !== undefined)).toHaveLength(
    1,
  );
  expect(coverOf(other, another)).toBeUndefined();
});

test("a table at which nobody does anything goes on a phase at a time, and stays its people's", async () => {
  const { idle, others } = await waiting();
  const [other] = others;
  if (other === undefined) throw new Error("Nobody waits");
  for (const player of others) await player.submit({ ...READY, ready: false });
  const covers = () => Object.values(other.public.seats).flatMap(({ cover }) => cover ?? []);
  await clock.advance(3 * MINUTE);
  await idle.caughtUp();
  expect(idle.record.at(-1)?.event).toMatchObject({ type: "seatNudged", by: "clock" });
  await clock.advance(3 * MINUTE);
  await clock.advance(1);
  await other.caughtUp();
  expect(other.public.phase).toBe("caucus");
  expect(covers()).toEqual([]);
  await clock.advance(5 * MINUTE);
  await other.caughtUp();
  expect(other.public.phase).toBe("caucus");
});

test("where a head is silent and a member answers, the member acts as head until the head is back", async () => {
  const lesson = await Lesson.begin(server, { pace: "stepped", tables: 1, teamSize: 2 });
  const host = await lesson.lead();
  const tokens: string[] = [];
  for (let index = 0; index < 4; index += 1) tokens.push((await lesson.join()).token);
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  const [first, second, third, member] = await Promise.all(tokens.map((each) => lesson.sit(each)));
  const [away, stands] = await Promise.all(
    [tokens[0], tokens[3]].map((each) => lesson.enter(each ?? "")),
  );
  if (!first || !second || !third || !member || !away || !stands)
    throw new Error("Four are seated");
  for (const player of [second, third]) expect(await player.submit(READY)).toEqual(OK);
  expect(await member.submit(READY)).toMatchObject({ refusal: { code: "onlyTheHead" } });
  await clock.advance(MINUTE);
  member.room.send("here");
  await member.caughtUp();
  expect(member.record.at(-1)?.event).toMatchObject({ type: "seatNudged", by: "clock" });
  await clock.advance(MINUTE + 1_000);
  await stands.until(() => stands.own.place?.head === true);
  expect(stands.own.place?.standsInFor).toBe(away.own.student);
  expect(await member.submit(READY)).toEqual(OK);
  await away.until(() => away.own.place?.head === false);
  expect(await away.submit({ type: "resumeHead" })).toEqual(OK);
  await stands.until(() => stands.own.place?.head === false);
  expect(await member.submit({ ...READY, ready: false })).toMatchObject({
    refusal: { code: "onlyTheHead" },
  });
});
