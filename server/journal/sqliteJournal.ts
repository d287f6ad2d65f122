import { mkdirSync } from "node:fs";
import { type Insertable, Kysely, SqliteDialect } from "kysely";
import { playerId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { seal, sealCanonically, unseal } from "#shared/protocol/sealed.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Checkpoints, startCheckpoints } from "./checkpoints.ts";
import { type FolderLock, lockFolder } from "./folderLock.ts";
import { chained, sha256 } from "./hashChain.ts";
import {
  actorKey,
  actorOf,
  type ChainBreak,
  type Journal,
  type JournalEntry,
  type PlayerRow,
  type StorageFull,
  type TableHead,
  type TableLog,
} from "./journal.ts";
import { type CommandRow, type HeadRow, migrate, type Tables } from "./migrations.ts";
import { kyselyDatabase, openDatabase, writeFaultOf } from "./nodeSqlite.ts";
import { type Statements, statementsOf } from "./statements.ts";

export interface SqliteOptions {
  /** Made when absent; one process at a time. */
  readonly folder: string;
  /** Upper bound of the file in pages of 4 KiB; the disk alone limits it when absent. */
  readonly maxPages?: number | undefined;
  /** Told when upkeep in the background fails; play goes on. */
  readonly onFault: (error: unknown) => void;
}

/** Opens the journal of a folder. Throws when another process has it, or when the file is none of ours. */
export async function openSqliteJournal(options: SqliteOptions): Promise<Journal> {
  mkdirSync(options.folder, { recursive: true });
  const lock = lockFolder(options.folder);
  const file = `${options.folder}/mufakat.sqlite`;
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: kyselyDatabase(openDatabase(file, options)) }),
  });
  await migrate(database);
  return new SqliteJournal(database, startCheckpoints(file, options.onFault), lock);
}

class SqliteJournal implements Journal {
  readonly #database: Kysely<Tables>;
  readonly #checkpoints: Checkpoints;
  readonly #lock: FolderLock;
  readonly #statements: Statements;
  /** By hash: tables of one scenario share one object. */
  readonly #scenarios = new Map<string, Scenario>();

  constructor(database: Kysely<Tables>, checkpoints: Checkpoints, lock: FolderLock) {
    this.#database = database;
    this.#statements = statementsOf(database);
    this.#checkpoints = checkpoints;
    this.#lock = lock;
  }

