import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { sha256 } from "#server/journal/hashChain.ts";
import type { Journal, JournalEntry } from "#server/journal/journal.ts";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { Paper } from "#shared/classroom/classState.ts";
import { playerId, seatId, studentId } from "#shared/kernel/ids.ts";
import { admission, classHeadOf, classIn, classLogOf } from "./support/classHeads.ts";
import { headOf } from "./support/heads.ts";
import { bytesOf, JournalShelf } from "./support/journals.ts";

const OK = { ok: true, value: undefined };
const KOREA = seatId("korea");
const INSTRUCTOR = { kind: "instructor" } as const;
const S1 = studentId("s1");

const shelf = new JournalShelf();
afterEach(() => shelf.clear());

const kinds: readonly (readonly [string, () => Promise<Journal>])[] = [
  ["memory", async () => new MemoryJournal()],
  ["sqlite", () => shelf.sqlite()],
];

/** The next entry of a class with one student: the instructor does something. */
const entry = (version: number, events: readonly ClassEvent[], commandId = `c-${version}`) => ({
  version,
  at: 2_000 + version,
  actor: INSTRUCTOR,
  commandId,
  command: { type: "lockClass", locked: version % 2 === 0 } as const,
  events,
});
const locked = (version: number) => entry(version, [{ type: "classLocked", locked: true }]);
const written = (prompt: string, text: string): Paper => ({
  kind: "reflection",
  student: S1,
  prompt,
  text,
});
const said = (text: string): Paper => ({
  kind: "teamTalk",
  student: S1,
  table: 1,
  seat: KOREA,
  at: 7,
  text,
});
const notice = (text: string): Paper => ({ kind: "notice", at: 8, text });

