import type { Threads } from "#server/threads/threads.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { DebriefInput } from "./debriefInput.ts";
import { type Fault, fault } from "./fault.ts";
import type { Table } from "./table.ts";

/**
 * The whole debrief of a table whose game has ended, secrets and private words included. It takes a
 * few tenths of a second, so it is made beside those who play, and once for all who ask: after the
 * end there is little to add.
 */
export async function debriefOfTable(
  threads: Threads,
  table: Table,
): Promise<Result<Debrief, Fault>> {
  const { version, publicView } = table.match;
  if (publicView.stage !== "ended") return err(fault("gameNotEnded"));
  const known = debriefs.get(table);
  if (known?.version === version) return ok(await known.debrief);
  const newer = { version, debrief: made(threads, table, known?.debrief) };
  debriefs.set(table, newer);
  try {
    return ok(await newer.debrief);
  } catch (error) {
    if (debriefs.get(table) === newer) debriefs.delete(table);
    throw error;
  }
}

/** The debrief is made anew when it is next asked for: words have been deleted that it tells. */
export function forgetDebrief(table: Table): void {
  debriefs.delete(table);
}

/** The newest debrief of each table, and after how many commands. */
const debriefs = new WeakMap<
  Table,
  { readonly version: number; readonly debrief: Promise<Debrief> }
>();

/** What a table could have settled on is taken from one made earlier, since it takes longest. */
async function made(
  threads: Threads,
  table: Table,
  before: Promise<Debrief> | undefined,
): Promise<Debrief> {
  const earlier = await before?.catch(() => undefined);
  const entries = await table.log.entries();
  if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
  const { scenario, seed, years, pace } = table.match.head;
  const input: DebriefInput = {
    head: { scenario, seed, years, pace },
    events: entries.value.flatMap((entry) => entry.events),
    ...(earlier === undefined ? {} : { earlier: { wholeGame: earlier.wholeGame } }),
  };
  const debrief = await threads.run(WORKER, input);
  if (isDebrief(debrief)) return debrief;
  throw new TypeError("No debrief came from the thread");
}

const WORKER = new URL("./debriefWorker.ts", import.meta.url);

const isDebrief = (value: unknown): value is Debrief =>
  typeof value === "object" && value !== null && "record" in value && "wholeGame" in value;
