import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { mayWithdrawDeal } from "../deals.ts";
import type { Refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 5.5: who made the first draft may take the deal off the table. */
export function withdrawDeal(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"withdrawDeal">,
): Refusal | undefined {
  const refused = mayWithdrawDeal(u.state, seat, command.deal);
  if (refused !== undefined) return refused;
  u.emit({ type: "dealWithdrawn", deal: command.deal, by: seat });
  return undefined;
}
