import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Classes with their record, and apart from it who the people are and what they wrote. */
export const keepClasses: Migration = {
  up: async (database: Kysely<unknown>) => {
    const { schema } = database;
    await schema
      .createTable("code")
      .addColumn("code", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .execute();
    await sql`insert into code (code, kind) select code, 'table' from head`.execute(database);
    await schema.alterTable("head").addColumn("classCode", "text").execute();
    await schema.alterTable("head").addColumn("classNumber", "integer").execute();
    await schema
      .createIndex("tableOfClass")
      .unique()
      .on("head")
      .columns(["classCode", "classNumber"])
      .execute();
    await schema
      .createTable("words")
      .addColumn("code", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("digest", "text", (column) => column.notNull())
      .addColumn("salt", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("talk", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("wordsOnce", ["code", "version", "digest"])
      .execute();
    await keepRecords(database);
    await keepPeople(database);
  },
};

async function keepRecords({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("class")
    .addColumn("code", "text", (column) => column.primaryKey())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("plan", "text", (column) => column.notNull())
    .addColumn("scenarioHash", "text", (column) => column.notNull().references("scenario.hash"))
    .addColumn("hostTokenHash", "text", (column) => column.notNull().unique())
    .addColumn("deletedAt", "bigint", (column) => column.notNull())
    .addColumn("talkDeletedAt", "bigint", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("classEvent")
    .addColumn("code", "text", (column) => column.notNull().references("class.code"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("commandId", "text", (column) => column.notNull())
    .addColumn("commandDigest", "text", (column) => column.notNull())
    .addColumn("events", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addUniqueConstraint("classVersion", ["code", "version"])
    .addUniqueConstraint("classCommandOnce", ["code", "actor", "commandId"])
    .execute();
}

async function keepPeople({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("student")
    .addColumn("code", "text", (column) => column.notNull().references("class.code"))
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("tokenHash", "text", (column) => column.notNull().unique())
    .addColumn("name", "text")
    .addPrimaryKeyConstraint("studentOnce", ["code", "student"])
    .execute();
  await schema
    .createTable("rosterName")
    .addColumn("code", "text", (column) => column.notNull().references("class.code"))
    .addColumn("entry", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("rosterEntryOnce", ["code", "entry"])
    .execute();
  await schema
    .createTable("paper")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("code", "text", (column) => column.notNull().references("class.code"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("student", "text")
    .addColumn("prompt", "text")
    .addColumn("tableNumber", "integer")
    .addColumn("seat", "text")
    .addColumn("at", "bigint")
    .addColumn("text", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("paperOfClass").on("paper").columns(["code", "student"]).execute();
}
