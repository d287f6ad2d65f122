import { PALETTE, translucent } from "../palette.ts";
import { apart, circlePath, type Pen } from "./artCanvas.ts";

/** A compass rose of sixteen points around the origin: what lies in the middle while no text does. */
export function paintCompass(pen: Pen, r: number): void {
  pen.strokeStyle = translucent(PALETTE.brass, 0.4);
  pen.lineWidth = 1;
  for (const part of [1, 0.94, 0.5]) {
    circlePath(pen, r * part);
    pen.stroke();
  }
  for (let point = 0; point < 16; point++) {
    if (point % 2 === 1) paintPoint(pen, r * 0.5, r * 0.055, point);
  }
  for (let point = 0; point < 16; point++) {
    if (point % 4 === 2) paintPoint(pen, r * 0.72, r * 0.1, point);
  }
  for (let point = 0; point < 16; point += 4) paintPoint(pen, r * 0.98, r * 0.13, point);
}

/** One point of the rose: half of it in light, half in shade. */
function paintPoint(pen: Pen, length: number, halfWidth: number, point: number): void {
  const shoulder = halfWidth * 1.2;
  apart(pen, () => {
    pen.rotate((point * Math.PI) / 8);
    for (const [side, shade] of [
      [-1, translucent(PALETTE.brass, 0.5)],
      [1, translucent(PALETTE.feltEdge, 0.75)],
    ] as const) {
      pen.beginPath();
      pen.moveTo(0, -length);
      pen.lineTo(side * halfWidth, -shoulder);
      pen.lineTo(0, 0);
      pen.closePath();
      pen.fillStyle = shade;
      pen.fill();
      pen.strokeStyle = translucent(PALETTE.brass, 0.55);
      pen.lineWidth = 0.75;
      pen.stroke();
    }
  });
}
