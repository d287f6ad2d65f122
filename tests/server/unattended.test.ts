import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Table } from "#server/tables/table.ts";
import type { CreateTable } from "#shared/protocol/http.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import { FakeClock } from "./support/fakeClock.ts";
import { LiveServer, QUIET } from "./support/liveServer.ts";
import { Lesson } from "./support/pupils.ts";

const MINUTE = 60_000;
/** Bots that think so long that their games last. */
const SLOW = { ...QUIET, botPace: { min: MINUTE, max: MINUTE } };
const BOTS = { asean: { kind: "bot" }, korea: { kind: "bot" }, japan: { kind: "bot" } } as const;
const ONE_PERSON = { asean: { kind: "bot" }, japan: { kind: "bot" } } as const;

let server: LiveServer;
let clock: FakeClock;
beforeEach(async () => {
  clock = new FakeClock();
  server = await LiveServer.start({ clock, config: SLOW });
});
afterEach(async () => {
  await server.close();
});

const tableOf = async (code: string): Promise<Table> => {
  const opened = await server.app.tables.open(code);
  if (!opened.ok) throw new Error(`No table ${code}`);
  return opened.value;
};
/** Milliseconds that the phase still has. */
const left = ({ match }: Table): number => (nextDeadline(match.publicView) ?? 0) - clock.now();

describe("A game that nobody attends", () => {
  test.each<readonly [string, Partial<CreateTable>]>([
    ["of bots alone", { seats: BOTS, pace: "live" }],
    ["of bots alone, for days", { seats: BOTS, pace: "open" }],
    ["whose person has left", { take: "korea", seats: ONE_PERSON, pace: "live" }],
  ])(
    "1.8 stops after a while, and goes on where it stood when somebody comes: %s",
    async (_of, plan) => {
      const { code } = await server.host({ ...plan, start: true });
      const table = await tableOf(code);
      await clock.advance(11 * MINUTE);
      expect(server.app.tables.size).toBe(0);
      const { version, publicView } = table.match;
      const had = left(table);
      await clock.advance(180 * MINUTE);
      const again = await tableOf(code);
      expect(again.match.version).toBe(version + 1);
      expect(again.match.publicView).toMatchObject({
        year: publicView.year,
        phase: publicView.phase,
      });
      // What it had when it was put away, within the last of the eleven minutes.
      expect(left(again)).toBeGreaterThanOrEqual(had);
      expect(left(again)).toBeLessThanOrEqual(had + MINUTE);
    },
  );

  test("stops sooner where many do, those left longest first", async () => {
    const putAway: number[] = [];
    for (let each = 0; each < 23; each += 1) {
      const { code } = await server.host({ seats: BOTS, pace: "live", start: true });
      (await tableOf(code)).onClose(() => putAway.push(each));
      await clock.advance(1_000);
    }
    expect(putAway).toEqual([]);
    await clock.advance(MINUTE);
    expect(putAway).toEqual([0, 1, 2]);
  });
});

describe("A game that runs on", () => {
  test.each([["watched"], ["of days"], ["of a class"]])("is one %s", async (which) => {
    if (which === "watched") {
      const { hostToken } = await server.host({ seats: BOTS, pace: "live", start: true });
      await server.join(hostToken);
    } else if (which === "of days") {
      await server.host({ take: "korea", seats: ONE_PERSON, pace: "open", start: true });
    } else {
      const lesson = await Lesson.begin(server, { tables: 1, pace: "live" });
      await lesson.join();
      const host = await lesson.lead();
      await host.submit({ type: "goToStep", step: "play" });
      await host.until(() => host.public.tables?.[0]?.code !== undefined);
      await host.room.leave();
      await host.closed;
    }
    await clock.advance(12 * MINUTE);
    expect(server.app.tables.size).toBe(1);
  });
});
