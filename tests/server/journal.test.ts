import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { FolderInUse } from "#server/journal/folderLock.ts";
import { sha256 } from "#server/journal/hashChain.ts";
import type { Journal, TableLog } from "#server/journal/journal.ts";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import type { SyncFile } from "#server/journal/writeAheadFile.ts";
import { playerId, seatId, studentId } from "#shared/kernel/ids.ts";
import { entryOf, headOf, spokenOf } from "./support/heads.ts";

const KOREA = { kind: "seat", seat: seatId("korea") } as const;
const JAPAN = { kind: "seat", seat: seatId("japan") } as const;

/** Milliseconds. */
const THIRTY_DAYS = 30 * 86_400_000;

const folders: string[] = [];
const journals: Journal[] = [];
const folder = (): string => {
  const made = mkdtempSync(`${tmpdir()}/mufakat-journal-`);
  folders.push(made);
  return made;
};
const sqlite = async (at = folder(), maxPages?: number): Promise<Journal> => {
  const journal = await openSqliteJournal({ folder: at, maxPages, onFault: fail });
  journals.push(journal);
  return journal;
};
const fail = (error: unknown): never => {
  throw error;
};
const close = async (journal: Journal): Promise<void> => {
  journals.splice(journals.indexOf(journal), 1);
  await journal.close();
};
afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const logOf = async (journal: Journal, code: string): Promise<TableLog> => {
  const opened = await journal.open(code);
  if (!opened.ok) throw new Error(`Table ${code} does not open`);
  return opened.value;
};
const tableOf = async (journal: Journal, code: string): Promise<TableLog> => {
  expect(await journal.create(headOf(code))).toEqual({ ok: true, value: undefined });
  return logOf(journal, code);
};

const kinds: readonly (readonly [string, () => Promise<Journal>])[] = [
  ["memory", async () => new MemoryJournal()],
  ["sqlite", sqlite],
];

describe.each(kinds)("The %s journal", (_kind, make) => {
  test("gives back who asked, of those who share a seat", async () => {
    const log = await tableOf(await make(), "123456");
    const named = { ...entryOf(1), by: studentId("mina") };
    await log.append(named);
    await log.append(entryOf(2));
    expect(await log.entries()).toEqual({ ok: true, value: [named, entryOf(2)] });
  });

  test("gives back what was appended, in order", async () => {
    const log = await tableOf(await make(), "123456");
    for (const version of [1, 2, 3])
      expect(await log.append(entryOf(version))).toEqual({ ok: true, value: undefined });
    expect(await log.entries()).toEqual({ ok: true, value: [1, 2, 3].map((n) => entryOf(n)) });
    expect(log.head).toEqual(headOf("123456"));
  });

  test("refuses an entry on any version but the last", async () => {
    const log = await tableOf(await make(), "123456");
    await log.append(entryOf(1));
    expect(await log.append(entryOf(1))).toEqual({ ok: false, error: "alreadyThere" });
    expect(await log.append(entryOf(3))).toEqual({ ok: false, error: "alreadyThere" });
    expect(await log.entries()).toEqual({ ok: true, value: [entryOf(1)] });
  });

  test("knows the commands that were accepted, for each actor apart", async () => {
    const log = await tableOf(await make(), "123456");
    await log.append(entryOf(1, "one"));
    const command = { type: "markReady", ready: true } as const;
    expect(await log.seen(KOREA, "one", command)).toBe("same");
    expect(await log.seen(KOREA, "one", { ...command, ready: false })).toBe("other");
    expect(await log.seen(KOREA, "two", command)).toBeUndefined();
    expect(await log.seen(JAPAN, "one", command)).toBeUndefined();
    expect(await log.append(entryOf(2, "one"))).toEqual({ ok: false, error: "alreadyThere" });
  });

  test("keeps tables apart and their codes unique", async () => {
    const journal = await make();
    const first = await tableOf(journal, "111111");
    const second = await tableOf(journal, "222222");
    await first.append(entryOf(1));
    expect(await second.entries()).toEqual({ ok: true, value: [] });
    expect(await journal.create(headOf("111111"))).toEqual({ ok: false, error: "codeTaken" });
    expect(await journal.open("333333")).toEqual({ ok: false, error: "tableUnknown" });
  });

  test("lists tables until they are finished", async () => {
    const journal = await make();
    const log = await tableOf(journal, "111111");
    expect(await journal.unfinished(0)).toEqual(["111111"]);
    expect(await journal.unfinished(log.head.createdAt + 1)).toEqual([]);
    await log.finish();
    expect(await journal.unfinished(0)).toEqual([]);
  });

  test("finds players and hosts by their tokens' hashes, and forgets a token that was replaced", async () => {
    const journal = await make();
    const log = await tableOf(journal, "111111");
    const player = { tokenHash: "a", code: "111111", player: playerId("p1"), name: "Vega" };
    await journal.addPlayer(player);
    expect(await journal.playerByToken("a")).toEqual(player);
    expect(await log.players()).toEqual([player]);
    expect(await journal.hostedBy(sha256("host of 111111"))).toBe("111111");
    await journal.replaceToken("a", "b");
    expect(await journal.playerByToken("a")).toBeUndefined();
    expect(await journal.playerByToken("b")).toEqual({ ...player, tokenHash: "b" });
  });

  test("has a table to delete thirty days after its making, unless it is one of a class", async () => {
    const journal = await make();
    const { createdAt } = headOf("111111");
    await journal.create(headOf("111111"));
    await journal.create({ ...headOf("222222"), createdAt: createdAt + 1 });
    const classroom = { code: "654321", number: 1 };
    await journal.create({ ...headOf("333333"), classroom });
    expect(await journal.due(createdAt + THIRTY_DAYS - 1)).toEqual([]);
    expect(await journal.due(createdAt + THIRTY_DAYS)).toEqual(["111111"]);
    expect(await journal.due(createdAt + 9 * THIRTY_DAYS)).toEqual(["111111", "222222"]);
  });

  test("deletes a table with everything of it, no other, and gives its code out again", async () => {
    const journal = await make();
    const player = { tokenHash: "a", code: "111111", player: playerId("p1"), name: "Vega" };
    const other = { ...player, tokenHash: "b", code: "222222" };
    await (await tableOf(journal, "111111")).append(spokenOf(1));
    await (await tableOf(journal, "222222")).append(spokenOf(1));
    await journal.addPlayer(player);
    await journal.addPlayer(other);
    expect(await journal.remove("111111")).toEqual({ ok: true, value: undefined });
    expect(await journal.kindOf("111111")).toBeUndefined();
    expect(await journal.open("111111")).toEqual({ ok: false, error: "tableUnknown" });
    expect(await journal.playerByToken("a")).toBeUndefined();
    expect(await journal.hostedBy(sha256("host of 111111"))).toBeUndefined();
    expect(await (await logOf(journal, "222222")).entries()).toEqual({
      ok: true,
      value: [spokenOf(1)],
    });
    expect(await journal.playerByToken("b")).toEqual(other);
    expect(await (await tableOf(journal, "111111")).entries()).toEqual({ ok: true, value: [] });
  });

  test("remembers the last beat", async () => {
    const journal = await make();
    expect(await journal.lastBeat()).toBeUndefined();
    await journal.beat(5);
    await journal.beat(9);
    expect(await journal.lastBeat()).toBe(9);
  });
});

