import type { GameObjects } from "phaser";
import type { Point } from "#client/viewmodel/stage/geometry.ts";
import type { Position } from "#shared/views/view.ts";
import { fillCorners, strokeLine } from "./drawPath.ts";
import { colourNumber, PALETTE } from "./palette.ts";

type Pen = GameObjects.Graphics;

/** A position at the lower right of a disc of radius `r`: each has a shape and a sign of its own. */
export function drawPositionBadge(pen: Pen, r: number, position: Position): void {
  const badge = { x: r * 0.72, y: r * 0.66, size: Math.max(9, r * 0.31) };
  const shape = BADGES[position];
  fillShape(pen, badge, badge.size + 2.5, { ...shape, fill: ABYSS });
  fillShape(pen, badge, badge.size, shape);
  pen.lineStyle(Math.max(1.8, badge.size * 0.2), 0xffffff, 1);
  SIGNS[position](pen, badge.x, badge.y, badge.size * 0.42);
}

/** A lamp at the upper left: jade and glowing when the delegation is ready, dark until then. */
export function drawReadyLamp(pen: Pen, r: number, ready: boolean): void {
  const [x, y] = [-r * 0.7, -r * 0.7];
  const size = Math.max(5, r * 0.14);
  if (ready) pen.fillStyle(JADE, 0.22).fillCircle(x, y, size * 2.1);
  pen.fillStyle(ABYSS, 1).fillCircle(x, y, size + 3);
  pen.lineStyle(1.75, BRASS, 1).strokeCircle(x, y, size + 1.5);
  pen.fillStyle(ready ? JADE : 0x16323c, 1).fillCircle(x, y, size);
  if (ready) pen.fillStyle(0xffffff, 0.85).fillCircle(x - size * 0.3, y - size * 0.35, size * 0.3);
}

/** The chair's gavel on brass, at the upper right. */
export function drawChairMark(pen: Pen, r: number): void {
  const [x, y] = [r * 0.72, -r * 0.66];
  const size = Math.max(9, r * 0.29);
  pen.fillStyle(ABYSS, 1).fillCircle(x, y, size + 2.5);
  pen.fillStyle(BRASS, 1).fillCircle(x, y, size);
  pen.fillStyle(0x3a2610, 1);
  fillCorners(pen, turnedBar(x - size * 0.14, y - size * 0.14, size * 0.72, size * 0.4, -45));
  fillCorners(pen, turnedBar(x + size * 0.2, y + size * 0.2, size * 0.86, size * 0.2, 45));
}

/** Who acts for people that are away, at the lower left: a shield for a caretaker, a bot's head in full. */
export function drawCoverMark(pen: Pen, r: number, cover: "caretaker" | "full"): void {
  const place = { x: -r * 0.72, y: r * 0.66, size: Math.max(9, r * 0.31) };
  drawCoin(pen, place);
  const { x, y } = place;
  const unit = place.size * 0.5;
  pen.fillStyle(0xffffff, 1);
  if (cover === "caretaker") {
    fillCorners(pen, [
      { x: x - unit * 0.85, y: y - unit * 0.75 },
      { x, y: y - unit * 1.1 },
      { x: x + unit * 0.85, y: y - unit * 0.75 },
      { x: x + unit * 0.75, y: y + unit * 0.35 },
      { x, y: y + unit * 1.15 },
      { x: x - unit * 0.75, y: y + unit * 0.35 },
    ]);
    return;
  }
  pen.fillRect(x - unit, y - unit * 0.6, unit * 2, unit * 1.5);
  pen.fillRect(x - unit * 0.12, y - unit * 1.15, unit * 0.24, unit * 0.6);
  pen.fillStyle(SLATE, 1);
  pen.fillCircle(x - unit * 0.45, y + unit * 0.1, unit * 0.24);
  pen.fillCircle(x + unit * 0.45, y + unit * 0.1, unit * 0.24);
}

/** A word struck out, at the lower left, for who may not speak. */
export function drawMutedMark(pen: Pen, r: number): void {
  const place = { x: -r * 0.72, y: r * 0.66, size: Math.max(9, r * 0.31) };
  drawCoin(pen, place);
  const { x, y } = place;
  const unit = place.size * 0.55;
  pen.lineStyle(Math.max(1.8, place.size * 0.18), 0xffffff, 1);
  pen.strokeCircle(x, y, unit);
  pen.lineBetween(x - unit * 0.7, y + unit * 0.7, x + unit * 0.7, y - unit * 0.7);
}

function drawCoin(pen: Pen, { x, y, size }: Point & { readonly size: number }): void {
  pen.fillStyle(ABYSS, 1).fillCircle(x, y, size + 2.5);
  pen.fillStyle(SLATE, 1).fillCircle(x, y, size);
}

const SLATE = colourNumber(PALETTE.slate);
const ABYSS = colourNumber(PALETTE.abyss);
const BRASS = colourNumber(PALETTE.brass);
const JADE = colourNumber(PALETTE.jade);

/** 0 corners is a disc. */
interface BadgeShape {
  readonly fill: number;
  readonly corners: number;
  readonly turn: number;
}

const BADGES: Readonly<Record<Position, BadgeShape>> = {
  support: { fill: colourNumber(PALETTE.jadeDeep), corners: 0, turn: 0 },
  abstain: { fill: colourNumber(PALETTE.slate), corners: 4, turn: Math.PI / 4 },
  object: { fill: colourNumber(PALETTE.seal), corners: 8, turn: Math.PI / 8 },
  dissociate: { fill: colourNumber(PALETTE.brassDark), corners: 4, turn: 0 },
};

const SIGNS: Readonly<Record<Position, (pen: Pen, x: number, y: number, unit: number) => void>> = {
  support: (pen, x, y, unit) => {
    strokeLine(pen, [
      { x: x - unit, y: y + unit * 0.05 },
      { x: x - unit * 0.25, y: y + unit * 0.75 },
      { x: x + unit, y: y - unit * 0.7 },
    ]);
  },
  abstain: (pen, x, y, unit) => {
    pen.lineBetween(x - unit * 0.9, y, x + unit * 0.9, y);
  },
  object: (pen, x, y, unit) => {
    const arm = unit * 0.8;
    pen.lineBetween(x - arm, y - arm, x + arm, y + arm);
    pen.lineBetween(x + arm, y - arm, x - arm, y + arm);
  },
  dissociate: (pen, x, y, unit) => {
    pen.lineBetween(x - unit * 0.9, y, x + unit * 0.9, y);
    pen.lineBetween(x + unit * 0.9, y, x + unit * 0.3, y - unit * 0.6);
    pen.lineBetween(x + unit * 0.9, y, x + unit * 0.3, y + unit * 0.6);
  },
};

function fillShape(
  pen: Pen,
  { x, y }: Point,
  size: number,
  { fill, corners, turn }: BadgeShape,
): void {
  pen.fillStyle(fill, 1);
  if (corners === 0) {
    pen.fillCircle(x, y, size);
    return;
  }
  const reach = corners === 4 ? size * 1.22 : size * 1.06;
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
  });
  fillCorners(pen, points);
}

/** The corners of a bar around (x, y), turned by `degrees`. */
function turnedBar(
  x: number,
  y: number,
  length: number,
  width: number,
  degrees: number,
): readonly Point[] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners: readonly (readonly [number, number])[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  return corners.map(([across, down]) => {
    const [dx, dy] = [(across * length) / 2, (down * width) / 2];
    return { x: x + dx * cos - dy * sin, y: y + dx * sin + dy * cos };
  });
}
