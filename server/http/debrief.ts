import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import type { Holder } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { type Debrief, debriefOf } from "#shared/analysis/debrief.ts";
import { debriefReadBy } from "#shared/analysis/debriefReadBy.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";

/** All that happened at a table, once its game has ended, as `holder` may read it. */
export async function debriefFor(table: Table, holder: Holder): Promise<Result<unknown, Fault>> {
  const debrief = await debriefOfTable(table);
  return debrief.ok
    ? ok({ debrief: debriefReadBy(debrief.value, readerOf(table, holder)) })
    : debrief;
}

/**
 * The whole debrief of a table whose game has ended, secrets and private words included. What the
 * table could have settled on takes a few tenths of a second, so it is worked out once: after the end
 * only reflections are added.
 */
export async function debriefOfTable(table: Table): Promise<Result<Debrief, Fault>> {
  const { head, publicView } = table.match;
  if (publicView.stage !== "ended") return err(fault("gameNotEnded"));
  const entries = await table.log.entries();
  if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
  const events = entries.value.flatMap((entry) => entry.events);
  const known = made.get(table);
  if (known?.events === events.length) return ok(known.debrief);
  const debrief = debriefOf(head.scenario, startOf(matchRules, head), events, known?.debrief);
  made.set(table, { events: events.length, debrief });
  return ok(debrief);
}

/** The newest debrief of each table, and of how many events it was made. */
const made = new WeakMap<Table, { readonly events: number; readonly debrief: Debrief }>();

/** A host who plays is a delegation like the others; the host's token alone then reads no more than all may. */
function readerOf(table: Table, { player, host }: Holder): SeatId | "instructor" | undefined {
  if (player !== undefined) return table.seatOf(player);
  return host && !table.match.head.hostPlays ? "instructor" : undefined;
}
