import type { GameObjects } from "phaser";
import type { Point } from "#client/viewmodel/stage/geometry.ts";

/** A line through all points, in the pen's line style. */
export function strokeLine(pen: GameObjects.Graphics, points: readonly Point[]): void {
  trace(pen, points);
  pen.strokePath();
}

/** The area within the points, in the pen's fill style. */
export function fillCorners(pen: GameObjects.Graphics, points: readonly Point[]): void {
  trace(pen, points);
  pen.closePath();
  pen.fillPath();
}

function trace(pen: GameObjects.Graphics, points: readonly Point[]): void {
  pen.beginPath();
  points.forEach(({ x, y }, index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}
