import { clamp } from "#shared/kernel/units.ts";

/**
 * Moves heights apart so that each has `gap` to the next and all lie within `bounds`, each as near
 * to where it was as its neighbours let it. The order is kept.
 */
export function spread(
  heights: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = heights.map((height, place) => ({ height, place })).toSorted(byHeight);
  const groups: { wanted: number; members: number[] }[] = [];
  for (const { height, place } of order) {
    groups.push({ wanted: height, members: [place] });
    mergeLast(groups, gap, [low, high]);
  }
  const placed: number[] = heights.map(() => 0);
  for (const { wanted, members } of groups) {
    for (const [at, place] of members.entries()) {
      placed[place] = round(wanted + (at - (members.length - 1) / 2) * gap);
    }
  }
  return placed;
}

const byHeight = (a: { readonly height: number }, b: { readonly height: number }): number =>
  a.height - b.height;

/** Joins the last group to the one before it while they overlap, at the mean of their wishes. */
function mergeLast(
  groups: { wanted: number; members: number[] }[],
  gap: number,
  [low, high]: readonly [number, number],
): void {
  for (;;) {
    const last = groups.at(-1);
    if (last === undefined) return;
    const half = ((last.members.length - 1) / 2) * gap;
    last.wanted = clamp(last.wanted, low + half, Math.max(low + half, high - half));
    const before = groups.at(-2);
    if (before === undefined) return;
    const needed = ((before.members.length + last.members.length) / 2) * gap;
    if (last.wanted - before.wanted >= needed) return;
    const size = before.members.length + last.members.length;
    before.wanted =
      (before.wanted * before.members.length + last.wanted * last.members.length) / size;
    before.members.push(...last.members);
    groups.pop();
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
