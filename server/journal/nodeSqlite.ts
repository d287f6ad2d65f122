import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/**
 * Opens a database file for one writer. What is committed survives the end of the process, and a
 * power cut once the `WriteAheadFile` beside it has settled.
 */
export function openDatabase(
  file: string,
  options: { readonly maxPages?: number | undefined },
): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  database.exec("PRAGMA journal_mode = WAL");
  // A commit that waits for the disk would hold up every table: the journal waits beside.
  database.exec("PRAGMA synchronous = NORMAL");
  // What is deleted is overwritten: names and words are not to be found in the file afterwards.
  database.exec("PRAGMA secure_delete = ON");
  // A checkpoint writes for many milliseconds: a worker does it, never the thread that plays.
  database.exec("PRAGMA wal_autocheckpoint = 0");
  if (options.maxPages !== undefined)
    database.exec(`PRAGMA max_page_count = ${Math.floor(options.maxPages)}`);
  return database;
}

/** `node:sqlite` in the form that Kysely's SQLite dialect expects; statements are prepared once. */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = kyselyStatement(database.prepare(sql));
      if (sql === ROLLBACK) return whileInTransaction(database, statement);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

/** Why SQLite refused a write, as far as the game tells its reasons apart. */
export type WriteFault = "storageFull" | "alreadyThere";

/** The kind of an error thrown by a write, or nothing where it is a defect. */
export function writeFaultOf(error: unknown): WriteFault | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number")
    return undefined;
  switch (error.errcode & PRIMARY_CODE) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return "storageFull";
    case SQLITE_CONSTRAINT:
      return "alreadyThere";
    default:
      return undefined;
  }
}

/** Whether another process holds the file. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  "errcode" in error &&
  typeof error.errcode === "number" &&
  (error.errcode & PRIMARY_CODE) === SQLITE_BUSY;

/** A prepared statement that runs at once, past Kysely's queue. */
export const kyselyStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...parameters.map(bindable)),
  run: (parameters) => statement.run(...parameters.map(bindable)),
  iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
});

/** A full disk ends a transaction by itself; nothing is left to be taken back then. */
const whileInTransaction = (
  database: DatabaseSync,
  statement: SqliteStatement,
): SqliteStatement => ({
  ...statement,
  run: (parameters) =>
    database.isTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 },
});

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`SQLite columns here hold text and numbers, not ${typeof value}`);
}

/** Milliseconds that a statement waits for the checkpoint of another connection. */
const BUSY_TIMEOUT = 5_000;

/** As Kysely says it. */
const ROLLBACK = "rollback";

/** Low byte of an extended result code, https://sqlite.org/rescode.html. */
const PRIMARY_CODE = 0xff;
const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;
const SQLITE_CONSTRAINT = 19;
