import type { IconNode } from "lucide";
import { translucent } from "../palette.ts";
import { apart, artCanvas } from "./artCanvas.ts";
import { paintIcon } from "./emblem.ts";
import { paintBrassDisc } from "./tableTop.ts";

/** A brass disc with an icon struck into it; its middle is the sheet's. */
export function bakeBrassSeal(r: number, icon: IconNode, density: number): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(r * SHEET, r * SHEET, density);
  pen.translate((r * SHEET) / 2, (r * SHEET) / 2);
  apart(pen, () => {
    pen.shadowColor = "rgba(0, 0, 0, 0.6)";
    pen.shadowBlur = 5 * density;
    pen.shadowOffsetY = 2 * density;
    paintBrassDisc(pen, r);
  });
  apart(pen, () => {
    pen.translate(0, 0.75);
    pen.strokeStyle = translucent("#fff3d0", 0.65);
    paintIcon(pen, icon, r * 1.05, 2.2);
  });
  pen.strokeStyle = "#4a3210";
  paintIcon(pen, icon, r * 1.05, 2.2);
  return canvas;
}

/** The sheet in radii of the disc: room for its shadow. */
const SHEET = 3;
