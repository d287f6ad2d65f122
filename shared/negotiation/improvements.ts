import { type Agenda, gainsAt, isAffordable, ROUNDING, type Settlement } from "./agenda.ts";

/** A change of a settlement that harms nobody. */
export interface Improvement {
  readonly settlement: Settlement;
  /** What each party gains by it, 0 or more. */
  readonly gains: readonly number[];
}

/**
 * Of the changes of one item, or of two at once, that harm nobody and stay within the limits: the one
 * whose smallest gain is largest, then the one with the largest sum. `sizeOf` says how great a change
 * an option of an item is; only changes of this `size` together count, 0 being no change.
 */
export function bestImprovement(
  agenda: Agenda,
  landed: Settlement,
  size: number,
  sizeOf: (item: number, place: number) => number,
): Improvement | undefined {
  const before = gainsAt(agenda, landed);
  const changes = agenda.items.flatMap((options, item) =>
    options.flatMap((option, place) => {
      const change = sizeOf(item, place);
      if (change === 0 || change > size) return [];
      const now = options[landed[item] ?? 0];
      const gains = option.gains.map((gain, party) => gain - (now?.gains[party] ?? 0));
      return [{ item, place, size: change, gains }];
    }),
  );
  let best: (Improvement & { readonly least: number; readonly sum: number }) | undefined;
  const consider = (gains: readonly number[], places: Readonly<Record<number, number>>): void => {
    const least = Math.min(...gains);
    const sum = gains.reduce((all, gain) => all + gain, 0);
    const isBetter =
      best === undefined ||
      least > best.least + ROUNDING ||
      (least > best.least - ROUNDING && sum > best.sum + ROUNDING);
    if (!isBetter || sum <= ROUNDING) return;
    const settlement = landed.map((place, item) => places[item] ?? place);
    if (!isAffordable(agenda, settlement)) return;
    const exact = gainsAt(agenda, settlement);
    best = { settlement, least, sum, gains: exact.map((gain, p) => gain - (before[p] ?? 0)) };
  };
  for (let at = 0; at < changes.length; at++) {
    const one = changes[at];
    if (one === undefined) continue;
    if (one.size === size && !isHarm(one.gains, one.gains))
      consider(one.gains, { [one.item]: one.place });
    for (let next = at + 1; next < changes.length; next++) {
      const other = changes[next];
      if (other === undefined || other.item === one.item) continue;
      if (one.size + other.size !== size || isHarm(one.gains, other.gains)) continue;
      const gains = one.gains.map((gain, party) => gain + (other.gains[party] ?? 0));
      consider(gains, { [one.item]: one.place, [other.item]: other.place });
    }
  }
  return best && { settlement: best.settlement, gains: best.gains };
}

/** Whether two changes together leave somebody worse off. */
function isHarm(one: readonly number[], other: readonly number[]): boolean {
  for (let party = 0; party < one.length; party++) {
    if ((one[party] ?? 0) + (other[party] ?? 0) < -ROUNDING) return true;
  }
  return false;
}
