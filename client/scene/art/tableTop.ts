import type { Oval } from "#client/viewmodel/stage/geometry.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import { PALETTE, WALNUT } from "../palette.ts";
import {
  apart,
  artCanvas,
  circlePath,
  FULL_TURN,
  grown,
  ovalPath,
  type Pen,
  ramp,
  scaled,
} from "./artCanvas.ts";
import type { Chart, ShapeColour } from "./chart.ts";
import { paintFelt } from "./felt.ts";

/** The table itself, walnut and brass, with the chart engraved in its felt; its middle is the sheet's. */
export function bakeTableTop(
  { rim, felt }: TableLayout,
  chart: Chart,
  shapes: readonly ShapeColour[],
  density: number,
): HTMLCanvasElement {
  const sheet = scaled(rim, SHEET);
  const { canvas, pen } = artCanvas(sheet.rx * 2, sheet.ry * 2, density);
  pen.translate(sheet.rx, sheet.ry);
  paintShadow(pen, rim, density);
  paintWood(pen, rim);
  paintLacquer(pen, rim, felt);
  paintBrass(pen, rim, felt);
  paintFelt(pen, felt, chart, shapes, density);
  return canvas;
}

/** The sheet in sizes of the table: room for its shadow. */
const SHEET = 1.3;
const BANDS = 24;
const GRAIN_LINES = 110;

function paintShadow(pen: Pen, rim: Oval, density: number): void {
  apart(pen, () => {
    pen.shadowColor = "rgba(0, 8, 14, 0.75)";
    pen.shadowBlur = rim.ry * 0.2 * density;
    pen.shadowOffsetY = rim.ry * 0.07 * density;
    pen.fillStyle = "#2a170d";
    ovalPath(pen, rim);
    pen.fill();
  });
}

function paintWood(pen: Pen, rim: Oval): void {
  const bands = pen.createConicGradient(-0.6, 0, 0);
  for (let band = 0; band <= BANDS; band++) {
    const shade = WALNUT[((band % BANDS) * 7) % WALNUT.length];
    if (shade !== undefined) bands.addColorStop(band / BANDS, shade);
  }
  pen.fillStyle = bands;
  ovalPath(pen, rim);
  pen.fill();
  apart(pen, () => {
    ovalPath(pen, rim);
    pen.clip();
    paintGrain(pen, rim);
  });
}

/** Fine arcs that follow the turning; the same ones every time. */
function paintGrain(pen: Pen, rim: Oval): void {
  const chance = steadyChance();
  for (let line = 0; line < GRAIN_LINES; line++) {
    const at = scaled(rim, 0.84 + chance() * 0.16);
    const start = chance() * FULL_TURN;
    const length = 0.1 + chance() * 0.55;
    pen.strokeStyle = chance() > 0.5 ? "rgba(255, 214, 160, 0.055)" : "rgba(25, 10, 2, 0.11)";
    pen.lineWidth = 0.6 + chance() * 1.2;
    pen.beginPath();
    pen.ellipse(0, 0, at.rx, at.ry, 0, start, start + length);
    pen.stroke();
  }
}

/** Light from above on the bevelled edges, and the sheen of the lacquer between them. */
function paintLacquer(pen: Pen, rim: Oval, felt: Oval): void {
  const width = rim.ry * 0.035;
  pen.lineWidth = width;
  pen.strokeStyle = ramp(pen.createLinearGradient(0, -rim.ry, 0, rim.ry), [
    [0, "rgba(255, 226, 184, 0.46)"],
    [0.35, "rgba(255, 226, 184, 0)"],
    [1, "rgba(0, 0, 0, 0.46)"],
  ]);
  ovalPath(pen, grown(rim, -width / 2));
  pen.stroke();
  pen.lineWidth = width * 0.8;
  pen.strokeStyle = ramp(pen.createLinearGradient(0, -felt.ry, 0, felt.ry), [
    [0, "rgba(0, 0, 0, 0.34)"],
    [0.6, "rgba(0, 0, 0, 0)"],
    [1, "rgba(255, 226, 184, 0.2)"],
  ]);
  ovalPath(pen, grown(felt, width));
  pen.stroke();
  paintSheen(pen, rim, felt);
}

function paintSheen(pen: Pen, rim: Oval, felt: Oval): void {
  const middle = { rx: (rim.rx + felt.rx) / 2, ry: (rim.ry + felt.ry) / 2 };
  apart(pen, () => {
    pen.lineCap = "round";
    pen.lineWidth = (rim.ry - felt.ry) * 0.34;
    pen.filter = `blur(${Math.max(1, rim.ry * 0.012)}px)`;
    pen.strokeStyle = "rgba(255, 236, 206, 0.13)";
    for (const [from, to] of [
      [3.65, 4.75],
      [5.05, 5.3],
    ] as const) {
      pen.beginPath();
      pen.ellipse(0, 0, middle.rx, middle.ry, 0, from, to);
      pen.stroke();
    }
  });
}

function paintBrass(pen: Pen, rim: Oval, felt: Oval): void {
  const width = Math.max(2, rim.ry * 0.012);
  pen.fillStyle = "rgba(0, 0, 0, 0.5)";
  ovalPath(pen, grown(felt, width + rim.ry * 0.008));
  pen.fill();
  pen.fillStyle = ramp(pen.createLinearGradient(-rim.rx, -rim.ry, rim.rx, rim.ry), [
    [0, PALETTE.brassLight],
    [0.45, PALETTE.brassDark],
    [0.6, PALETTE.brass],
    [1, PALETTE.brassShade],
  ]);
  ovalPath(pen, grown(felt, width));
  pen.fill();
}

/** A brass disc, lit from above left: the ground of badges and seals. */
export function paintBrassDisc(pen: Pen, r: number): void {
  pen.fillStyle = ramp(pen.createLinearGradient(-r, -r, r, r), [
    [0, PALETTE.brassLight],
    [0.5, "#c9a45a"],
    [1, PALETTE.brassShade],
  ]);
  circlePath(pen, r);
  pen.fill();
  pen.strokeStyle = "rgba(60, 38, 10, 0.55)";
  pen.lineWidth = Math.max(0.75, r * 0.08);
  circlePath(pen, r * 0.82);
  pen.stroke();
}

/** Numbers in [0, 1) that look random and are the same on every call (Park and Miller 1988). */
function steadyChance(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
}
