import type { Generated, Kysely } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { ClassPlan, ClassStep } from "#shared/classroom/classPlan.ts";
import type { Sealed } from "#shared/protocol/sealed.ts";
import type { Command } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { keepClasses } from "./classMigration.ts";

/** The tables of the database file. Times are milliseconds since the epoch, hashes base64url. */
export interface Tables {
  /** One row for each version of a scenario that was ever played. */
  readonly scenario: { readonly hash: string; readonly body: Sealed<Scenario> };
  readonly head: HeadRow;
  readonly command: CommandRow;
  readonly player: PlayerColumns;
  /** One row: when the process was last known to live. */
  readonly pulse: { readonly id: number; readonly at: number };
  /** Every code that is given out: those of tables and of classes are from one range. */
  readonly code: { readonly code: string; readonly kind: "table" | "class" };
  readonly words: WordRow;
  readonly class: ClassRow;
  readonly classEvent: ClassEventRow;
  /** Who a student is. Nothing else in the file says it. */
  readonly student: {
    readonly code: string;
    readonly student: string;
    readonly tokenHash: string;
    /** As the student wants to be called, or the instructor has them called. */
    readonly name: string | null;
  };
  readonly rosterName: { readonly code: string; readonly entry: number; readonly name: string };
  readonly paper: PaperRow & { readonly id: Generated<number> };
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
  /** The class that the table belongs to, and its number there. */
  readonly classCode: string | null;
  readonly classNumber: number | null;
}

export interface CommandRow {
  readonly code: string;
  readonly version: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  /** JSON with sorted keys, so that equal commands are equal texts; words are digests: see words.ts. */
  readonly command: Sealed<Command>;
  readonly events: Sealed<readonly Event[]>;
  readonly hash: string;
  /** Which of the people who share the seat asked; empty where nobody is named. */
  readonly by: string;
}

/** Words that people used, in the version of the log of `code` in which they stand. */
export interface WordRow {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
  readonly salt: string;
  readonly text: string;
  /** 1 for what was said to others, 0 for what was written for oneself. */
  readonly talk: number;
}

export interface ClassRow {
  readonly code: string;
  readonly createdAt: number;
  readonly plan: Sealed<ClassPlan>;
  readonly scenarioHash: string;
  /** Of the first key. */
  readonly hostTokenHash: string;
  /** Of the key that leads the class instead, once there has been a new one. */
  readonly newHostTokenHash: string | null;
  /** When all of it is due to be deleted. */
  readonly deletedAt: number;
  readonly talkDeletedAt: number;
  /** Makes digests of commands that nobody can guess; renewed when talk is deleted. */
  readonly key: string;
  /** The newest step: a class at play is taken up after a restart. */
  readonly step: ClassStep;
  /** Start of the chain of hashes. */
  readonly hash: string;
}

export interface ClassEventRow {
  readonly code: string;
  readonly version: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  /** Keyed with the class's key. The command itself is not kept: people's words are in it. */
  readonly commandDigest: string;
  /** Words are digests. */
  readonly events: Sealed<readonly ClassEvent[]>;
  readonly hash: string;
}

/** What somebody wrote, beside the record: a `Paper` that is neither a name nor an entry of the roster. */
export interface PaperRow {
  readonly code: string;
  readonly kind: string;
  readonly student: string | null;
  readonly prompt: string | null;
  readonly tableNumber: number | null;
  readonly seat: string | null;
  readonly at: number | null;
  readonly text: string;
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

const noteWhoAsked: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .alterTable("command")
      .addColumn("by", "text", (column) => column.notNull().defaultTo(""))
      .execute();
  },
};

const renewHostKeys: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema.alterTable("class").addColumn("newHostTokenHash", "text").execute();
  },
};

/** In order; a released one is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "001 lay the tables": layTables,
  "002 keep classes": keepClasses,
  "003 note who asked": noteWhoAsked,
  "004 renew host keys": renewHostKeys,
};
