import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { enterIntoForceIfSigned } from "../deals/enterIntoForce.ts";
import { maySignDeal, revisionRefused } from "../deals.ts";
import type { Refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 5.4: the last signature brings the deal into force at once. */
export function signDeal(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"signDeal">,
): Refusal | undefined {
  const { deal, revision } = command;
  const refused =
    maySignDeal(u.scenario, u.state, seat, deal) ?? revisionRefused(u.state, deal, revision);
  if (refused !== undefined) return refused;
  u.emit({ type: "dealSigned", deal, by: seat });
  enterIntoForceIfSigned(u, deal);
  return undefined;
}
