import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { PublicCrisis } from "#shared/views/view.ts";
import { type CrisisHad, crisisHad } from "./crisisHadModel.ts";

/** A crisis that struck, with who gave and who lost. */
export interface CrisisStory {
  readonly crisis: PublicCrisis;
  /** Strength over need, 0–1 and above. */
  readonly part: number;
  /** US$ bn. */
  readonly given: Money;
  readonly shares: readonly CrisisShare[];
  /** US$ bn more that would have contained it, where it was not. */
  readonly short?: Money | undefined;
  /** With one thing changed; empty for a crisis left to one delegation alone. */
  readonly had: readonly CrisisHad[];
}

interface CrisisShare {
  readonly seat: SeatId;
  /** US$ bn. */
  readonly gave: Money;
  readonly lost: Money;
  /** What the response spared it, against giving nothing at all. */
  readonly spared: Money;
}

/** In the order they struck. */
export function crisisStories({
  table,
  record,
  seats,
  counterfactuals,
}: Debrief): readonly CrisisStory[] {
  return Object.values(table.crises)
    .toSorted((a, b) => a.year - b.year)
    .map((crisis) => {
      const losses = record.findLast(
        ({ event, undone }) =>
          !undone && event.type === "crisisResolved" && event.crisis === crisis.id,
      )?.event;
      const lost = losses?.type === "crisisResolved" ? losses.losses : {};
      const again = counterfactuals.find((each) => each.crisis === crisis.id);
      const shares = seats.map(({ seat }) => ({
        seat,
        gave: crisis.contributions[seat] ?? 0,
        lost: lost[seat] ?? 0,
        spared: again?.averted[seat] ?? 0,
      }));
      return {
        crisis,
        part: crisis.need === 0 ? 1 : (crisis.strength ?? 0) / crisis.need,
        given: money(shares.reduce((sum, { gave }) => sum + gave, 0)),
        shares,
        short: again?.short,
        had: again === undefined ? [] : crisisHad(again),
      };
    });
}
