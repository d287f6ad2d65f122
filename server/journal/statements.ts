import type { DatabaseSync } from "node:sqlite";
import type { CompiledQuery, Kysely } from "kysely";
import { seal, sealCanonically } from "#shared/protocol/sealed.ts";
import type { CommandRow, Tables } from "./migrations.ts";
import { kyselyStatement } from "./nodeSqlite.ts";

/** What every command runs, put into SQL once. */
export interface Statements {
  /**
   * Writes a row: at once, since Kysely's queue takes longer than the write. While a transaction is
   * open the row must not become a part of it, and waits in that queue.
   */
  readonly append: (row: CommandRow) => Promise<void>;
  /** The same write, as a part of a transaction. */
  readonly appending: (row: CommandRow) => CompiledQuery;
  readonly seen: (
    code: string,
    actor: string,
    commandId: string,
  ) => CompiledQuery<Pick<CommandRow, "command" | "version">>;
}

/** For the journal's own database, which is `sqlite`. */
export function statementsOf(database: Kysely<Tables>, sqlite: DatabaseSync): Statements {
  const columns = Object.keys(EMPTY_ROW);
  const append = database.insertInto("command").values(EMPTY_ROW).compile();
  const seen = database
    .selectFrom("command")
    .select(["command", "version"])
    .where("code", "=", "")
    .where("actor", "=", "")
    .where("commandId", "=", "")
    .compile();
  const appending: Statements["appending"] = (row) => ({
    ...append,
    parameters: columns.map((column): unknown => Reflect.get(row, column)),
  });
  const atOnce = kyselyStatement(sqlite.prepare(append.sql));
  return {
    append: async (row) => {
      if (sqlite.isTransaction) await database.executeQuery(appending(row));
      else atOnce.run(appending(row).parameters);
    },
    appending,
    seen: (...parameters) => ({ ...seen, parameters }),
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
