import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import type { Table } from "#server/tables/table.ts";
import { debriefOf } from "#shared/analysis/debrief.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";

/** All that happened at a table, once its game has ended. */
export async function debriefFor(table: Table): Promise<Result<unknown, Fault>> {
  const { head, publicView } = table.match;
  if (publicView.stage !== "ended") return err(fault("gameNotEnded"));
  const entries = await table.log.entries();
  if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
  const events = entries.value.flatMap((entry) => entry.events);
  return ok({ debrief: debriefOf(head.scenario, startOf(matchRules, head), events) });
}
