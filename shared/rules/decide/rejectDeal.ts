import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { mayRejectDeal } from "../deals.ts";
import type { Refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 5.5: any party may end a draft. */
export function rejectDeal(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"rejectDeal">,
): Refusal | undefined {
  const refused = mayRejectDeal(u.state, seat, command.deal);
  if (refused !== undefined) return refused;
  u.emit({ type: "dealRejected", deal: command.deal, by: seat });
  return undefined;
}