  readonly create: Journal["create"] = async (head) => {
    const body = seal(head.scenario);
    const scenarioHash = sha256(body);
    const row = headRow(head, scenarioHash);
    const kept = await written(() =>
      this.#database
        .insertInto("scenario")
        .values({ hash: scenarioHash, body })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    if (!kept.ok) return err("storageFull");
    const made = await written(() => this.#database.insertInto("head").values(row).execute());
    if (made.ok) return ok(undefined);
    return err(made.error === "alreadyThere" ? "codeTaken" : made.error);
  };

  readonly open: Journal["open"] = async (code) => {
    const row = await this.#database
      .selectFrom("head")
      .selectAll()
      .where("code", "=", code)
      .executeTakeFirst();
    if (row === undefined) return err("tableUnknown");
    const scenario = await this.#scenario(row.scenarioHash);
    if (scenario === undefined || row.hash !== headHash(row)) return err({ code, version: 0 });
    const head = headOf(row, scenario);
    return ok(new SqliteTableLog(this.#database, this.#statements, head, row.hash));
  };

  readonly unfinished: Journal["unfinished"] = async (since) => {
    const rows = await this.#database
      .selectFrom("head")
      .select("code")
      .where("finished", "=", 0)
      .where("createdAt", ">=", since)
      .orderBy("createdAt", "desc")
      .execute();
    return rows.map((row) => row.code);
  };

  readonly addPlayer = async (player: PlayerRow): Promise<Result<undefined, StorageFull>> =>
    onlyFull(
      await written(() =>
        this.#database
          .insertInto("player")
          .values({ ...player })
          .execute(),
      ),
    );

  readonly playerByToken = async (tokenHash: string): Promise<PlayerRow | undefined> => {
    const row = await this.#database
      .selectFrom("player")
      .selectAll()
      .where("tokenHash", "=", tokenHash)
      .executeTakeFirst();
    return row === undefined ? undefined : { ...row, player: playerId(row.player) };
  };

  readonly hostedBy = async (tokenHash: string): Promise<string | undefined> => {
    const row = await this.#database
      .selectFrom("head")
      .select("code")
      .where("hostTokenHash", "=", tokenHash)
      .executeTakeFirst();
    return row?.code;
  };

  readonly replaceToken: Journal["replaceToken"] = async (oldHash, newHash) =>
    onlyFull(
      await written(() =>
        this.#database
          .updateTable("player")
          .set({ tokenHash: newHash })
          .where("tokenHash", "=", oldHash)
          .execute(),
      ),
    );

  readonly beat: Journal["beat"] = async (at) =>
    onlyFull(
      await written(() =>
        this.#database
          .insertInto("pulse")
          .values({ id: 1, at })
          .onConflict((conflict) => conflict.column("id").doUpdateSet({ at }))
          .execute(),
      ),
    );

  readonly lastBeat = async (): Promise<number | undefined> => {
    const row = await this.#database.selectFrom("pulse").select("at").executeTakeFirst();
    return row?.at;
  };

  readonly close = async (): Promise<void> => {
    await this.#checkpoints.stop();
    await this.#database.destroy();
    this.#lock.release();
  };

  /** Nothing where the text is not the one that was written. */
  async #scenario(hash: string): Promise<Scenario | undefined> {
    const known = this.#scenarios.get(hash);
    if (known !== undefined) return known;
    const row = await this.#database
      .selectFrom("scenario")
      .select("body")
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (row === undefined || sha256(row.body) !== hash) return undefined;
    const scenario = unseal(row.body);
    this.#scenarios.set(hash, scenario);
    return scenario;
  }
}

class SqliteTableLog implements TableLog {
  readonly head: TableHead;
  readonly #database: Kysely<Tables>;
  readonly #statements: Statements;
  readonly #start: string;
  /** The hash of the last entry, once it is known. */
  #last: { readonly version: number; readonly hash: string } | undefined;

  constructor(database: Kysely<Tables>, statements: Statements, head: TableHead, start: string) {
    this.#database = database;
    this.#statements = statements;
    this.head = head;
    this.#start = start;
  }

  readonly entries: TableLog["entries"] = async () => {
    const rows = await this.#database
      .selectFrom("command")
      .selectAll()
      .where("code", "=", this.head.code)
      .orderBy("version")
      .execute();
    const broken = chainBreak(this.#start, this.head.code, rows);
    if (broken !== undefined) return err(broken);
    this.#last = { version: rows.length, hash: rows.at(-1)?.hash ?? this.#start };
    return ok(rows.map(entryOf));
  };

  readonly append: TableLog["append"] = async (entry) => {
    const last = await this.#lastRow();
    if (entry.version !== last.version + 1) return err("versionTaken");
    const row = {
      version: entry.version,
      at: entry.at,
      actor: actorKey(entry.actor),
      commandId: entry.commandId,
      command: sealCanonically(entry.command),
      events: seal(entry.events),
    };
    const hash = chained(last.hash, row);
    const done = await written(() =>
      this.#database.executeQuery(this.#statements.append({ code: this.head.code, ...row, hash })),
    );
    if (done.ok) {
      this.#last = { version: entry.version, hash };
      return ok(undefined);
    }
    return err(done.error === "alreadyThere" ? "versionTaken" : done.error);
  };

  readonly seen: TableLog["seen"] = async (actor, commandId, command) => {
    const { rows } = await this.#database.executeQuery(
      this.#statements.seen(this.head.code, actorKey(actor), commandId),
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    return row.command === sealCanonically(command) ? "same" : "other";
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
    onlyFull(
      await written(() =>
        this.#database
          .updateTable("head")
          .set({ finished: 1 })
          .where("code", "=", this.head.code)
          .execute(),
      ),
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

/** The first row that is not what was written, or that is missing before another. */
function chainBreak(
  start: string,
  code: string,
  rows: readonly CommandRow[],
): ChainBreak | undefined {
  let hash = start;
  for (const [index, row] of rows.entries()) {
    if (row.version !== index + 1 || row.hash !== chained(hash, row))
      return { code, version: index + 1 };
    hash = row.hash;
  }
  return undefined;
}

const entryOf = (row: CommandRow): JournalEntry => ({
  version: row.version,
  at: row.at,
  actor: actorOf(row.actor),
  commandId: row.commandId,
  command: unseal(row.command),
  events: unseal(row.events),
});

function headRow(head: TableHead, scenarioHash: string): Insertable<HeadRow> {
  const { code, createdAt, length, years, pace, seed, hostTokenHash } = head;
  const hostPlays = head.hostPlays ? 1 : 0;
  const row = {
    code,
    createdAt,
    scenarioHash,
    length,
    years,
    pace,
    seed,
    hostTokenHash,
    hostPlays,
  };
  return { ...row, hash: headHash(row), finished: 0 };
}

const headHash = (row: Omit<HeadRow, "hash" | "finished">): string =>
  sha256(
    JSON.stringify([
      row.code,
      row.createdAt,
      row.scenarioHash,
      row.length,
      row.years,
      row.pace,
      row.seed,
      row.hostTokenHash,
      row.hostPlays,
    ]),
  );

const headOf = (row: HeadRow, scenario: Scenario): TableHead => ({
  code: row.code,
  createdAt: row.createdAt,
  scenario,
  length: row.length,
  years: row.years,
  pace: row.pace,
  seed: row.seed,
  hostTokenHash: row.hostTokenHash,
  hostPlays: row.hostPlays === 1,
});

/** Runs one statement; a full disk and a key that exists are outcomes, everything else is a defect. */
async function written(
  statement: () => Promise<unknown>,
): Promise<Result<undefined, StorageFull | "alreadyThere">> {
  try {
    await statement();
    return ok(undefined);
  } catch (error) {
    const fault = writeFaultOf(error);
    if (fault === undefined) throw error;
    return err(fault);
  }
}

/** For writes whose key cannot exist already, because it is drawn from 128 bits. */
function onlyFull(
  outcome: Result<undefined, StorageFull | "alreadyThere">,
): Result<undefined, StorageFull> {
  if (outcome.ok) return outcome;
  if (outcome.error === "alreadyThere") throw new Error("A fresh key exists already");
  return err(outcome.error);
}