describe.each(kinds)("Classes in the %s journal", (_kind, make) => {
  test("are given back with their events in order, and without the commands", async () => {
    const log = await classIn(await make(), "123456", 2);
    expect(log.head).toEqual(classHeadOf("123456"));
    const entries = await log.entries();
    const { command: _command, ...kept } = admission(2);
    expect(entries.ok && entries.value[1]).toEqual(kept);
  });

  test("refuse an entry on any version but the last", async () => {
    const log = await classIn(await make(), "123456", 1);
    expect(await log.append(locked(1), [])).toEqual({ ok: false, error: "versionTaken" });
    expect(await log.append(locked(3), [])).toEqual({ ok: false, error: "versionTaken" });
    expect(await log.append(locked(2), [])).toEqual(OK);
  });

  test("know the commands that were accepted", async () => {
    const log = await classIn(await make(), "123456", 1);
    await log.append(entry(2, [{ type: "classLocked", locked: true }], "one"), []);
    const command = { type: "lockClass", locked: true } as const;
    expect(await log.seen(INSTRUCTOR, "one", command)).toBe("same");
    expect(await log.seen(INSTRUCTOR, "one", { ...command, locked: false })).toBe("other");
    expect(await log.seen(INSTRUCTOR, "two", command)).toBeUndefined();
    expect(await log.seen({ kind: "student", student: S1 }, "one", command)).toBeUndefined();
  });

  test("share one range of codes with tables", async () => {
    const journal = await make();
    await classIn(journal, "111111");
    await journal.create(headOf("222222"));
    expect(await journal.create(headOf("111111"))).toEqual({ ok: false, error: "codeTaken" });
    expect(await journal.classes.create(classHeadOf("222222"))).toEqual({
      ok: false,
      error: "codeTaken",
    });
    expect(await journal.kindOf("111111")).toBe("class");
    expect(await journal.kindOf("222222")).toBe("table");
    expect(await journal.kindOf("333333")).toBeUndefined();
  });

  test("find hosts and students by their tokens' hashes, and forget a token that was replaced", async () => {
    const journal = await make();
    const log = await classIn(journal, "123456", 1);
    expect(await journal.classes.hostedBy(sha256("host of class 123456"))).toBe("123456");
    const token = sha256("token 123456 1");
    expect(await journal.classes.studentByToken(token)).toEqual({ code: "123456", student: S1 });
    await log.replaceToken(S1, "another");
    expect(await journal.classes.studentByToken(token)).toBeUndefined();
    expect(await journal.classes.studentByToken("another")).toEqual({
      code: "123456",
      student: S1,
    });
  });

  test("know the host by the newest key alone, and still do when they are opened again", async () => {
    const journal = await make();
    const log = await classIn(journal, "123456");
    await classIn(journal, "654321");
    for (const key of ["second", "third"]) await log.replaceHostToken(sha256(key));
    for (const old of ["host of class 123456", "second"])
      expect(await journal.classes.hostedBy(sha256(old))).toBeUndefined();
    expect(await journal.classes.hostedBy(sha256("third"))).toBe("123456");
    expect(await journal.classes.hostedBy(sha256("host of class 654321"))).toBe("654321");
    const again = await journal.classes.open("123456");
    expect(again).toMatchObject({ ok: true });
  });

  test("keep what people write: a later answer to a prompt replaces the earlier, talk adds up", async () => {
    const log = await classIn(await make(), "123456", 1);
    await log.append(locked(2), [written("feelings", "First"), said("Hello")]);
    await log.append(locked(3), [written("feelings", "Second"), said("Again"), notice("Five")]);
    expect(await log.papers()).toEqual([
      { kind: "name", student: S1, text: "Name 1" },
      said("Hello"),
      written("feelings", "Second"),
      said("Again"),
      notice("Five"),
    ]);
  });

  test("replace the roster as a whole", async () => {
    const log = await classIn(await make(), "123456");
    const roster = (entryNumber: number, text: string): Paper => ({
      kind: "roster",
      entry: entryNumber,
      text,
    });
    await log.append(entry(1, [{ type: "rosterSet", size: 2 }]), [roster(0, "A"), roster(1, "B")]);
    await log.append(entry(2, [{ type: "rosterSet", size: 1 }]), [roster(0, "C")]);
    expect(await log.papers()).toEqual([roster(0, "C")]);
  });

  test("delete a removed student's name, token and words with the removal", async () => {
    const journal = await make();
    const log = await classIn(journal, "123456", 2);
    await log.append(locked(3), [written("feelings", "Mine"), said("Hello")]);
    await log.append(entry(4, [{ type: "studentRemoved", student: S1 }]), []);
    expect(await log.papers()).toEqual([
      { kind: "name", student: studentId("s2"), text: "Name 2" },
    ]);
    expect(await journal.classes.studentByToken(sha256("token 123456 1"))).toBeUndefined();
  });

  test("know which are at play, and the tables of each", async () => {
    const journal = await make();
    const log = await classIn(journal, "123456");
    expect(await journal.classes.atPlay()).toEqual([]);
    await log.append(entry(1, [{ type: "stepEntered", step: "play" }]), []);
    expect(await journal.classes.atPlay()).toEqual(["123456"]);
    await journal.create({ ...headOf("222222"), classroom: { code: "123456", number: 1 } });
    expect([...(await log.tables())]).toEqual([[1, "222222"]]);
    const table = await journal.open("222222");
    expect(table.ok && table.value.head.classroom).toEqual({ code: "123456", number: 1 });
    await log.append(entry(2, [{ type: "stepEntered", step: "reflection" }]), []);
    expect(await journal.classes.atPlay()).toEqual([]);
  });

  test("are due when their days are over, and their talk before", async () => {
    const journal = await make();
    const plan = { retention: { days: 10, talkDays: 2 } };
    await journal.classes.create(classHeadOf("123456", plan));
    const log = await classLogOf(journal, "123456");
    await log.append(locked(1), [notice("Five minutes")]);
    const DAY = 86_400_000;
    expect(await journal.classes.due(1_000 + 2 * DAY - 1)).toEqual({ classes: [], talk: [] });
    expect(await journal.classes.due(1_000 + 2 * DAY)).toEqual({ classes: [], talk: ["123456"] });
    await journal.classes.removeTalk("123456");
    expect(await journal.classes.due(1_000 + 9 * DAY)).toEqual({ classes: [], talk: [] });
    expect(await journal.classes.due(1_000 + 10 * DAY)).toEqual({ classes: ["123456"], talk: [] });
  });

  test("lose their talk and keep what people wrote for themselves, tables' records included", async () => {
    const journal = await make();
    const log = await classIn(journal, "123456", 1);
    await log.append(locked(2), [said("Psst"), notice("Five"), written("feelings", "Mine")]);
    const table = await tableWithWords(journal);
    await journal.classes.removeTalk("123456");
    expect((await log.papers()).map(({ kind }) => kind)).toEqual(["name", "reflection"]);
    const entries = await table.entries();
    const texts = entries.ok ? entries.value.map(({ command }) => textOf(command)) : [];
    expect(texts).toEqual(["", "Own words"]);
    const reopened = await journal.open("222222");
    expect(reopened.ok && (await reopened.value.entries()).ok).toBe(true);
    expect(await table.append(spoken(3, "More"))).toEqual(OK);
  });

  test("are deleted with everything of them", async () => {
    const journal = await make();
    await classIn(journal, "123456", 1);
    await classIn(journal, "654321", 1);
    await tableWithWords(journal);
    expect(await journal.classes.remove("123456")).toEqual(OK);
    expect(await journal.classes.open("123456")).toEqual({ ok: false, error: "classUnknown" });
    expect(await journal.open("222222")).toEqual({ ok: false, error: "tableUnknown" });
    expect(await journal.kindOf("123456")).toBeUndefined();
    expect(await journal.classes.studentByToken(sha256("token 123456 1"))).toBeUndefined();
    const other = await (await classLogOf(journal, "654321")).papers();
    expect(other).toHaveLength(1);
    await classIn(journal, "123456");
  });
});

