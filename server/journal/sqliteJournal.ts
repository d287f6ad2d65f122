import { mkdirSync } from "node:fs";
import { type Insertable, Kysely, SqliteDialect } from "kysely";
import { playerId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Checkpoints, startCheckpoints } from "./checkpoints.ts";
import type { ClassJournal } from "./classJournal.ts";
import { DurableWrites } from "./durableWrites.ts";
import { type FolderLock, lockFolder } from "./folderLock.ts";
import { sha256 } from "./hashChain.ts";
import {
  type Journal,
  type PlayerRow,
  type StorageFull,
  TABLE_KEPT,
  type TableHead,
} from "./journal.ts";
import { type HeadRow, migrate, type Tables } from "./migrations.ts";
import { kyselyDatabase, openDatabase } from "./nodeSqlite.ts";
import { ScenarioShelf } from "./scenarioShelf.ts";
import { SqliteClasses } from "./sqliteClasses.ts";
import { removeTables } from "./sqliteRemoval.ts";
import { SqliteTableLog } from "./sqliteTableLog.ts";
import { type Statements, statementsOf } from "./statements.ts";
import { emptyTheLog } from "./traces.ts";
import { type SyncFile, WriteAheadFile } from "./writeAheadFile.ts";

export interface SqliteOptions {
  /** Made when absent; one process at a time. */
  readonly folder: string;
  /** Upper bound of the file in pages of 4 KiB; the disk alone limits it when absent. */
  readonly maxPages?: number | undefined;
  /** Told when upkeep in the background fails; play goes on. */
  readonly onFault: (error: unknown) => void;
  /** The system's when absent. */
  readonly sync?: SyncFile | undefined;
}

/** Opens the journal of a folder. Throws when another process has it, or when the file is none of ours. */
export async function openSqliteJournal(options: SqliteOptions): Promise<Journal> {
  mkdirSync(options.folder, { recursive: true });
  const lock = lockFolder(options.folder);
  const file = `${options.folder}/mufakat.sqlite`;
  const sqlite = openDatabase(file, options);
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: kyselyDatabase(sqlite) }),
  });
  await migrate(database);
  const statements = statementsOf(database, sqlite);
  const ahead = await WriteAheadFile.beside(file, options.sync);
  await ahead.settled();
  const checkpoints = startCheckpoints(file, options.onFault);
  return new SqliteJournal({ database, statements, ahead, checkpoints, lock });
}

class SqliteJournal implements Journal {
  readonly classes: ClassJournal;
  readonly #database: Kysely<Tables>;
  readonly #ahead: WriteAheadFile;
  readonly #writes: DurableWrites;
  readonly #checkpoints: Checkpoints;
  readonly #lock: FolderLock;
  readonly #statements: Statements;
  readonly #scenarios: ScenarioShelf;

  constructor({
    database,
    statements,
    ahead,
    checkpoints,
    lock,
  }: {
    readonly database: Kysely<Tables>;
    readonly statements: Statements;
    readonly ahead: WriteAheadFile;
    readonly checkpoints: Checkpoints;
    readonly lock: FolderLock;
  }) {
    this.#database = database;
    this.#ahead = ahead;
    this.#writes = new DurableWrites(ahead);
    this.#statements = statements;
    this.#checkpoints = checkpoints;
    this.#lock = lock;
    this.#scenarios = new ScenarioShelf(database);
    this.classes = new SqliteClasses(database, this.#writes, this.#scenarios);
  }

  readonly kindOf: Journal["kindOf"] = async (code) => {
    const row = await this.#database
      .selectFrom("code")
      .select("kind")
      .where("code", "=", code)
      .executeTakeFirst();
    return row?.kind;
  };

  readonly create: Journal["create"] = async (head) => {
    const { code } = head;
    const made = await this.#writes.run(async () => {
      const row = headRow(head, await this.#scenarios.put(head.scenario));
      await this.#database.transaction().execute(async (transaction) => {
        await transaction.insertInto("code").values({ code, kind: "table" }).execute();
        await transaction.insertInto("head").values(row).execute();
      });
    });
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
    const scenario = await this.#scenarios.read(row.scenarioHash);
    if (scenario === undefined || row.hash !== headHash(row)) return err({ code, version: 0 });
    const head = headOf(row, scenario);
    return ok(new SqliteTableLog(this.#database, this.#writes, this.#statements, head, row.hash));
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

  readonly due: Journal["due"] = async (now) => {
    const rows = await this.#database
      .selectFrom("head")
      .select("code")
      .where("classCode", "is", null)
      .where("createdAt", "<=", now - TABLE_KEPT)
      .execute();
    return rows.map((row) => row.code);
  };

  readonly remove: Journal["remove"] = async (code) => {
    const removed = await this.#writes.runFresh(() =>
      this.#database.transaction().execute((transaction) => removeTables(transaction, [code])),
    );
    if (removed.ok) await emptyTheLog(this.#database);
    return removed;
  };

  readonly addPlayer = async (player: PlayerRow): Promise<Result<undefined, StorageFull>> =>
    this.#writes.runFresh(() =>
      this.#database
        .insertInto("player")
        .values({ ...player })
        .execute(),
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
    this.#writes.runFresh(() =>
      this.#database
        .updateTable("player")
        .set({ tokenHash: newHash })
        .where("tokenHash", "=", oldHash)
        .execute(),
    );

  readonly isTrusted = (): boolean => this.#ahead.isTrusted;

  readonly beat: Journal["beat"] = async (at) =>
    this.#writes.runFresh(() =>
      this.#database
        .insertInto("pulse")
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ at }))
        .execute(),
    );

  readonly lastBeat = async (): Promise<number | undefined> => {
    const row = await this.#database.selectFrom("pulse").select("at").executeTakeFirst();
    return row?.at;
  };

  readonly close = async (): Promise<void> => {
    await this.#checkpoints.stop();
    await this.#ahead.close();
    await this.#database.destroy();
    this.#lock.release();
  };
}

function headRow(head: TableHead, scenarioHash: string): Insertable<HeadRow> {
  const { code, createdAt, length, years, pace, seed, hostTokenHash, classroom } = head;
  const row = {
    code,
    createdAt,
    scenarioHash,
    length,
    years,
    pace,
    seed,
    hostTokenHash,
    hostPlays: head.hostPlays ? 1 : 0,
    classCode: classroom?.code ?? null,
    classNumber: classroom?.number ?? null,
  };
  return { ...row, hash: headHash(row), finished: 0 };
}

/** Heads from before there were classes have the hash that they had. */
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
      ...(row.classCode === null ? [] : [row.classCode, row.classNumber]),
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
  ...(row.classCode === null || row.classNumber === null
    ? {}
    : { classroom: { code: row.classCode, number: row.classNumber } }),
});
