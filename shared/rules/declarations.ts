import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { Unfolding } from "./unfolding.ts";

/** Money that came in secret (or went, below 0) has become known: it is declared (rule 2.4). */
export function declareMoney(u: Unfolding, seat: SeatId, received: Money): void {
  const undisclosed = u.state.seats[seat]?.undisclosed ?? 0;
  if (received === 0) return;
  u.emit({ type: "treasuryDeclared", seat, undisclosed: money(undisclosed - received) });
}
