import type { StripPoint } from "./charts.ts";
import type { Names } from "./words.ts";

/** Marks of a chart; where many tables have the very same value, one that says how many stands for them. */
export function gathered(points: readonly StripPoint[], names: Names): readonly StripPoint[] {
  const alike = new Map<string, StripPoint[]>();
  for (const point of points) {
    const key = `${point.row} ${point.value.toFixed(1)} ${point.look}`;
    alike.set(key, [...(alike.get(key) ?? []), point]);
  }
  return [...alike.values()].flatMap((same): readonly StripPoint[] => {
    const [first] = same;
    if (first === undefined || same.length < MANY) return same;
    return [
      { ...first, label: "", note: names.words.say("classDebrief:size", { count: same.length }) },
    ];
  });
}

const MANY = 4;
