import { setTimeout as pause } from "node:timers/promises";
import type { DrivenTable } from "./drivenTable.ts";

/** What came of driving tables for a while. */
export interface Tally {
  /** Milliseconds from when an action was due until all members had heard, in any order. */
  readonly latencies: number[];
  readonly refusals: Map<string, number>;
  readonly errors: string[];
  actions: number;
}

export const emptyTally = (): Tally => ({
  latencies: [],
  refusals: new Map(),
  errors: [],
  actions: 0,
});

/**
 * Drives `tables` for `span` milliseconds, each at `rate` actions per second. When an action is due
 * does not depend on when the one before was done, so a server that falls behind shows in the
 * latencies.
 */
export async function drive(
  tables: readonly DrivenTable[],
  rate: number,
  span: number,
  tally: Tally,
): Promise<void> {
  const interval = 1_000 / rate;
  const begin = performance.now();
  await Promise.all(
    tables.map(async (table, index) => {
      const first = begin + (interval * index) / tables.length;
      for (let due = first; due < begin + span; due += interval) await actAt(table, due, tally);
    }),
  );
}

async function actAt(table: DrivenTable, due: number, tally: Tally): Promise<void> {
  if (table.isOver) return;
  const early = due - performance.now();
  if (early > 0) await pause(early);
  try {
    const { heardBy, refused } = await withinPatience(table.act());
    tally.actions += 1;
    if (refused === "internalError") tally.errors.push(refused);
    else if (refused !== undefined)
      tally.refusals.set(refused, (tally.refusals.get(refused) ?? 0) + 1);
    else if (heardBy === "all") tally.latencies.push(performance.now() - due);
  } catch (error) {
    tally.errors.push(error instanceof Error ? error.message : String(error));
  }
}

/** Rejects when `task` takes longer than anybody would wait. */
async function withinPatience<T>(task: Promise<T>): Promise<T> {
  const limit = new AbortController();
  const late = pause(PATIENCE, undefined, { signal: limit.signal }).then(() => {
    throw new Error("Not everybody heard within 5 s");
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    limit.abort();
    late.catch(() => undefined);
  }
}

const PATIENCE = 5_000;