describe("Classes in the sqlite journal", () => {
  test("go on after the file was closed and opened again", async () => {
    const folder = shelf.folder();
    const before = await shelf.sqlite(folder);
    await (await classIn(before, "123456", 1)).append(locked(2), [said("Hello")]);
    await shelf.close(before);
    const log = await classLogOf(await shelf.sqlite(folder), "123456");
    const entries = await log.entries();
    expect(entries.ok && entries.value).toHaveLength(2);
    expect(await log.papers()).toHaveLength(2);
    expect(await log.append(locked(3), [])).toEqual(OK);
  });

  test.each([
    ["an event changed", "UPDATE classEvent SET events = replace(events, 's2', 's9')", 2],
    ["an instant moved", "UPDATE classEvent SET at = at + 1 WHERE version = 1", 1],
    ["an entry removed", "DELETE FROM classEvent WHERE version = 1", 1],
  ])("say where the log was edited by hand: %s", async (_case, statement, version) => {
    const folder = shelf.folder();
    const before = await shelf.sqlite(folder);
    await classIn(before, "123456", 2);
    await shelf.close(before);
    byHand(folder, statement);
    const log = await classLogOf(await shelf.sqlite(folder), "123456");
    expect(await log.entries()).toEqual({ ok: false, error: { code: "123456", version } });
  });

  test("notice words that were put into somebody's mouth", async () => {
    const folder = shelf.folder();
    const before = await shelf.sqlite(folder);
    await before.create(headOf("222222"));
    await tableWithWords(before, "222222");
    await shelf.close(before);
    byHand(folder, "UPDATE words SET text = 'Never said' WHERE version = 1");
    const opened = await (await shelf.sqlite(folder)).open("222222");
    expect(opened.ok && (await opened.value.entries())).toEqual({
      ok: false,
      error: { code: "222222", version: 1 },
    });
  });

  test("keep names and words out of the record, and tokens out of the file", async () => {
    const folder = shelf.folder();
    const journal = await shelf.sqlite(folder);
    const log = await classIn(journal, "123456", 1);
    await log.append(locked(2), [said("Canary of talk")]);
    await tableWithWords(journal);
    await shelf.close(journal);
    const database = new DatabaseSync(`${folder}/mufakat.sqlite`);
    const rows = ["classEvent", "command"].flatMap((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    database.close();
    const record = JSON.stringify(rows);
    for (const words of ["Name 1", "Canary of talk", "Spoken words", "Own words"])
      expect(record).not.toContain(words);
    expect(record).toContain("studentAdmitted");
    expect(bytesOf(folder)).not.toContain("host of class 123456");
  });

  test("leave nothing of a name or a word in the files once they are deleted", async () => {
    const folder = shelf.folder();
    const journal = await shelf.sqlite(folder);
    const log = await classIn(journal, "123456", 40);
    for (let version = 41; version <= 140; version += 1)
      await log.append(locked(version), [said(`Canary ${version}`), written("feelings", CANARY)]);
    const table = await tableWithWords(journal);
    for (let version = 3; version <= 100; version += 1)
      await table.append(spoken(version, `${CANARY} ${version}`));
    await classIn(journal, "654321", 3);
    expect(bytesOf(folder)).toContain(CANARY);
    await journal.classes.remove("123456");
    await journal.classes.compact();
    const left = bytesOf(folder);
    expect(left).not.toContain("Canary");
    expect(left).not.toContain(CANARY);
    expect(left).not.toContain("Name 17");
    expect(left).not.toContain("Played by hand");
    expect(left).toContain("Name 3");
  });

  test("leave nothing of a student's name or papers in the files once the student is removed", async () => {
    const folder = shelf.folder();
    const journal = await shelf.sqlite(folder);
    const log = await classIn(journal, "123456", 2);
    await log.append(locked(3), [written("feelings", CANARY)]);
    await log.append(entry(4, [{ type: "studentRemoved", student: S1 }]), []);
    await journal.classes.compact();
    expect(bytesOf(folder)).not.toContain(CANARY);
    expect(bytesOf(folder)).not.toContain("Name 1");
    expect(bytesOf(folder)).toContain("Name 2");
  });

  test("leave nothing of talk in the files once it is deleted", async () => {
    const folder = shelf.folder();
    const journal = await shelf.sqlite(folder);
    const log = await classIn(journal, "123456", 1);
    await log.append(locked(2), [said(CANARY)]);
    const table = await tableWithWords(journal);
    await table.append(spoken(3, `${CANARY}!`));
    await journal.classes.removeTalk("123456");
    await journal.classes.compact();
    expect(bytesOf(folder)).not.toContain(CANARY);
    expect(bytesOf(folder)).toContain("Own words");
  });

  test("refuse what a full disk cannot hold, all of it, and go on once there is room", async () => {
    const folder = shelf.folder();
    const small = await shelf.sqlite(folder, 110);
    const log = await classIn(small, "123456", 1);
    let version = 1;
    let refused: unknown;
    while (refused === undefined && version < 2_000) {
      const kept = await log.append(locked(version + 1), [said("x".repeat(1_500))]);
      if (kept.ok) version += 1;
      else refused = kept.error;
    }
    expect(refused).toBe("storageFull");
    expect(await log.papers()).toHaveLength(version);
    await shelf.close(small);
    const roomy = await classLogOf(await shelf.sqlite(folder), "123456");
    expect(await roomy.append(locked(version + 1), [said("More")])).toEqual(OK);
  });
});

const CANARY = "Zephyranthes spoke plainly";

const spoken = (version: number, text: string): JournalEntry => ({
  version,
  at: 3_000 + version,
  actor: { kind: "seat", seat: KOREA },
  commandId: `spoken-${version}`,
  command: { type: "speak", to: [], text },
  events: [{ type: "messageSpoken", from: KOREA, channel: [], text, at: 3_000 + version }],
});

/** A table, of the class unless it exists already, at which something was said and something written. */
async function tableWithWords(journal: Journal, code = "222222") {
  if ((await journal.kindOf(code)) === undefined) {
    const classroom = { code: "123456", number: 1 };
    await journal.create({ ...headOf(code), classroom });
  }
  await journal.addPlayer({
    tokenHash: sha256(`player at ${code}`),
    code,
    player: playerId("p1"),
    name: "Played by hand",
  });
  const opened = await journal.open(code);
  if (!opened.ok) throw new Error(`Table ${code} does not open`);
  const table = opened.value;
  await table.append(spoken(1, "Spoken words"));
  await table.append({
    ...spoken(2, ""),
    command: { type: "writeReflection", text: "Own words" },
    events: [{ type: "reflectionWritten", seat: KOREA, year: 1, text: "Own words" }],
  });
  return table;
}

const textOf = (command: object): unknown => Reflect.get(command, "text");

function byHand(folder: string, statement: string): void {
  const database = new DatabaseSync(`${folder}/mufakat.sqlite`);
  database.exec(statement);
  database.close();
}
