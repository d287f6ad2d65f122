import type { Insertable, Kysely, Transaction } from "kysely";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { Paper, PaperKind } from "#shared/classroom/classState.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { seatId, studentId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { unseal } from "#shared/protocol/sealed.ts";
import {
  type ClassHead,
  type ClassLog,
  classActorKey,
  classActorOf,
  type KeptClassEntry,
  type Newcomer,
} from "./classJournal.ts";
import { commandDigest } from "./commandDigest.ts";
import type { DurableWrites } from "./durableWrites.ts";
import { chained } from "./hashChain.ts";
import type { ClassEventRow, PaperRow, Tables, WordRow } from "./migrations.ts";
import { isGenuine, joined, part, wordsOf } from "./words.ts";

/** The log of one class in the database file. */
export class SqliteClassLog implements ClassLog {
  readonly head: ClassHead;
  readonly #database: Kysely<Tables>;
  readonly #writes: DurableWrites;
  readonly #start: string;

  /** `start` is the hash with which the chain begins. */
  constructor(database: Kysely<Tables>, writes: DurableWrites, head: ClassHead, start: string) {
    this.#database = database;
    this.#writes = writes;
    this.head = head;
    this.#start = start;
  }

  readonly entries: ClassLog["entries"] = async () => {
    const { code } = this.head;
    const rows = await this.#database
      .selectFrom("classEvent")
      .selectAll()
      .where("code", "=", code)
      .orderBy("version")
      .execute();
    const words = await wordsOf(this.#database, code);
    let hash = this.#start;
    const entries: KeptClassEntry[] = [];
    for (const [index, row] of rows.entries()) {
      const said = words.get(row.version) ?? [];
      const isWhole = row.version === index + 1 && row.hash === chained(hash, chainedRow(row));
      if (!isWhole || !said.every(isGenuine)) return err({ code, version: index + 1 });
      hash = row.hash;
      entries.push(entryOf(row, said));
    }
    return ok(entries);
  };

  readonly papers: ClassLog["papers"] = async () => {
    const { code } = this.head;
    const students = await this.#database
      .selectFrom("student")
      .select(["student", "name"])
      .where("code", "=", code)
      .execute();
    const roster = await this.#database
      .selectFrom("rosterName")
      .select(["entry", "name"])
      .where("code", "=", code)
      .orderBy("entry")
      .execute();
    const papers = await this.#database
      .selectFrom("paper")
      .selectAll()
      .where("code", "=", code)
      .orderBy("id")
      .execute();
    return [
      ...students.flatMap(({ student, name }): Paper[] =>
        name === null ? [] : [{ kind: "name", student: studentId(student), text: name }],
      ),
      ...roster.map(({ entry, name }): Paper => ({ kind: "roster", entry, text: name })),
      ...papers.map(paperOf),
    ];
  };

  readonly append: ClassLog["append"] = async (entry, papers, newcomer) => {
    const { code } = this.head;
    const last = await this.#last();
    if (entry.version !== last.version + 1) return err("versionTaken");
    const { words, events } = part({}, entry.events);
    const { version, at, commandId } = entry;
    const digest = commandDigest(await this.#key(), entry.command);
    const row = { version, at, actor: classActorKey(entry.actor), commandId, events };
    const chainedUp = { ...row, commandDigest: digest };
    const hash = chained(last.hash, chainedRow(chainedUp));
    const done = await this.#writes.run(() =>
      this.#database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto("classEvent")
          .values({ code, ...chainedUp, hash })
          .execute();
        for (const word of words)
          await transaction
            .insertInto("words")
            .values({ code, version, ...word })
            .execute();
        await enter(transaction, code, newcomer);
        for (const event of entry.events) await follow(transaction, code, event);
        for (const paper of papers) await keep(transaction, code, paper);
      }),
    );
    if (done.ok) return ok(undefined);
    return err(done.error === "alreadyThere" ? "versionTaken" : done.error);
  };

  readonly seen: ClassLog["seen"] = async (actor, commandId, command) => {
    this.#writes.trusted();
    const row = await this.#database
      .selectFrom("classEvent")
      .select("commandDigest")
      .where("code", "=", this.head.code)
      .where("actor", "=", classActorKey(actor))
      .where("commandId", "=", commandId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return row.commandDigest === commandDigest(await this.#key(), command) ? "same" : "other";
  };

  readonly tables: ClassLog["tables"] = async () => {
    const rows = await this.#database
      .selectFrom("head")
      .select(["code", "classNumber"])
      .where("classCode", "=", this.head.code)
      .orderBy("classNumber")
      .execute();
    return new Map(rows.map((row) => [row.classNumber ?? 0, row.code]));
  };

  readonly replaceToken: ClassLog["replaceToken"] = async (student, tokenHash) =>
    this.#writes.runFresh(() =>
      this.#database
        .updateTable("student")
        .set({ tokenHash })
        .where("code", "=", this.head.code)
        .where("student", "=", student)
        .execute(),
    );

  readonly replaceHostToken: ClassLog["replaceHostToken"] = async (newHostTokenHash) =>
    this.#writes.runFresh(() =>
      this.#database
        .updateTable("class")
        .set({ newHostTokenHash })
        .where("code", "=", this.head.code)
        .execute(),
    );

  async #last(): Promise<{ readonly version: number; readonly hash: string }> {
    const row = await this.#database
      .selectFrom("classEvent")
      .select(["version", "hash"])
      .where("code", "=", this.head.code)
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirst();
    return row ?? { version: 0, hash: this.#start };
  }

  async #key(): Promise<string> {
    const row = await this.#database
      .selectFrom("class")
      .select("key")
      .where("code", "=", this.head.code)
      .executeTakeFirstOrThrow();
    return row.key;
  }
}

