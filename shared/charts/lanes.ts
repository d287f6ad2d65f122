/** What a mark covers of a line. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A lane for each of these marks, so that none that overlap share one: 0 in the middle, then 1
 * above, −1 below, and so on. Marks that only touch may share a lane.
 */
export function lanesOf(spans: readonly Span[]): readonly number[] {
  const lanes = spans.map(() => 0);
  const taken = new Map<number, Span[]>();
  const inOrder = [...spans.entries()].toSorted(([, a], [, b]) => a.from - b.from);
  for (const [index, span] of inOrder) {
    let step = 0;
    while ((taken.get(laneAt(step)) ?? []).some((other) => overlap(span, other))) step += 1;
    const lane = laneAt(step);
    lanes[index] = lane;
    taken.set(lane, [...(taken.get(lane) ?? []), span]);
  }
  return lanes;
}

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** 0, 1, −1, 2, −2 … */
const laneAt = (step: number): number => (step % 2 === 1 ? (step + 1) / 2 : -step / 2 + 0);
