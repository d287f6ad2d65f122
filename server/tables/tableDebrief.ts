import { inThread } from "#server/threads/inThread.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { DebriefInput } from "./debriefInput.ts";
import { type Fault, fault } from "./fault.ts";
import type { Table } from "./table.ts";

/**
 * The whole debrief of a table whose game has ended, secrets and private words included. It takes a
 * few tenths of a second, so it is made beside those who play, and once for all who ask: after the
 * end only reflections are added.
 */
export async function debriefOfTable(table: Table): Promise<Result<Debrief, Fault>> {
  const { head, publicView } = table.match;
  if (publicView.stage !== "ended") return err(fault("gameNotEnded"));
  const entries = await table.log.entries();
  if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
  const events = entries.value.flatMap((entry) => entry.events);
  const known = debriefs.get(table);
  if (known?.events === events.length) return ok(await known.debrief);
  const { scenario, seed, years, pace } = head;
  const earlier = await known?.debrief;
  const input = { head: { scenario, seed, years, pace }, events };
  const debrief = made(earlier === undefined ? input : { ...input, earlier });
  debriefs.set(table, { events: events.length, debrief });
  debrief.catch(() => debriefs.delete(table));
  return ok(await debrief);
}

/** The newest debrief of each table, and of how many events it is made. */
const debriefs = new WeakMap<
  Table,
  { readonly events: number; readonly debrief: Promise<Debrief> }
>();

async function made({ head, events, earlier }: DebriefInput): Promise<Debrief> {
  const wholeGame = earlier === undefined ? {} : { earlier: { wholeGame: earlier.wholeGame } };
  const debrief = await inThread(WORKER, { head, events, ...wholeGame });
  if (isDebrief(debrief)) return debrief;
  throw new TypeError("No debrief came from the thread");
}

const WORKER = new URL("./debriefWorker.ts", import.meta.url);

const isDebrief = (value: unknown): value is Debrief =>
  typeof value === "object" && value !== null && "record" in value && "wholeGame" in value;
