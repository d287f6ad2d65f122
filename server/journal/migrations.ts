import type { Kysely } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { Sealed } from "#shared/protocol/sealed.ts";
import type { Command } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** The tables of the database file. Times are milliseconds since the epoch, hashes base64url. */
export interface Tables {
  /** One row for each version of a scenario that was ever played. */
  readonly scenario: { readonly hash: string; readonly body: Sealed<Scenario> };
  readonly head: HeadRow;
  readonly command: CommandRow;
  readonly player: PlayerColumns;
  /** One row: when the process was last known to live. */
  readonly pulse: { readonly id: number; readonly at: number };
}

export interface HeadRow {
  readonly code: string;
  readonly createdAt: number;
  readonly scenarioHash: string;
  readonly length: "short" | "standard";
  readonly years: number;
  readonly pace: "live" | "stepped" | "open";
  readonly seed: number;
  readonly hostTokenHash: string;
  /** 0 or 1. */
  readonly hostPlays: number;
  /** Start of the chain of hashes. */
  readonly hash: string;
  /** 0 or 1. */
  readonly finished: number;
}

export interface CommandRow {
  readonly code: string;
  readonly version: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  /** JSON with sorted keys, so that equal commands are equal texts. */
  readonly command: Sealed<Command>;
  readonly events: Sealed<readonly Event[]>;
  readonly hash: string;
}

interface PlayerColumns {
  readonly tokenHash: string;
  readonly code: string;
  readonly player: string;
  readonly name: string;
}

/** Brings a database file of any age to the shape of `Tables`. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined)
    throw new Error("The database could not be brought up to date", { cause: error });
}

const layTables: Migration = {
  up: async (database: Kysely<unknown>) => {
    const { schema } = database;
    await schema
      .createTable("scenario")
      .addColumn("hash", "text", (column) => column.primaryKey())
      .addColumn("body", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("head")
      .addColumn("code", "text", (column) => column.primaryKey())
      .addColumn("createdAt", "bigint", (column) => column.notNull())
      .addColumn("scenarioHash", "text", (column) => column.notNull().references("scenario.hash"))
      .addColumn("length", "text", (column) => column.notNull())
      .addColumn("years", "integer", (column) => column.notNull())
      .addColumn("pace", "text", (column) => column.notNull())
      .addColumn("seed", "bigint", (column) => column.notNull())
      .addColumn("hostTokenHash", "text", (column) => column.notNull().unique())
      .addColumn("hostPlays", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("finished", "integer", (column) => column.notNull())
      .execute();
    await schema
      .createTable("command")
      .addColumn("code", "text", (column) => column.notNull().references("head.code"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("commandId", "text", (column) => column.notNull())
      .addColumn("command", "text", (column) => column.notNull())
      .addColumn("events", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addUniqueConstraint("commandVersion", ["code", "version"])
      .addUniqueConstraint("commandOnce", ["code", "actor", "commandId"])
      .execute();
    await schema
      .createTable("player")
      .addColumn("tokenHash", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().references("head.code"))
      .addColumn("player", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("playerTable").on("player").column("code").execute();
    await schema
      .createTable("pulse")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
  },
};

/** In order; a released one is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { "001 lay the tables": layTables };