describe("The sqlite journal", () => {
  test.each([
    ["without words", entryOf],
    ["with words", spokenOf],
  ])(
    "keeps an entry %s that comes in the midst of a transaction that is taken back",
    async (_what, made) => {
      const journal = await sqlite();
      const log = await tableOf(journal, "123456");
      for (let version = 1; version <= 60; version += 1) {
        const other = journal.create(headOf("123456"));
        for (let turns = 0; turns < version; turns += 1) await Promise.resolve();
        expect(await log.append(made(version))).toEqual({ ok: true, value: undefined });
        expect(await other).toEqual({ ok: false, error: "codeTaken" });
      }
      const entries = Array.from({ length: 60 }, (_each, index) => made(index + 1));
      expect(await log.entries()).toEqual({ ok: true, value: entries });
    },
  );

  test("keeps nothing of an entry with words that it refuses, and goes on", async () => {
    const log = await tableOf(await sqlite(), "123456");
    await log.append(spokenOf(1, "one"));
    expect(await log.append(spokenOf(2, "one"))).toEqual({ ok: false, error: "alreadyThere" });
    await log.append(spokenOf(2, "two"));
    const value = [spokenOf(1, "one"), spokenOf(2, "two")];
    expect(await log.entries()).toEqual({ ok: true, value });
  });

  test("continues after it was closed and opened again", async () => {
    const at = folder();
    const before = await sqlite(at);
    await (await tableOf(before, "123456")).append(entryOf(1));
    await close(before);
    const log = await logOf(await sqlite(at), "123456");
    await log.append(entryOf(2));
    expect(await log.entries()).toEqual({ ok: true, value: [entryOf(1), entryOf(2)] });
  });

  test("is opened by one process at a time", async () => {
    const at = folder();
    await sqlite(at);
    await expect(openSqliteJournal({ folder: at, onFault: fail })).rejects.toThrow(FolderInUse);
  });

  const editedByHand = async (statement: string): Promise<Journal> => {
    const at = folder();
    const before = await sqlite(at);
    const log = await tableOf(before, "123456");
    for (const version of [1, 2, 3]) await log.append(entryOf(version));
    await close(before);
    const database = new DatabaseSync(`${at}/mufakat.sqlite`);
    database.exec(statement);
    database.close();
    return sqlite(at);
  };

  test.each([
    [
      "an event changed",
      "UPDATE command SET events = replace(events, 'false', 'true') WHERE version = 2",
      2,
    ],
    ["an instant moved", "UPDATE command SET at = at + 1 WHERE version = 3", 3],
    [
      "a command changed",
      "UPDATE command SET command = replace(command, 'true', 'false') WHERE version = 1",
      1,
    ],
    ["an actor swapped", "UPDATE command SET actor = 'seat:japan' WHERE version = 1", 1],
    ["somebody named who asked", "UPDATE command SET \"by\" = 'jun' WHERE version = 2", 2],
    ["an entry removed", "DELETE FROM command WHERE version = 2", 2],
  ])("says where the log was edited by hand: %s", async (_case, statement, version) => {
    const log = await logOf(await editedByHand(statement), "123456");
    expect(await log.entries()).toEqual({ ok: false, error: { code: "123456", version } });
  });

  test.each([
    ["the seed", "UPDATE head SET seed = 8"],
    ["the host's part", "UPDATE head SET hostPlays = 1"],
    ["the scenario", "UPDATE scenario SET body = replace(body, 'trilateral', 'bilateral')"],
  ])("does not open a table whose %s was edited by hand", async (_part, statement) => {
    const journal = await editedByHand(statement);
    expect(await journal.open("123456")).toEqual({
      ok: false,
      error: { code: "123456", version: 0 },
    });
  });

  test.each([
    ["without words", entryOf],
    ["with words", spokenOf],
  ])(
    "refuses an entry %s that a full disk cannot hold, keeps what it held, and goes on once there is room",
    async (_what, made) => {
      const at = folder();
      const small = await sqlite(at, 60);
      const log = await tableOf(small, "123456");
      let version = 0;
      let refused: unknown;
      while (refused === undefined && version < 10_000) {
        const appended = await log.append(made(version + 1, "x".repeat(500) + version));
        if (appended.ok) version += 1;
        else refused = appended.error;
      }
      expect(refused).toBe("storageFull");
      const kept = await log.entries();
      expect(kept.ok && kept.value.length).toBe(version);
      await close(small);
      const roomy = await logOf(await sqlite(at), "123456");
      expect(await roomy.append(made(version + 1))).toEqual({ ok: true, value: undefined });
    },
  );
});

