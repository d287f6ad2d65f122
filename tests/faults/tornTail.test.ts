import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Journal, JournalEntry } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { nextInt, type RngState, seedRng } from "#shared/kernel/rng.ts";
import { entryOf, headOf } from "#tests/server/support/heads.ts";

const CODE = "123456";
const ENTRIES = 40;
const DATABASE = "mufakat.sqlite";
const LOG = "mufakat.sqlite-wal";

let home: string;
let written: readonly JournalEntry[];
let journal: Journal;
let copies = 0;

const onFault = (error: unknown): never => {
  throw error;
};

/** The files as a killed process leaves them. */
const copy = (): string => {
  copies += 1;
  const folder = mkdtempSync(`${home}/copy-${copies}-`);
  for (const file of [DATABASE, LOG]) copyFileSync(`${home}/${file}`, `${folder}/${file}`);
  return folder;
};

/** What a new process reads: entries, or nothing where it says that they are not what was written. */
const readFrom = async (folder: string): Promise<readonly JournalEntry[] | "refused"> => {
  let opened: Journal | undefined;
  try {
    opened = await openSqliteJournal({ folder, onFault });
    const log = await opened.open(CODE);
    if (!log.ok) return log.error === "tableUnknown" ? [] : "refused";
    const entries = await log.value.entries();
    return entries.ok ? entries.value : "refused";
  } catch {
    return "refused";
  } finally {
    await opened?.close();
  }
};

beforeAll(async () => {
  home = mkdtempSync(`${tmpdir()}/mufakat-torn-`);
  journal = await openSqliteJournal({ folder: home, onFault });
  await journal.create(headOf(CODE));
  const log = await journal.open(CODE);
  if (!log.ok) throw new Error("The table does not open");
  written = Array.from({ length: ENTRIES }, (_, index) => entryOf(index + 1));
  for (const entry of written) await log.value.append(entry);
});
afterAll(async () => {
  await journal.close();
  rmSync(home, { recursive: true });
});

describe("A log whose end is torn off", () => {
  const cuts = Array.from({ length: 20 }, (_, index) => (index + 1) / 21);

  test.each(cuts)(
    "after %f of it gives an unbroken beginning, never a wrong entry",
    async (part) => {
      const folder = copy();
      const { size } = statSync(`${folder}/${LOG}`);
      truncateSync(`${folder}/${LOG}`, Math.floor(size * part));
      const entries = await readFrom(folder);
      if (entries !== "refused") expect(entries).toEqual(written.slice(0, entries.length));
    },
  );

  test("nowhere gives everything", async () => {
    expect(await readFrom(copy())).toEqual(written);
  });

  test("can be continued from where it ends", async () => {
    const folder = copy();
    const { size } = statSync(`${folder}/${LOG}`);
    truncateSync(`${folder}/${LOG}`, size - 5_000);
    const kept = await readFrom(folder);
    if (kept === "refused") throw new Error("The beginning is lost");
    const again = await openSqliteJournal({ folder, onFault });
    const log = await again.open(CODE);
    if (!log.ok) throw new Error("The table does not open");
    expect(await log.value.append(entryOf(kept.length + 1))).toEqual({
      ok: true,
      value: undefined,
    });
    await again.close();
    expect(await readFrom(folder)).toEqual(written.slice(0, kept.length + 1));
  });
});

test("A flipped bit anywhere is noticed, or changes nothing", async () => {
  const folder = mkdtempSync(`${home}/whole-`);
  const whole = await openSqliteJournal({ folder, onFault });
  await whole.create(headOf(CODE));
  const log = await whole.open(CODE);
  if (!log.ok) throw new Error("The table does not open");
  for (const entry of written) await log.value.append(entry);
  await whole.close();
  const bytes = readFileSync(`${folder}/${DATABASE}`);
  let rng: RngState = seedRng(5);
  for (let flips = 0; flips < 60; flips += 1) {
    const [offset, next] = nextInt(rng, bytes.length);
    const [bit, after] = nextInt(next, 8);
    rng = after;
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(offset) ^ (1 << bit), offset);
    const other = mkdtempSync(`${home}/flipped-`);
    writeFileSync(`${other}/${DATABASE}`, flipped);
    const entries = await readFrom(other);
    if (entries !== "refused") expect(entries).toEqual(written.slice(0, entries.length));
  }
});
