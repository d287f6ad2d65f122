import { type Oval, onOval, type Point } from "./geometry.ts";
import type { TableLayout } from "./layoutTable.ts";

export interface SealPlace extends Point {
  readonly r: number;
}

/**
 * Places for `count` brass seals on the wood between the seats, the gap clockwise of the own seat
 * first. Fewer are returned where the wood has no room for all.
 */
export function placeSeals(layout: TableLayout, count: number): readonly SealPlace[] {
  const r = sealRadius(layout);
  const gaps = layout.seats.map((seat) => gapAfter(layout, seat.angle, r));
  const total = gaps.reduce((sum, gap) => sum + gap.length, 0);
  const perGap = Math.ceil(count / Math.max(1, gaps.length));
  const shown = total < count ? gaps : gaps.map((gap) => middleOf(gap, perGap));
  return shown.flat().slice(0, count);
}

const LARGEST = 24;
/** Of the width of the wood. */
const PART_OF_WOOD = 0.36;
/** Between the middles of two seals, in radii. */
const STEP = 2.5;
/** Points tried along a gap; fine enough that no seal stands visibly off the even step. */
const GRAIN = 240;

function sealRadius({ rim, felt }: TableLayout): number {
  return Math.min(LARGEST, Math.min(rim.rx - felt.rx, rim.ry - felt.ry) * PART_OF_WOOD);
}

/** Every place between a seat and the next one, clockwise, at even steps along the wood. */
function gapAfter(layout: TableLayout, from: number, r: number): readonly SealPlace[] {
  const wood = middleOfWood(layout);
  const turn = (2 * Math.PI) / layout.seats.length;
  const places: SealPlace[] = [];
  for (let step = 0; step <= GRAIN; step++) {
    const at = onOval(layout.middle, wood, from + (turn * step) / GRAIN);
    const last = places.at(-1);
    const far = last === undefined || distance(at, last) >= STEP * r;
    if (far && isClear(layout, at, r)) places.push({ ...at, r });
  }
  return places;
}

const middleOfWood = ({ rim, felt }: TableLayout): Oval => ({
  rx: (rim.rx + felt.rx) / 2,
  ry: (rim.ry + felt.ry) / 2,
});

const isClear = (layout: TableLayout, at: Point, r: number): boolean =>
  layout.seats.every((seat) => distance(seat, at) >= seat.r + r * 1.6) &&
  layout.seats.every((seat) => seat.label === undefined || !touches(seat.label, at, r));

const touches = (
  box: Point & { readonly width: number; readonly height: number },
  at: Point,
  r: number,
): boolean =>
  at.x + r > box.x &&
  at.x - r < box.x + box.width &&
  at.y + r > box.y &&
  at.y - r < box.y + box.height;

function middleOf(gap: readonly SealPlace[], wanted: number): readonly SealPlace[] {
  const start = Math.max(0, Math.floor((gap.length - wanted) / 2));
  return gap.slice(start, start + wanted);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