describe("A promise of the sqlite journal", () => {
  /** A disk that works when told to. */
  const slowDisk = (): { readonly sync: SyncFile; readonly turns: (() => void)[] } => {
    const turns: (() => void)[] = [];
    const sync: SyncFile = () => new Promise((resolve) => turns.push(resolve));
    return { sync, turns };
  };
  const onDisk = async (sync: SyncFile): Promise<Journal> => {
    const journal = await openSqliteJournal({ folder: folder(), onFault: fail, sync });
    journals.push(journal);
    return journal;
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  test("is given only once the disk has what was written", async () => {
    let held = false;
    const disk = slowDisk();
    const journal = await onDisk(async (file) => (held ? disk.sync(file) : undefined));
    const log = await tableOf(journal, "111111");
    held = true;
    let promised = false;
    const appended = log.append(entryOf(1)).then((outcome) => {
      promised = true;
      return outcome;
    });
    await settle();
    expect([promised, disk.turns.length]).toEqual([false, 1]);
    held = false;
    disk.turns[0]?.();
    expect(await appended).toEqual({ ok: true, value: undefined });
  });

  test("needs one turn of the disk for all who came while it was busy", async () => {
    const disk = slowDisk();
    let held = false;
    const journal = await onDisk(async (file) => (held ? disk.sync(file) : undefined));
    const codes = ["111111", "222222", "333333", "444444"];
    const logs: TableLog[] = [];
    for (const code of codes) logs.push(await tableOf(journal, code));
    held = true;
    const [first, ...others] = logs.map((log) => () => log.append(entryOf(1)));
    const early = first?.();
    await settle();
    const late = others.map((append) => append());
    await settle();
    expect(disk.turns).toHaveLength(1);
    disk.turns[0]?.();
    await early;
    await settle();
    expect(disk.turns).toHaveLength(2);
    held = false;
    disk.turns[1]?.();
    expect(await Promise.all(late)).toEqual(late.map(() => ({ ok: true, value: undefined })));
  });

  test("is given no more once the disk has failed, not even of what was written before", async () => {
    let broken = false;
    const journal = await onDisk(async () => {
      if (broken) throw new Error("EIO");
    });
    const log = await tableOf(journal, "111111");
    broken = true;
    await expect(log.append(entryOf(1, "one"))).rejects.toThrow("EIO");
    broken = false;
    await expect(log.append(entryOf(1, "one"))).rejects.toThrow("The disk has failed");
    const { command } = entryOf(1);
    await expect(log.seen(KOREA, "one", command)).rejects.toThrow("The disk has failed");
    await expect(journal.beat(1)).rejects.toThrow("The disk has failed");
  });
});
