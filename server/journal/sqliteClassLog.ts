import type { Kysely } from "kysely";
import { err, ok } from "#shared/kernel/result.ts";
import { unseal } from "#shared/protocol/sealed.ts";
import {
  type ClassHead,
  type ClassLog,
  classActorKey,
  classActorOf,
  type KeptClassEntry,
} from "./classJournal.ts";
import { commandDigest } from "./commandDigest.ts";
import type { DurableWrites } from "./durableWrites.ts";
import { chained } from "./hashChain.ts";
import type { ClassEventRow, Tables, WordRow } from "./migrations.ts";
import { papersOf, writeConsequences, writeNewcomer, writePaper } from "./sqlitePapers.ts";
import { emptyTheLog } from "./traces.ts";
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

  readonly papers: ClassLog["papers"] = async () => papersOf(this.#database, this.head.code);

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
        await writeNewcomer(transaction, code, newcomer);
        for (const event of entry.events) await writeConsequences(transaction, code, event);
        for (const paper of papers) await writePaper(transaction, code, paper);
      }),
    );
    if (!done.ok) return err(done.error === "alreadyThere" ? "versionTaken" : done.error);
    if (entry.events.some(({ type }) => type === "studentRemoved"))
      await emptyTheLog(this.#database);
    return ok(undefined);
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
