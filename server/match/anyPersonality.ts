import type { TableHead } from "#server/journal/journal.ts";
import { PERSONALITY_IDS } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";

/** By the table's seed, so that bots of one table differ, and those of equal tables do not. */
export function anyPersonality({ seed, scenario }: TableHead, seat: SeatId): string {
  const index = scenario.seats.findIndex((each) => each.id === seat);
  return PERSONALITY_IDS[(seed + index) % PERSONALITY_IDS.length] ?? PERSONALITY_IDS[0];
}
