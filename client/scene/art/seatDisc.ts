import { PALETTE } from "../palette.ts";
import { apart, artCanvas, circlePath, type Pen, ramp } from "./artCanvas.ts";

/** How a seat looks at rest; what changes in play is drawn over it. */
export interface SeatDisc {
  readonly r: number;
  readonly colour: string;
  readonly own: boolean;
  readonly flag: CanvasImageSource | undefined;
}

/** A lacquered disc with a round flag; its middle is the sheet's. */
export function bakeSeatDisc(disc: SeatDisc, density: number): HTMLCanvasElement {
  const { r } = disc;
  const { canvas, pen } = artCanvas(r * SHEET, r * SHEET, density);
  pen.translate((r * SHEET) / 2, (r * SHEET) / 2);
  paintBase(pen, r, density);
  if (disc.own) paintOwnRing(pen, r);
  paintFlag(pen, disc);
  return canvas;
}

const SHEET = 3;
/** Radius of the flag, of the disc. */
const FLAG_PART = 0.68;

function paintBase(pen: Pen, r: number, density: number): void {
  apart(pen, () => {
    pen.shadowColor = "rgba(0, 8, 14, 0.8)";
    pen.shadowBlur = 12 * density;
    pen.shadowOffsetY = 4 * density;
    pen.fillStyle = PALETTE.well;
    circlePath(pen, r);
    pen.fill();
  });
  pen.strokeStyle = ramp(pen.createLinearGradient(0, -r, 0, r), [
    [0, "rgba(255, 255, 255, 0.28)"],
    [0.5, "rgba(255, 255, 255, 0.05)"],
    [1, "rgba(0, 0, 0, 0.4)"],
  ]);
  pen.lineWidth = 1.25;
  circlePath(pen, r - 0.6);
  pen.stroke();
}

function paintOwnRing(pen: Pen, r: number): void {
  pen.strokeStyle = "rgba(255, 255, 255, 0.95)";
  pen.lineWidth = 2.5;
  circlePath(pen, r + 4.5);
  pen.stroke();
}

function paintFlag(pen: Pen, { r, flag, colour }: SeatDisc): void {
  const inner = r * FLAG_PART;
  apart(pen, () => {
    circlePath(pen, inner);
    pen.clip();
    if (flag !== undefined) pen.drawImage(flag, -inner, -inner, inner * 2, inner * 2);
    pen.fillStyle = ramp(pen.createLinearGradient(0, -inner, 0, inner), [
      [0, "rgba(255, 255, 255, 0.22)"],
      [0.45, "rgba(255, 255, 255, 0)"],
      [1, "rgba(0, 10, 20, 0.28)"],
    ]);
    pen.fillRect(-inner, -inner, inner * 2, inner * 2);
  });
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1.5, r * 0.05);
  circlePath(pen, inner + pen.lineWidth / 2);
  pen.stroke();
}