type Writing = Transaction<Tables>;

const chainedRow = ({
  commandDigest: command,
  ...row
}: Omit<ClassEventRow, "code" | "hash">): Parameters<typeof chained>[1] => ({ ...row, command });

const entryOf = (row: ClassEventRow, words: readonly WordRow[]): KeptClassEntry => ({
  version: row.version,
  at: row.at,
  actor: classActorOf(row.actor),
  commandId: row.commandId,
  events: unseal(joined(row.events, words)),
});

async function enter(
  transaction: Writing,
  code: string,
  newcomer: Newcomer | undefined,
): Promise<void> {
  if (newcomer === undefined) return;
  await transaction
    .insertInto("student")
    .values({ code, ...newcomer, name: null })
    .execute();
}

/** What an event means for the drawers beside the record. */
async function follow(transaction: Writing, code: string, event: ClassEvent): Promise<void> {
  if (event.type === "stepEntered")
    await transaction
      .updateTable("class")
      .set({ step: event.step })
      .where("code", "=", code)
      .execute();
  if (event.type === "rosterSet")
    await transaction.deleteFrom("rosterName").where("code", "=", code).execute();
  if (event.type !== "studentRemoved") return;
  for (const table of ["paper", "student"] as const)
    await transaction
      .deleteFrom(table)
      .where("code", "=", code)
      .where("student", "=", event.student)
      .execute();
}

async function keep(transaction: Writing, code: string, paper: Paper): Promise<void> {
  switch (paper.kind) {
    case "name":
      await transaction
        .updateTable("student")
        .set({ name: paper.text })
        .where("code", "=", code)
        .where("student", "=", paper.student)
        .execute();
      return;
    case "roster": {
      const { entry, text } = paper;
      await transaction.insertInto("rosterName").values({ code, entry, name: text }).execute();
      return;
    }
    case "preparation":
    case "reflection":
    case "survey":
      await transaction
        .deleteFrom("paper")
        .where("code", "=", code)
        .where("student", "=", paper.student)
        .where("kind", "=", paper.kind)
        .where("prompt", "=", paper.prompt)
        .execute();
      break;
    case "teamTalk":
    case "notice":
      break;
    default:
      assertNever(paper);
  }
  await transaction.insertInto("paper").values(paperRow(code, paper)).execute();
}

function paperRow(
  code: string,
  paper: Exclude<Paper, { readonly kind: "name" | "roster" }>,
): Insertable<PaperRow> {
  const { kind, text } = paper;
  const empty = { code, kind, text, student: null, prompt: null, tableNumber: null, seat: null };
  switch (kind) {
    case "teamTalk":
      return {
        ...empty,
        student: paper.student,
        tableNumber: paper.table,
        seat: paper.seat,
        at: paper.at,
      };
    case "notice":
      return { ...empty, tableNumber: paper.table ?? null, at: paper.at };
    case "preparation":
    case "reflection":
    case "survey":
      return { ...empty, student: paper.student, prompt: paper.prompt, at: null };
    default:
      return assertNever(kind);
  }
}

function paperOf(row: PaperRow): Paper {
  const { kind, text } = row;
  const student = studentId(row.student ?? "");
  const at = row.at ?? 0;
  if (kind === "teamTalk") {
    const place = { table: row.tableNumber ?? 0, seat: seatId(row.seat ?? "") };
    return { kind, student, ...place, at, text };
  }
  if (kind === "notice")
    return { kind, at, text, ...(row.tableNumber === null ? {} : { table: row.tableNumber }) };
  if (isPaperKind(kind)) return { kind, student, prompt: row.prompt ?? "", text };
  throw new Error(`No paper is called ${kind}`);
}

const isPaperKind = (kind: string): kind is PaperKind =>
  kind === "preparation" || kind === "reflection" || kind === "survey";
