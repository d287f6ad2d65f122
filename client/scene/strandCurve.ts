import { onOval, type Point } from "#client/viewmodel/stage/geometry.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";

/** How many pieces a strand is drawn in. */
export const STRAND_STEPS = 48;

/**
 * The middle line of the strand between two seats, from rim to rim. Strands of one seat fan out at
 * the rim, bow towards the middle, and swing around the document instead of crossing it.
 */
export function strandCurve(layout: TableLayout, from: SeatPlace, to: SeatPlace): readonly Point[] {
  const start = endOf(layout, from, to);
  const end = endOf(layout, to, from);
  const pull = pullPoint(layout.middle, start, end);
  return Array.from({ length: STRAND_STEPS + 1 }, (_, step) => {
    const t = step / STRAND_STEPS;
    return {
      x: (1 - t) ** 2 * start.x + 2 * (1 - t) * t * pull.x + t ** 2 * end.x,
      y: (1 - t) ** 2 * start.y + 2 * (1 - t) * t * pull.y + t ** 2 * end.y,
    };
  });
}

/** Where strands end, of the felt. */
const END_PART = 0.955;
/** How far a strand leans from its seat towards the other: least for the one across. */
const FAN = 0.2;
const FAN_LEAST = 0.045;
/** How far the bow is pulled to the middle, of the way there. */
const BOW = 0.42;
/** A chord nearer to the middle than this part of its length swings aside by the second one. */
const NEAR = 0.16;
const SWING = 0.36;

function endOf(layout: TableLayout, at: SeatPlace, other: SeatPlace): Point {
  const turn = wrapped(other.angle - at.angle);
  const across = Math.abs(turn) > 3.1;
  const lean = across ? 0 : FAN * (1 - Math.abs(turn) / 3.2) + FAN_LEAST;
  const felt = { rx: layout.felt.rx * END_PART, ry: layout.felt.ry * END_PART };
  return onOval(layout.middle, felt, at.angle + Math.sign(turn) * lean);
}

function pullPoint(middle: Point, start: Point, end: Point): Point {
  const half = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const along = { x: end.x - start.x, y: end.y - start.y };
  const length = Math.hypot(along.x, along.y) || 1;
  const off = Math.hypot(half.x - middle.x, half.y - middle.y);
  const swing = off < length * NEAR ? SWING : 0;
  return {
    x: half.x + (middle.x - half.x) * BOW - along.y * swing,
    y: half.y + (middle.y - half.y) * BOW + along.x * swing,
  };
}

/** The same turn between −π and π. */
const wrapped = (turn: number): number => Math.atan2(Math.sin(turn), Math.cos(turn));
