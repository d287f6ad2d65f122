import type { CompiledQuery, Kysely } from "kysely";
import { seal, sealCanonically } from "#shared/protocol/sealed.ts";
import type { CommandRow, Tables } from "./migrations.ts";

/** What every command runs, put into SQL once. */
export interface Statements {
  readonly append: (row: CommandRow) => CompiledQuery;
  readonly seen: (
    code: string,
    actor: string,
    commandId: string,
  ) => CompiledQuery<Pick<CommandRow, "command" | "version">>;
}

/** For the journal's own database. */
export function statementsOf(database: Kysely<Tables>): Statements {
  const columns = Object.keys(EMPTY_ROW);
  const append = database.insertInto("command").values(EMPTY_ROW).compile();
  const seen = database
    .selectFrom("command")
    .select(["command", "version"])
    .where("code", "=", "")
    .where("actor", "=", "")
    .where("commandId", "=", "")
    .compile();
  return {
    append: (row) => ({
      ...append,
      parameters: columns.map((column): unknown => Reflect.get(row, column)),
    }),
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
