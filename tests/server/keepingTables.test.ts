import { afterEach, expect, test, vi } from "vitest";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { type Lobby, lobbySchema, type TableCreated } from "#shared/protocol/http.ts";
import { CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { FakeClock } from "./support/fakeClock.ts";
import { bytesOf, JournalShelf } from "./support/journals.ts";
import { LiveServer } from "./support/liveServer.ts";
import { OK } from "./support/matches.ts";
import { Lesson } from "./support/pupils.ts";
import { bearer } from "./support/replies.ts";

/** Milliseconds. */
const HOUR = 3_600_000;
const THIRTY_DAYS = 720 * HOUR;

const shelf = new JournalShelf();
const servers: LiveServer[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) await server.close();
  await shelf.clear();
});

const serving = async (clock: FakeClock, journal = new MemoryJournal()): Promise<LiveServer> => {
  const server = await LiveServer.start({ clock, journal });
  servers.push(server);
  return server;
};

const statusOf = async (server: LiveServer, code: string): Promise<number> =>
  (await server.get(`/api/codes/${code}`)).status;

const lobbyAt = async (server: LiveServer, code: string): Promise<Lobby> =>
  lobbySchema.parse(await (await server.get(`/api/tables/${code}/lobby`)).json());

const deleting = (server: LiveServer, code: string, token?: string): Promise<Response> =>
  fetch(`${server.url}/api/tables/${code}`, {
    method: "DELETE",
    ...(token === undefined ? {} : { headers: bearer(token) }),
  });

/** A table at which Korea's delegate has a name, has said something, and has gone. */
async function leftTable(server: LiveServer): Promise<TableCreated> {
  const table = await server.host({ take: "korea", name: NAME, seats: BOTS, start: true });
  const korea = await server.join(table.seatToken ?? "", table.hostToken);
  expect(await korea.submit({ type: "pauseGame" })).toEqual(OK);
  expect(await korea.submit({ type: "speak", to: [], text: WORDS })).toEqual(OK);
  await korea.room.leave();
  return table;
}

const NAME = "Zephyrine";
const WORDS = "Tabletalkcanary";
const BOTS = { asean: { kind: "bot" }, japan: { kind: "bot" } } as const;

test("A table is deleted thirty days after its making, and says so to all before", async () => {
  const clock = new FakeClock();
  const server = await serving(clock);
  const made = clock.now();
  const { code, hostToken } = await server.host();
  expect((await lobbyAt(server, code)).keptUntil).toBe(made + THIRTY_DAYS);
  await clock.stall(THIRTY_DAYS - 2 * HOUR);
  expect(await statusOf(server, code)).toBe(200);
  await clock.stall(HOUR);
  await clock.stall(HOUR);
  await clock.stall(HOUR);
  expect(await statusOf(server, code)).toBe(404);
  expect((await deleting(server, code, hostToken)).status).toBe(401);
});

test("A table at which somebody is stays until they have gone", async () => {
  const clock = new FakeClock();
  const server = await serving(clock);
  const { code, hostToken } = await server.host();
  const host = await server.join(hostToken);
  await clock.stall(THIRTY_DAYS + HOUR);
  await host.caughtUp();
  expect(await statusOf(server, code)).toBe(200);
  await host.room.leave();
  await clock.stall(HOUR);
  await clock.stall(HOUR);
  expect(await statusOf(server, code)).toBe(404);
});

test("A game whose time runs is taken up before anything is deleted, so it is not", async () => {
  const journal = new MemoryJournal();
  const { create } = journal;
  vi.spyOn(journal, "create").mockImplementation((head) =>
    create({ ...head, createdAt: head.createdAt - THIRTY_DAYS }),
  );
  const before = await LiveServer.start({ journal });
  servers.push(before);
  const running = await before.host({ take: "korea", seats: BOTS, start: true });
  const waiting = await before.host();
  for (const server of servers.splice(0)) await server.close();
  const after = await LiveServer.start({ journal });
  servers.push(after);
  expect(await statusOf(after, running.code)).toBe(200);
  expect(await statusOf(after, waiting.code)).toBe(404);
});

test("A table of a class has no date of its own: it stays as long as its class", async () => {
  const clock = new FakeClock();
  const server = await serving(clock);
  const lesson = await Lesson.begin(server, {
    tables: 1,
    pace: "stepped",
    retention: { days: 60, talkDays: 60 },
  });
  const host = await lesson.lead();
  for (let each = 0; each < 3; each += 1) await lesson.join();
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  const code = host.public.tables?.[0]?.code ?? "";
  expect(await lobbyAt(server, code)).not.toHaveProperty("keptUntil");
  expect((await deleting(server, code, lesson.hostToken)).status).toBe(401);
  await host.room.leave();
  await clock.stall(THIRTY_DAYS);
  await clock.stall(HOUR);
  expect(await statusOf(server, code)).toBe(200);
  await clock.stall(THIRTY_DAYS);
  expect(await statusOf(server, code)).toBe(404);
});

test("A table that cannot be read is deleted in its time, one that cannot be deleted keeps no other from it", async () => {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  const server = await serving(clock, journal);
  const [unreadable, stuck, other] = [
    await server.host(),
    await server.host(),
    await server.host(),
  ].map(({ code }) => code);
  // Put away, so that whoever wants one again has to read it.
  await clock.stall(HOUR);
  const { open, remove } = journal;
  vi.spyOn(journal, "open").mockImplementation((code) =>
    code === unreadable ? Promise.reject(new Error("Broken")) : open(code),
  );
  vi.spyOn(journal, "remove").mockImplementation((code) =>
    code === stuck ? Promise.reject(new Error("Broken")) : remove(code),
  );
  await clock.stall(THIRTY_DAYS);
  expect(await statusOf(server, unreadable ?? "")).toBe(404);
  expect(await statusOf(server, stuck ?? "")).toBe(200);
  expect(await statusOf(server, other ?? "")).toBe(404);
});

test("The host, and nobody else, deletes a table at once: all sockets close, and every token is unknown", async () => {
  const server = await serving(new FakeClock());
  const { code, hostToken } = await server.host();
  const another = await server.host();
  const seatToken = await server.take(code, "korea");
  const [host, korea] = [await server.join(hostToken), await server.join(seatToken)];
  const refused = [undefined, another.hostToken, seatToken].map((token) =>
    deleting(server, code, token),
  );
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([401, 401, 403]);
  expect(await statusOf(server, code)).toBe(200);
  expect((await deleting(server, code, hostToken)).status).toBe(204);
  expect(await Promise.all([host.closed, korea.closed])).toEqual([
    CLOSE_TABLE_GONE,
    CLOSE_TABLE_GONE,
  ]);
  expect(await statusOf(server, code)).toBe(404);
  for (const token of [hostToken, seatToken])
    expect((await server.get(`/api/tables/${code}/debrief`, bearer(token))).status).toBe(401);
  expect(await statusOf(server, another.code)).toBe(200);
});

test("Once a table is deleted nothing of a name or a word is left in the bytes of the files", async () => {
  const folder = shelf.folder();
  const onFault = (error: unknown): never => {
    throw error;
  };
  const journal = await openSqliteJournal({ folder, onFault });
  const server = await LiveServer.start({ journal });
  servers.push(server);
  const { code, hostToken } = await leftTable(server);
  for (const words of [NAME, WORDS]) expect(bytesOf(folder)).toContain(words);
  expect((await deleting(server, code, hostToken)).status).toBe(204);
  for (const words of [NAME, WORDS]) expect(bytesOf(folder)).not.toContain(words);
});
