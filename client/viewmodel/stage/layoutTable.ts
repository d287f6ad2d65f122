import type { SeatId } from "#shared/kernel/ids.ts";
import { clamp } from "#shared/kernel/units.ts";
import { type Oval, overlap, type Point, type Rect } from "./geometry.ts";
import {
  type Labelling,
  type LabelStyle,
  placeSeats,
  type SeatPlace,
  seatOrder,
} from "./seatRing.ts";

/** What lies over the edges of the stage: header, panel, gauges. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where everything stands, in CSS pixels from the top left corner of the stage. */
export interface TableLayout {
  readonly width: number;
  readonly height: number;
  readonly labels: LabelStyle;
  readonly middle: Point;
  /** Outer edge of the wood. */
  readonly rim: Oval;
  /** Outer edge of the felt. */
  readonly felt: Oval;
  /** The own seat first, at the bottom; the others follow clockwise. */
  readonly seats: readonly SeatPlace[];
  readonly treaty: Rect;
  /** Where a crisis card lies: its middle is the table's. */
  readonly card: { readonly width: number; readonly maxHeight: number };
}

/**
 * Where everything at the table stands. Pure, and read by both worlds: the canvas draws at these
 * places and the buttons lie on them, so the two cannot drift apart.
 */
export function layoutTable(
  width: number,
  height: number,
  insets: Insets,
  seatIds: readonly SeatId[],
  ownSeat: SeatId | undefined,
): TableLayout {
  const safe = safeArea(width, height, insets);
  const order = seatOrder(seatIds, ownSeat);
  const full = largest(tries(safe, order, hasRoomForLabels(safe) ? FULL_LABELS : []));
  return {
    width,
    height,
    ...(full ?? largest(tries(safe, order, SHORT_LABELS)) ?? bare(safe, order)),
  };
}

/** The smallest target that a finger hits: 44 px across. */
const MIN_SEAT_RADIUS = 22;
const MAX_SEAT_RADIUS = 76;
/** Free room below which discs shrink and the table may become oval. */
const COMPACT = { width: 560, height: 430 };
/** Free room below which labels shrink to one line. */
const LABELLED = { width: 560, height: 320 };
/** Enough for a wall of screens. */
const MAX_RING = 4000;
const MAX_STRETCH = 1.65;
/** A ring lower than this, in radii of a disc, may become as flat as it must for the discs to part. */
const LOW_RING = 2.6;
const LOW_STRETCH = 8;
/** How far the discs stand out over the wood, in radii of a disc. */
const DISC_OVER_RIM = 0.42;
const FELT_PART = 0.845;
/** Kept free around the wood and the discs, for their halos. */
const GAP = 8;

const FULL_LABELS: readonly Labelling[] = [
  { labels: "full", beside: false },
  { labels: "full", beside: true },
];
const SHORT_LABELS: readonly Labelling[] = [{ labels: "short", beside: false }];

function safeArea(width: number, height: number, insets: Insets): Rect {
  return {
    x: insets.left,
    y: insets.top,
    width: Math.max(1, width - insets.left - insets.right),
    height: Math.max(1, height - insets.top - insets.bottom),
  };
}

const isCompact = (safe: Rect): boolean =>
  safe.width < COMPACT.width || safe.height < COMPACT.height;

const hasRoomForLabels = (safe: Rect): boolean =>
  safe.width >= LABELLED.width && safe.height >= LABELLED.height;

type Settled = Omit<TableLayout, "width" | "height">;

const tries = (
  safe: Rect,
  order: readonly SeatId[],
  labellings: readonly Labelling[],
): readonly Settled[] =>
  labellings.map((labelling) => settle(safe, order, labelling)).filter(isUncrowded);

const bare = (safe: Rect, order: readonly SeatId[]): Settled =>
  settle(safe, order, { labels: "none", beside: false });

const largest = (layouts: readonly Settled[]): Settled | undefined =>
  layouts.toSorted((a, b) => areaOf(b.rim) - areaOf(a.rim))[0];

