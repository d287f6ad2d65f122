import type { SeatId } from "#shared/kernel/ids.ts";
import type { KnownEvidence } from "#shared/views/view.ts";
import type { BotContext } from "./policy.ts";

/**
 * How wronged this delegation feels by another, 0–3: the stake weight of what the other broke or
 * withheld, less what is forgiven with every year, times how much it holds against anybody.
 */
export function grievance(context: BotContext, against: SeatId): number {
  const { personality, view } = context;
  if (personality.retaliation === 0) return 0;
  let felt = 0;
  for (const item of view.own.evidence[`${view.own.seat}>${against}`] ?? []) {
    if (!isWrong(item)) continue;
    felt += item.weight * (1 - personality.forgiveness) ** (view.public.year - item.year);
  }
  return Math.min(MOST, personality.retaliation * felt);
}
const MOST = 3;

/** What a delegation may hold against another: an objection is a right, not a wrong. */
function isWrong({ kept, reason }: KnownEvidence): boolean {
  return (
    !kept &&
    (reason === "promiseBroken" || reason === "withheldInCrisis" || reason === "duesUnpaid")
  );
}
