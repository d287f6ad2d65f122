import type { Transaction } from "kysely";
import type { Tables } from "./migrations.ts";
import { markToCompact } from "./traces.ts";

/** Deletes tables with all that belongs to them, and sets every one of `codes` free. */
export async function removeTables(
  transaction: Transaction<Tables>,
  codes: readonly string[],
): Promise<void> {
  for (const table of ["words", "command", "player", "head", "code"] as const)
    await transaction.deleteFrom(table).where("code", "in", codes).execute();
  await markToCompact(transaction);
}
