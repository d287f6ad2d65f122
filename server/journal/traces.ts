import { type Kysely, sql } from "kysely";
import type { Tables } from "./migrations.ts";

/**
 * The log beside the database holds what was written before it was deleted: this empties it. False
 * where it could not, since the disk is full or somebody reads; what was deleted stays deleted.
 */
export async function emptyTheLog(database: Kysely<Tables>): Promise<boolean> {
  try {
    const { rows } = await sql<Checkpoint>`pragma wal_checkpoint(truncate)`.execute(database);
    return rows[0]?.busy === 0;
  } catch {
    return false;
  }
}

/** Says in the file itself that something has been deleted since it was last written anew. */
export const markToCompact = (database: Kysely<Tables>): Promise<void> =>
  mark(database, TO_COMPACT);

export async function isToCompact(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<Mark>`pragma user_version`.execute(database);
  return rows[0]?.user_version === TO_COMPACT;
}

/** Writes the file anew, without the copies that it may hold of what was deleted. */
export async function compact(database: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(database);
  if (await emptyTheLog(database)) await mark(database, COMPACT);
}

async function mark(database: Kysely<Tables>, value: number): Promise<void> {
  await sql`pragma user_version = ${sql.lit(value)}`.execute(database);
}

interface Checkpoint {
  readonly busy: number;
}

interface Mark {
  readonly user_version: number;
}

const COMPACT = 0;
const TO_COMPACT = 1;
