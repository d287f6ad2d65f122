/**
 * A lane for each mark at these places of a line, so that none that are nearer to each other than
 * `room` share one: 0 in the middle, then 1 above, −1 below, and so on.
 */
export function lanesOf(places: readonly number[], room: number): readonly number[] {
  const lanes = places.map(() => 0);
  const taken = new Map<number, number[]>();
  const order = places.map((_, index) => index).toSorted((a, b) => at(places, a) - at(places, b));
  for (const index of order) {
    const place = at(places, index);
    let step = 0;
    while ((taken.get(laneAt(step)) ?? []).some((other) => Math.abs(other - place) < room))
      step += 1;
    const lane = laneAt(step);
    lanes[index] = lane;
    taken.set(lane, [...(taken.get(lane) ?? []), place]);
  }
  return lanes;
}

/** 0, 1, −1, 2, −2 … */
const laneAt = (step: number): number => (step % 2 === 1 ? (step + 1) / 2 : -step / 2 + 0);

const at = (places: readonly number[], index: number): number => places[index] ?? 0;
