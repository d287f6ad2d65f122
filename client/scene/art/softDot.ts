import { PALETTE, translucent } from "../palette.ts";
import { artCanvas, ramp } from "./artCanvas.ts";

/** A dot of light in `colour`, white at its heart. */
export function bakeSoftDot(colour: string, density: number): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(SIZE, SIZE, density);
  const middle = SIZE / 2;
  pen.fillStyle = ramp(pen.createRadialGradient(middle, middle, 0, middle, middle, middle), [
    [0, PALETTE.white],
    [0.24, translucent(colour, 0.95)],
    [1, translucent(colour, 0)],
  ]);
  pen.fillRect(0, 0, SIZE, SIZE);
  return canvas;
}

const SIZE = 24;
