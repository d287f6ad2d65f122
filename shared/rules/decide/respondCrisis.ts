import type { SeatId } from "#shared/kernel/ids.ts";
import { isMoney, money } from "#shared/kernel/units.ts";
import type { CommandOf } from "../commands.ts";
import { mayRespond, mostToGive } from "../crises.ts";
import { crisisCard } from "../crisisCards.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rule 11.3: secret until the crisis is resolved, and replaced by the next one. */
export function respondCrisis(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"respondCrisis">,
): Refusal | undefined {
  const { crisis, option, amount } = command;
  const refused = mayRespond(u.state, seat, crisis);
  if (refused !== undefined) return refused;
  const options = crisisCard(u.scenario, crisis)?.options ?? [];
  if (!options.some(({ id }) => id === option)) {
    return refusal("crisisOptionUnknown", { option, options: options.map(({ id }) => id).join() });
  }
  if (amount < 0 || !isMoney(amount)) return refusal("amountInvalid", { amount });
  const available = mostToGive(u.state, seat, crisis);
  if (money(amount) > available) {
    return refusal("contributionAboveTreasury", { amount, available });
  }
  u.emit({ type: "crisisResponded", seat, crisis, option, amount: money(amount) });
  return undefined;
}
