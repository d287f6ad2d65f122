import type { Rect } from "#client/viewmodel/stage/geometry.ts";
import { PALETTE, translucent } from "../palette.ts";
import { apart, artCanvas, circlePath, type Pen } from "./artCanvas.ts";

/** A document of three sheets with a seal; its middle is the canvas's. */
export function bakeTreatySheet(
  { width, height }: Pick<Rect, "width" | "height">,
  density: number,
): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(width + 2 * MARGIN, height + 2 * MARGIN, density);
  pen.translate(MARGIN, MARGIN);
  for (const [turn, colour] of SHEETS) paintSheet(pen, { width, height }, turn, colour, density);
  paintText(pen, width, height);
  paintSeal(pen, width, height);
  return canvas;
}

const MARGIN = 18;
/** The lowest first: its turn in radians, and its colour. */
const SHEETS = [
  [-0.06, PALETTE.paperDeep],
  [0.035, PALETTE.paperShade],
  [0, PALETTE.paper],
] as const;
const LINES = 7;

function paintSheet(
  pen: Pen,
  { width, height }: Pick<Rect, "width" | "height">,
  turn: number,
  colour: string,
  density: number,
): void {
  apart(pen, () => {
    pen.translate(width / 2, height / 2);
    pen.rotate(turn);
    pen.shadowColor = "rgba(0, 10, 14, 0.55)";
    pen.shadowBlur = 9 * density;
    pen.shadowOffsetY = 3 * density;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(-width / 2, -height / 2, width, height, 2.5);
    pen.fill();
  });
}

/** Lines where words would be: the words themselves stand in the panel. */
function paintText(pen: Pen, width: number, height: number): void {
  pen.strokeStyle = translucent(PALETTE.brassDark, 0.55);
  pen.lineWidth = 1;
  pen.strokeRect(width * 0.07, height * 0.055, width * 0.86, height * 0.89);
  pen.fillStyle = PALETTE.ink;
  pen.fillRect(width * 0.27, height * 0.13, width * 0.46, Math.max(2, height * 0.03));
  pen.fillStyle = "rgba(60, 52, 40, 0.42)";
  for (let line = 0; line < LINES; line++) {
    const length = line % 3 === 2 ? 0.42 : 0.66;
    const y = height * (0.25 + line * 0.068);
    pen.fillRect(width * 0.17, y, width * length, Math.max(1, height * 0.014));
  }
}

function paintSeal(pen: Pen, width: number, height: number): void {
  pen.translate(width * 0.71, height * 0.81);
  pen.fillStyle = PALETTE.seal;
  circlePath(pen, width * 0.115);
  pen.fill();
  pen.strokeStyle = "rgba(255, 220, 200, 0.55)";
  pen.lineWidth = 1;
  circlePath(pen, width * 0.075);
  pen.stroke();
}
