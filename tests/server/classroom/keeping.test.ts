import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, test } from "vitest";
import type { AppParts } from "#server/app.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import { FakeClock } from "../support/fakeClock.ts";
import { bytesOf, JournalShelf } from "../support/journals.ts";
import { LiveServer } from "../support/liveServer.ts";
import { OK } from "../support/matches.ts";
import { Lesson } from "../support/pupils.ts";
import { bearer } from "../support/replies.ts";

const shelf = new JournalShelf();
let server: LiveServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
  await shelf.clear();
});

/** A server that keeps its classes in `folder`, and closes the journal when it is closed. */
const serving = async (folder: string, parts: Partial<AppParts> = {}): Promise<LiveServer> => {
  const onFault = (error: unknown): never => {
    throw error;
  };
  const journal = await openSqliteJournal({ folder, onFault });
  server = await LiveServer.start({ journal, ...parts });
  return server;
};

const NAME = "Zephyrine";
const WORDS = {
  roster: "Rosterentrycanary",
  team: "Teamtalkcanary",
  table: "Tabletalkcanary",
  notice: "Noticecanary",
  paper: "Papercanary",
  suggested: "Suggestioncanary",
};

/** A lesson in which somebody has a name, and everything that can be said or written is. */
async function lessonIn(on: LiveServer, plan: Partial<ClassPlanInput> = {}): Promise<Lesson> {
  const lesson = await Lesson.begin(on, { names: "free", tables: 1, pace: "stepped", ...plan });
  const host = await lesson.lead();
  await host.submit({ type: "setRoster", names: [WORDS.roster] });
  const { student, token } = await lesson.join({ name: NAME, rosterEntry: 0 });
  for (let more = 0; more < 3; more += 1) await lesson.join();
  await host.submit({ type: "approveName", student });
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  const pupil = await lesson.enter(token);
  const player = await lesson.sit(token);
  const replies = [
    await pupil.submit({ type: "tellTeam", text: WORDS.team }),
    await player.submit({ type: "speak", to: [], text: WORDS.table }),
    await host.submit({ type: "notify", text: WORDS.notice }),
    await pupil.submit({
      type: "writePaper",
      kind: "preparation",
      prompt: "walkAway",
      text: WORDS.paper,
    }),
  ];
  for (const reply of replies) expect(reply).toEqual(OK);
  const member = host.lead.students?.find(({ place }) => place?.head === false);
  const { token: membersToken } = await lesson.reissue(member?.student ?? "");
  const suggesting = await lesson.enter(membersToken);
  const command = { type: "speak", to: [], text: WORDS.suggested };
  expect(await suggesting.submit({ type: "suggest", command })).toEqual(OK);
  return lesson;
}

/** Every row of the records, without the drawers beside them. */
function recordsIn(folder: string): string {
  const database = new DatabaseSync(`${folder}/mufakat.sqlite`, { readOnly: true });
  const rows = ["classEvent", "command", "head", "class"].flatMap((table) =>
    database.prepare(`SELECT * FROM ${table}`).all(),
  );
  database.close();
  return JSON.stringify(rows);
}

test("Names and words stand in no record of a class or its tables, and tokens nowhere", async () => {
  const folder = shelf.folder();
  const lesson = await lessonIn(await serving(folder));
  const records = recordsIn(folder);
  expect(records).toContain("suggestionMade");
  expect(records).toContain("messageSpoken");
  for (const words of [NAME, ...Object.values(WORDS)]) expect(records).not.toContain(words);
  const all = bytesOf(folder);
  for (const words of [NAME, ...Object.values(WORDS)]) expect(all).toContain(words);
  expect(all).not.toContain(lesson.hostToken);
});

test("Once a class is deleted nothing of a name or a word is left in the bytes of the files", async () => {
  const folder = shelf.folder();
  const lesson = await lessonIn(await serving(folder));
  expect((await lesson.remove()).status).toBe(204);
  const all = bytesOf(folder);
  for (const words of [NAME, ...Object.values(WORDS)]) expect(all).not.toContain(words);
});

test("Once talk is deleted nothing tells it that is still in memory: no debrief and no suggestion", async () => {
  const clock = new FakeClock();
  const on = await serving(shelf.folder(), { clock });
  const lesson = await lessonIn(on, { retention: { days: 3, talkDays: 1 } });
  const host = await lesson.lead();
  const members = host.lead.students?.filter(({ place }) => place?.head === false) ?? [];
  const member = await lesson.enter((await lesson.reissue(members[0]?.student ?? "")).token);
  await host.submit({ type: "goToStep", step: "debrief" });
  await lesson.post("steer", { tables: "all", command: { type: "closeGame" } });
  const path = `/api/tables/${host.public.tables?.[0]?.code}/debrief`;
  const debrief = async (): Promise<string> =>
    (await on.get(path, bearer(lesson.hostToken))).text();
  const suggested = (): string => JSON.stringify(member.own.suggestions);
  expect(await debrief()).toContain(WORDS.table);
  expect(suggested()).toContain(WORDS.suggested);
  await clock.stall(A_DAY_AND_AN_HOUR);
  while (suggested().includes(WORDS.suggested)) await clock.advance(A_MOMENT);
  expect(await debrief()).not.toContain(WORDS.table);
});

/** Milliseconds. */
const A_MOMENT = 100;
const A_DAY_AND_AN_HOUR = 90_000_000;
