import { matchMaker } from "@colyseus/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeClock } from "./support/fakeClock.ts";
import { LiveServer } from "./support/liveServer.ts";
import { Lesson } from "./support/pupils.ts";

let server: LiveServer;
let clock: FakeClock;
beforeEach(async () => {
  clock = new FakeClock();
  server = await LiveServer.start({ clock });
});
afterEach(async () => {
  await server.close();
});

/** Milliseconds after which what nobody needs has been put away. */
const LONG_AGO = 30 * 60_000;
/** Milliseconds after which an address may make one more class. */
const BETWEEN_CLASSES = 10_000;
const TIMES = 60;

/** What a process is left with of tables and classes. */
const left = () => ({
  tables: server.app.tables.size,
  rooms: matchMaker.stats.local.roomCount,
  sockets: matchMaker.stats.local.ccu,
  timers: clock.waiting,
});

test("Sixty tables and classes that come and go leave no room, no timer and no socket", async () => {
  const before = left();
  for (let time = 0; time < TIMES; time += 1) {
    const { hostToken } = await server.host({ pace: "open" });
    const host = await server.join(hostToken);
    await host.room.leave();
    await host.closed;
    const lesson = await Lesson.begin(server, { pace: "stepped", tables: 1 });
    const { token } = await lesson.join();
    const leading = await lesson.lead();
    await leading.submit({ type: "goToStep", step: "play" });
    await leading.until(() => leading.public.tables?.[0]?.code !== undefined);
    const player = await lesson.sit(token);
    for (const each of [leading, player]) {
      await each.room.leave();
      await each.closed;
    }
    expect(left().rooms).toBeGreaterThan(before.rooms);
    await clock.advance(BETWEEN_CLASSES);
  }
  await clock.stall(LONG_AGO);
  await clock.advance(60_000);
  expect(left()).toEqual(before);
});
