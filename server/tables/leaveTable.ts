import type { Act } from "#server/match/matchRunner.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isVacated, vacated } from "#shared/protocol/vacated.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { type Fault, fault } from "./fault.ts";
import type { Sitter } from "./joinTable.ts";
import type { Table } from "./table.ts";
import type { Tables } from "./tables.ts";
import { newToken, tokenHash } from "./tokens.ts";

/**
 * Somebody leaves a table for good: their token is void. Before the game the seat is free again;
 * while it runs a caretaker acts for the delegation until somebody takes the seat by the code. Asked
 * again, it ends what a server that died left undone.
 */
export async function leaveTable(
  tables: Tables,
  table: Table,
  leaver: Sitter,
): Promise<Result<undefined, Fault>> {
  return table.match.inTurn(async (act) => {
    const seat = table.seatOf(leaver.player);
    const isOver = table.match.publicView.stage === "ended";
    const left = isOver ? ok(undefined) : await giveUp(table, seat, act);
    if (!left.ok) return left;
    const { journal } = tables.context;
    const kept = await journal.replaceToken(leaver.tokenHash, tokenHash(newToken()));
    return kept.ok ? ok(undefined) : err(fault(kept.error));
  });
}

async function giveUp(
  table: Table,
  seat: SeatId | undefined,
  act: Act,
): Promise<Result<undefined, Fault>> {
  if (seat !== undefined) {
    const isPlaying = table.match.publicView.stage === "playing";
    const player = isPlaying ? { player: vacated(seat) } : {};
    const given = await done(act, { type: "assignSeat", seat, ...player });
    if (!given.ok) return given;
  }
  for (const { id, player, cover } of Object.values(table.match.publicView.seats)) {
    if (!isVacated(id, player) || cover !== undefined) continue;
    const covered = await done(act, { type: "coverSeat", seat: id, scope: "caretaker" });
    if (!covered.ok) return covered;
  }
  return ok(undefined);
}

async function done(act: Act, command: InstructorCommand): Promise<Result<undefined, Fault>> {
  const reply = await act({ kind: "instructor" }, command);
  if (reply.ok) return ok(undefined);
  if (reply.refusal.code === "storageFull") return err(fault("storageFull"));
  throw new Error(`Leaving a seat was refused: ${reply.refusal.code}`);
}
