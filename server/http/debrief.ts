import type { Fault } from "#server/tables/fault.ts";
import type { Holder } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { debriefOfTable } from "#server/tables/tableDebrief.ts";
import { debriefReadBy } from "#shared/analysis/debriefReadBy.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { ok, type Result } from "#shared/kernel/result.ts";

/** All that happened at a table, once its game has ended, as `holder` may read it. */
export async function debriefFor(table: Table, holder: Holder): Promise<Result<unknown, Fault>> {
  const debrief = await debriefOfTable(table);
  return debrief.ok
    ? ok({ debrief: debriefReadBy(debrief.value, readerOf(table, holder)) })
    : debrief;
}

/** A host who plays is a delegation like the others; the host's token alone then reads no more than all may. */
function readerOf(table: Table, { player, host }: Holder): SeatId | "instructor" | undefined {
  if (player !== undefined) return table.seatOf(player);
  return host && !table.match.head.hostPlays ? "instructor" : undefined;
}
