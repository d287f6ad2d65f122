import type { DatabaseSync } from "node:sqlite";
import type { CompiledQuery, Kysely } from "kysely";
import { seal, sealCanonically } from "#shared/protocol/sealed.ts";
import type { CommandRow, Tables, WordRow } from "./migrations.ts";
import { kyselyStatement } from "./nodeSqlite.ts";

/** What every command runs, put into SQL once. */
export interface Statements {
  /**
   * Writes a row with its words, all or nothing: at once, since Kysely's queue takes longer than the
   * write. While a transaction is open they must not become a part of it, and wait in that queue.
   */
  readonly append: (row: CommandRow, words: readonly WordRow[]) => Promise<void>;
  readonly seen: (
    code: string,
    actor: string,
    commandId: string,
  ) => CompiledQuery<Pick<CommandRow, "command" | "version">>;
}

/** For the journal's own database, which is `sqlite`. */
export function statementsOf(database: Kysely<Tables>, sqlite: DatabaseSync): Statements {
  const write = writerOf(database, sqlite);
  const seen = database
    .selectFrom("command")
    .select(["command", "version"])
    .where("code", "=", "")
    .where("actor", "=", "")
    .where("commandId", "=", "")
    .compile();
  return {
    append: async (row, words) => {
      if (sqlite.isTransaction)
        await database.connection().execute(async () => {
          write(row, words);
        });
      else write(row, words);
    },
    seen: (...parameters) => ({ ...seen, parameters }),
  };
}

/** Writes a row with its words while no transaction is open. */
function writerOf(
  database: Kysely<Tables>,
  sqlite: DatabaseSync,
): (row: CommandRow, words: readonly WordRow[]) => void {
  const insertRow = inserting(
    sqlite,
    database.insertInto("command").values(EMPTY_ROW).compile(),
    EMPTY_ROW,
  );
  const insertWord = inserting(
    sqlite,
    database.insertInto("words").values(EMPTY_WORD).compile(),
    EMPTY_WORD,
  );
  return (row, words) => {
    // One row is a transaction of its own, and most commands are without words.
    if (words.length === 0) return insertRow(row);
    sqlite.exec("BEGIN");
    try {
      insertRow(row);
      for (const word of words) insertWord(word);
      sqlite.exec("COMMIT");
    } catch (error) {
      // A full disk has ended it by itself.
      if (sqlite.isTransaction) sqlite.exec("ROLLBACK");
      throw error;
    }
  };
}

/** Runs `query`, which inserts a row with the columns of `empty` in their order. */
function inserting<Row extends object>(
  sqlite: DatabaseSync,
  { sql }: CompiledQuery,
  empty: Row,
): (row: Row) => void {
  const columns = Object.keys(empty);
  const statement = kyselyStatement(sqlite.prepare(sql));
  return (row) => {
    statement.run(columns.map((column): unknown => Reflect.get(row, column)));
  };
}

/** The columns in the order in which a row is written. */
const EMPTY_ROW: CommandRow = {
  code: "",
  version: 0,
  at: 0,
  actor: "",
  commandId: "",
  command: sealCanonically({ type: "markReady", ready: false }),
  events: seal([]),
  hash: "",
  by: "",
};

const EMPTY_WORD: WordRow = { code: "", version: 0, digest: "", salt: "", text: "", talk: 0 };
