import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { FakeClock } from "./support/fakeClock.ts";
import { LiveServer } from "./support/liveServer.ts";
import { Lesson } from "./support/pupils.ts";

let server: LiveServer | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
  server = undefined;
});

const BROKEN = new Error("disk image is malformed");

/** A journal with two games and two classes at play, which a server has left. */
async function left() {
  const journal = new MemoryJournal();
  server = await LiveServer.start({ journal });
  const tables = [await begun(server), await begun(server)];
  const lessons = [await atPlay(server), await atPlay(server)];
  await server.close();
  server = undefined;
  return { journal, tables, lessons };
}

async function begun(on: LiveServer): Promise<string> {
  const { code } = await on.host({
    take: "korea",
    seats: { asean: { kind: "bot" }, japan: { kind: "bot" } },
    start: true,
  });
  return code;
}

async function atPlay(on: LiveServer): Promise<Lesson> {
  const lesson = await Lesson.begin(on, { tables: 1 });
  await lesson.join();
  const host = await lesson.lead();
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  return lesson;
}

/** A server that says its faults. */
async function resumed(journal: MemoryJournal) {
  const faults: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => faults.push(line) });
  const again = await LiveServer.start({ journal, log });
  server = again;
  return { again, faults };
}

test("One table that cannot be read keeps no other from going on", async () => {
  const { journal, tables } = await left();
  const { open } = journal;
  vi.spyOn(journal, "open").mockImplementation((code) =>
    code === tables[1] ? Promise.reject(BROKEN) : open(code),
  );
  const { again, faults } = await resumed(journal);
  expect(again.app.tables.size).toBe(3);
  expect(faults.some((line) => line.includes(`table ${tables[1]}`))).toBe(true);
});

test("One class that cannot be read keeps no other from going on", async () => {
  const { journal, lessons } = await left();
  const { open } = journal.classes;
  vi.spyOn(journal.classes, "open").mockImplementation((code) =>
    code === lessons[1]?.code ? Promise.reject(BROKEN) : open(code),
  );
  const { again, faults } = await resumed(journal);
  expect((await again.get(`/api/classes/${lessons[0]?.code}/door`)).status).toBe(200);
  expect(faults.some((line) => line.includes(`class ${lessons[1]?.code}`))).toBe(true);
});

test("One class that cannot be read is deleted in its time, and keeps no other from it", async () => {
  const journal = new MemoryJournal();
  const clock = new FakeClock();
  server = await LiveServer.start({ journal, clock });
  const lessons = [await Lesson.begin(server), await Lesson.begin(server)];
  const { open } = journal.classes;
  vi.spyOn(journal.classes, "open").mockImplementation((code) =>
    code === lessons[0]?.code ? Promise.reject(BROKEN) : open(code),
  );
  await clock.stall(A_MONTH);
  for (const { code } of lessons)
    expect([code, (await server.get(`/api/codes/${code}`)).status]).toEqual([code, 404]);
});

/** Milliseconds, and more. */
const A_MONTH = 32 * 86_400_000;
