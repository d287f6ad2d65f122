/** CSS pixels from the top left corner of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** Half axes; the table is a circle where there is room, an oval where the stage is low. */
export interface Oval {
  readonly rx: number;
  readonly ry: number;
}

/** The point of an oval around `middle` at `angle`. */
export function onOval(middle: Point, oval: Oval, angle: number): Point {
  return { x: middle.x + oval.rx * Math.cos(angle), y: middle.y + oval.ry * Math.sin(angle) };
}

/** Whether two boxes have a common part. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