const areaOf = ({ rx, ry }: Oval): number => rx * ry;

/** The largest table that fits with these labels. */
function settle(safe: Rect, order: readonly SeatId[], labelling: Labelling): Settled {
  const compact = isCompact(safe);
  const r = clamp(
    Math.min(safe.width, safe.height) * (compact ? 0.084 : 0.073),
    MIN_SEAT_RADIUS,
    MAX_SEAT_RADIUS,
  );
  const sizeOf = (ring: Oval): Rect =>
    boundsOf(placeSeats({ x: 0, y: 0 }, ring, r, order, labelling), ring, r);
  const circle = furthest(r, MAX_RING, (size) => {
    const { width, height } = sizeOf({ rx: size, ry: size });
    return width <= safe.width && height <= safe.height;
  });
  const stretch = compact ? (circle < r * LOW_RING ? LOW_STRETCH : MAX_STRETCH) : 1;
  const ring = {
    ry: circle,
    rx: furthest(
      circle,
      circle * stretch,
      (size) => sizeOf({ rx: size, ry: circle }).width <= safe.width,
    ),
  };
  const box = sizeOf(ring);
  const middle = {
    x: safe.x + safe.width / 2 - (box.x + box.width / 2),
    y: safe.y + safe.height / 2 - (box.y + box.height / 2),
  };
  const rim = rimOf(ring, r);
  const felt = { rx: rim.rx * FELT_PART, ry: rim.ry * FELT_PART };
  return {
    labels: labelling.labels,
    middle,
    rim,
    felt,
    seats: placeSeats(middle, ring, r, order, labelling),
    treaty: treatyOf(middle, Math.min(felt.rx, felt.ry)),
    card: {
      width: Math.min(safe.width - 2 * GAP, clamp(safe.width * 0.4, 300, 400)),
      maxHeight: safe.height - 2 * GAP,
    },
  };
}

function treatyOf(middle: Point, unit: number): Rect {
  const [width, height] = [unit * 0.4, unit * 0.52];
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

const rimOf = (ring: Oval, r: number): Oval => ({
  rx: ring.rx - r * DISC_OVER_RIM,
  ry: ring.ry - r * DISC_OVER_RIM,
});

/** Everything that must stay visible, halos and badges of the discs included. */
function boundsOf(seats: readonly SeatPlace[], ring: Oval, r: number): Rect {
  const rim = rimOf(ring, r);
  const boxes: Rect[] = [
    {
      x: -rim.rx - GAP,
      y: -rim.ry - GAP,
      width: 2 * (rim.rx + GAP),
      height: 2 * (rim.ry + GAP),
    },
    ...seats.map((seat) => discBox(seat)),
    ...seats.flatMap((seat) => (seat.label === undefined ? [] : [seat.label])),
  ];
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - top,
  };
}

const discBox = (seat: SeatPlace): Rect => ({
  x: seat.x - seat.r - GAP,
  y: seat.y - seat.r - GAP,
  width: 2 * (seat.r + GAP),
  height: 2 * (seat.r + GAP),
});

/** Whether nothing covers a disc or a label, and the felt is large enough to read. */
function isUncrowded(layout: Settled): boolean {
  const boxes = layout.seats.map((seat) => [
    { x: seat.x - seat.r, y: seat.y - seat.r, width: 2 * seat.r, height: 2 * seat.r },
    ...(seat.label === undefined ? [] : [seat.label]),
  ]);
  const apart = boxes.every((mine, index) =>
    boxes
      .slice(index + 1)
      .every((others) => mine.every((a) => others.every((b) => !overlap(a, b)))),
  );
  return apart && layout.felt.ry >= MIN_SEAT_RADIUS;
}

/** The largest number from `low` to `high` that passes; `low` where none does. */
function furthest(low: number, high: number, passes: (size: number) => boolean): number {
  if (passes(high)) return high;
  let [fits, fails] = [low, high];
  for (let step = 0; step < 20; step++) {
    const half = (fits + fails) / 2;
    if (passes(half)) fits = half;
    else fails = half;
  }
  return fits;
}
