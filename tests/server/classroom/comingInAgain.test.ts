import { afterEach, expect, test } from "vitest";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { JournalShelf } from "../support/journals.ts";
import { LiveServer } from "../support/liveServer.ts";
import { Lesson } from "../support/pupils.ts";

/** A browser whose answer got lost asks again with the token that it made for itself. */
const TOKEN = "A-token-made-by-a-browser";

const shelf = new JournalShelf();
let server: LiveServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
  await shelf.clear();
});

/** A server that keeps its classes in `folder`, and closes the journal when it is closed. */
const serving = async (folder: string): Promise<LiveServer> => {
  const onFault = (error: unknown): never => {
    throw error;
  };
  server = await LiveServer.start({ journal: await openSqliteJournal({ folder, onFault }) });
  return server;
};

const namesIn = async (lesson: Lesson): Promise<readonly string[]> =>
  (await lesson.lead()).public.names ?? [];

test("Whoever asks again is the same student with the same token, also of a server that was started anew", async () => {
  const folder = shelf.folder();
  const before = await Lesson.begin(await serving(folder));
  const first = await before.join({ token: TOKEN });
  expect(first.token).toBe(TOKEN);
  await server?.close();
  const lesson = new Lesson(await serving(folder), before);
  expect(await lesson.join({ token: TOKEN })).toEqual(first);
  expect(await namesIn(lesson)).toHaveLength(1);
  expect((await lesson.tryToEnter(TOKEN)).status).toBe(200);
});

test("Requests that arrive together let one student in", async () => {
  const lesson = await Lesson.begin(await serving(shelf.folder()));
  const all = await Promise.all([1, 2, 3].map(() => lesson.join({ token: TOKEN })));
  expect(new Set(all.map(({ student }) => student)).size).toBe(1);
  expect(await namesIn(lesson)).toHaveLength(1);
});

test("A repeat is answered as the first time, whatever has changed at the door or in the wish", async () => {
  const lesson = await Lesson.begin(await serving(shelf.folder()), { names: "free" });
  const host = await lesson.lead();
  await host.submit({ type: "setRoster", names: ["Ahn", "Bella"] });
  const first = await lesson.join({ token: TOKEN, rosterEntry: 1 });
  await host.submit({ type: "lockClass", locked: true });
  expect(await lesson.join({ token: TOKEN, rosterEntry: 1, name: "Bell" })).toEqual(first);
  expect(await namesIn(lesson)).toHaveLength(1);
});

test("A token that is somebody else’s lets nobody in", async () => {
  const on = await serving(shelf.folder());
  const other = await Lesson.begin(on);
  await other.join({ token: TOKEN });
  const lesson = await Lesson.begin(on);
  const { token: handedOut } = await lesson.reissue((await lesson.join()).student);
  for (const token of [TOKEN, handedOut]) {
    const reply = await on.post(`${lesson.path}/join`, { token });
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { error: { code: "malformed", params: { path: "token" } } },
    ]);
  }
  expect(await namesIn(lesson)).toHaveLength(1);
});
