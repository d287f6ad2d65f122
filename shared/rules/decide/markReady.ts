import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 1.4: a mark can be set and taken back while the phase runs. */
export function markReady(u: Unfolding, seat: SeatId, command: CommandOf<"markReady">): undefined {
  u.emit({ type: "readyMarked", seat, ready: command.ready });
}
