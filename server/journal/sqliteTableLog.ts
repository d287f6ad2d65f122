import type { Kysely } from "kysely";
import { playerId, studentId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { sealCanonically, unseal } from "#shared/protocol/sealed.ts";
import type { DurableWrites } from "./durableWrites.ts";
import { chained } from "./hashChain.ts";
import {
  actorKey,
  actorOf,
  type ChainBreak,
  type JournalEntry,
  type TableHead,
  type TableLog,
} from "./journal.ts";
import type { CommandRow, Tables, WordRow } from "./migrations.ts";
import type { Statements } from "./statements.ts";
import { isGenuine, isParted, joined, part, wordsOf } from "./words.ts";

/** The log of one table in the database file. */
export class SqliteTableLog implements TableLog {
  readonly head: TableHead;
  readonly #database: Kysely<Tables>;
  readonly #writes: DurableWrites;
  readonly #statements: Statements;
  readonly #start: string;
  /** The hash of the last entry, once it is known. */
  #last: { readonly version: number; readonly hash: string } | undefined;

  /** `start` is the hash with which the chain begins. */
  constructor(
    database: Kysely<Tables>,
    writes: DurableWrites,
    statements: Statements,
    head: TableHead,
    start: string,
  ) {
    this.#database = database;
    this.#writes = writes;
    this.#statements = statements;
    this.head = head;
    this.#start = start;
  }

  readonly entries: TableLog["entries"] = async () => {
    const { code } = this.head;
    const rows = await this.#database
      .selectFrom("command")
      .selectAll()
      .where("code", "=", code)
      .orderBy("version")
      .execute();
    const words = await wordsOf(this.#database, code);
    const broken = chainBreak(this.#start, code, rows, words);
    if (broken !== undefined) return err(broken);
    this.#last = { version: rows.length, hash: rows.at(-1)?.hash ?? this.#start };
    return ok(rows.map((row) => entryOf(row, words.get(row.version) ?? [])));
  };

  readonly append: TableLog["append"] = async (entry) => {
    const { code } = this.head;
    const last = await this.#lastRow();
    if (entry.version !== last.version + 1) return err("alreadyThere");
    const { words, ...parted } = part(entry.command, entry.events);
    const { version, at, commandId } = entry;
    const actor = actorKey(entry.actor);
    const row = { version, at, actor, commandId, ...parted, by: entry.by ?? "" };
    const hash = chained(last.hash, row);
    const said = words.map((word) => ({ code, version, ...word }));
    const done = await this.#writes.run(() =>
      this.#statements.append({ code, ...row, hash }, said),
    );
    if (done.ok) this.#last = { version, hash };
    return done;
  };

  readonly seen: TableLog["seen"] = async (actor, commandId, command) => {
    this.#writes.trusted();
    const { code } = this.head;
    const { rows } = await this.#database.executeQuery(
      this.#statements.seen(code, actorKey(actor), commandId),
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { version } = row;
    const words = isParted(row.command) ? await wordsOf(this.#database, code, version) : NO_WORDS;
    const known = joined(row.command, words.get(version) ?? []);
    return known === sealCanonically(command) ? "same" : "other";
  };

  readonly players: TableLog["players"] = async () => {
    const rows = await this.#database
      .selectFrom("player")
      .selectAll()
      .where("code", "=", this.head.code)
      .execute();
    return rows.map((row) => ({ ...row, player: playerId(row.player) }));
  };

  readonly finish: TableLog["finish"] = async () =>
    this.#writes.runFresh(() =>
      this.#database
        .updateTable("head")
        .set({ finished: 1 })
        .where("code", "=", this.head.code)
        .execute(),
    );

  async #lastRow(): Promise<{ readonly version: number; readonly hash: string }> {
    if (this.#last !== undefined) return this.#last;
    const row = await this.#database
      .selectFrom("command")
      .select(["version", "hash"])
      .where("code", "=", this.head.code)
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirst();
    this.#last = row ?? { version: 0, hash: this.#start };
    return this.#last;
  }
}

type WordsByVersion = ReadonlyMap<number, readonly WordRow[]>;

/** The first row that is not what was written, or that is missing before another. */
function chainBreak(
  start: string,
  code: string,
  rows: readonly CommandRow[],
  words: WordsByVersion,
): ChainBreak | undefined {
  let hash = start;
  for (const [index, row] of rows.entries()) {
    const isWhole = row.version === index + 1 && row.hash === chained(hash, row);
    if (!isWhole || words.get(row.version)?.every(isGenuine) === false)
      return { code, version: index + 1 };
    hash = row.hash;
  }
  return undefined;
}

const entryOf = (row: CommandRow, words: readonly WordRow[]): JournalEntry => ({
  version: row.version,
  at: row.at,
  actor: actorOf(row.actor),
  commandId: row.commandId,
  command: unseal(joined(row.command, words)),
  events: unseal(joined(row.events, words)),
  ...(row.by === "" ? {} : { by: studentId(row.by) }),
});

const NO_WORDS: WordsByVersion = new Map();
