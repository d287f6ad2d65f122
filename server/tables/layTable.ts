import type { TableHead } from "#server/journal/journal.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Fault, fault } from "./fault.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { newCode } from "./tokens.ts";

/** Lays down a table under a code that is free. */
export async function layTable(
  tables: Tables,
  head: Omit<TableHead, "code" | "createdAt">,
): Promise<Result<Table, Fault>> {
  const createdAt = tables.context.clock.now();
  const code = await freeCode((tried) => tables.create({ ...head, createdAt, code: tried }));
  if (!code.ok) return code;
  const table = await tables.open(code.value);
  return table.ok ? table : err(fault("internalError"));
}

/** The first code of chance that `take` finds free; throws where there is none. */
export async function freeCode(
  take: (code: string) => Promise<Result<undefined, "codeTaken" | "storageFull">>,
): Promise<Result<string, Fault>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = newCode();
    const taken = await take(code);
    if (taken.ok) return ok(code);
    if (taken.error === "storageFull") return err(fault("storageFull"));
  }
  throw new Error("No free code was found");
}

const TRIES = 100;
