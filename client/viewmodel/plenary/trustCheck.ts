import type { SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { optionsChosen } from "#shared/rules/packages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Package, Programme, PublicView } from "#shared/views/view.ts";

/** Effective trust that every member must have in every other (rule 8.2). */
export interface TrustCheck {
  readonly needed: number;
  readonly pairs: readonly TrustPair[];
  readonly enough: boolean;
}
export interface TrustPair {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly there: number;
  readonly missing: number;
}

/** The trust that a text needs, beside what each pair has. */
export function trustCheck(
  scenario: PublicScenario,
  table: PublicView,
  programme: Programme,
  chosen: Package,
  among: readonly SeatId[] = scenario.seats.map((seat) => seat.id),
): TrustCheck {
  const needed = optionsChosen(programme, chosen).reduce(
    (sum, option) => sum + option.trustNeeded,
    programme.trustNeeded,
  );
  const pairs = among.flatMap((from) =>
    among
      .filter((to) => to !== from)
      .map((to): TrustPair => {
        const there = table.effectiveTrust[`${from}>${to}`] ?? 0;
        return { from, to, there, missing: Math.max(0, tenth(needed - there)) };
      }),
  );
  return { needed, pairs, enough: pairs.every(({ missing }) => missing === 0) };
}
