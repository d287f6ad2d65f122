import type { Fault } from "#server/tables/fault.ts";
import type { Holder } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { debriefOfTable } from "#server/tables/tableDebrief.ts";
import type { Threads } from "#server/threads/threads.ts";
import { debriefReadBy } from "#shared/analysis/debriefReadBy.ts";
import { revealedDebrief } from "#shared/analysis/revealedDebrief.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { ok, type Result } from "#shared/kernel/result.ts";

/**
 * All that happened at a table, once its game has ended, as `holder` may read it; of a debrief that
 * somebody else reveals, as much as the first `shown` stages tell.
 */
export async function debriefFor(
  threads: Threads,
  table: Table,
  holder: Holder,
  shown: number = REVEAL_STAGES.length,
): Promise<Result<unknown, Fault>> {
  const debrief = await debriefOfTable(threads, table);
  if (!debrief.ok) return debrief;
  const read = debriefReadBy(debrief.value, readerOf(table, holder));
  return ok({ debrief: revealedDebrief(read, shown) });
}

/** A host who plays is a delegation like the others; the host's token alone then reads no more than all may. */
function readerOf(table: Table, { player, host }: Holder): SeatId | "instructor" | undefined {
  if (player !== undefined) return table.seatOf(player);
  return host && !table.match.head.hostPlays ? "instructor" : undefined;
}
