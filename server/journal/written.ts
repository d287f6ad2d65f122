import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { StorageFull } from "./faults.ts";
import { writeFaultOf } from "./nodeSqlite.ts";

/** Runs a write; a full disk and a key that exists are outcomes, everything else is a defect. */
export async function written(
  statement: () => Promise<unknown>,
): Promise<Result<undefined, StorageFull | "alreadyThere">> {
  try {
    await statement();
    return ok(undefined);
  } catch (error) {
    const fault = writeFaultOf(error);
    if (fault === undefined) throw error;
    return err(fault);
  }
}

/** For writes whose key cannot exist already, because it is drawn from 128 bits. */
export function onlyFull(
  outcome: Result<undefined, StorageFull | "alreadyThere">,
): Result<undefined, StorageFull> {
  if (outcome.ok) return outcome;
  if (outcome.error === "alreadyThere") throw new Error("A fresh key exists already");
  return err(outcome.error);
}
