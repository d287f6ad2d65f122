/** Outcomes from the best to the worst for one party; equal ones in the order of their numbers. */
export interface OwnOrder {
  readonly ranked: Int32Array;
  readonly best: number;
  readonly worst: number;
  /** The last place in `ranked` whose utility is at least `target`; 0 where even the best is not. */
  placeFor(target: number): number;
}

export function ownOrder(utilities: Float64Array): OwnOrder {
  const value = (outcome: number): number => utilities[outcome] ?? Number.NEGATIVE_INFINITY;
  const ranked = Int32Array.from(utilities.keys()).toSorted((a, b) => value(b) - value(a) || a - b);
  const at = (place: number): number => value(ranked[place] ?? 0);
  return {
    ranked,
    best: at(0),
    worst: at(ranked.length - 1),
    placeFor: (target) => {
      let low = 0;
      let high = ranked.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (at(middle) >= target) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
