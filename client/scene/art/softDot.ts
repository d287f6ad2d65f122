import { artCanvas, ramp } from "./artCanvas.ts";

/** A dot of white light, to be tinted. */
export function bakeSoftDot(density: number): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(SIZE, SIZE, density);
  const middle = SIZE / 2;
  pen.fillStyle = ramp(pen.createRadialGradient(middle, middle, 0, middle, middle, middle), [
    [0, "rgba(255, 255, 255, 1)"],
    [0.28, "rgba(255, 255, 255, 0.9)"],
    [1, "rgba(255, 255, 255, 0)"],
  ]);
  pen.fillRect(0, 0, SIZE, SIZE);
  return canvas;
}

const SIZE = 24;
