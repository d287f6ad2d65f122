import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import { PALETTE, translucent } from "../palette.ts";
import { apart, artCanvas, type Pen, ramp } from "./artCanvas.ts";
import type { Chart, ShapeColour } from "./chart.ts";

/** The night-blue nautical chart on which the table lies: the whole stage, edge to edge. */
export function bakeSeaChart(
  layout: TableLayout,
  chart: Chart,
  shapes: readonly ShapeColour[],
  density: number,
): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(layout.width, layout.height, density);
  paintWater(pen, layout);
  apart(pen, () => {
    const scale = chartScale(layout, chart);
    pen.translate(layout.middle.x, layout.middle.y);
    pen.scale(scale, scale);
    pen.translate(-chart.width / 2, -chart.height / 2);
    paintChart(pen, chart, shapes, { pixel: 1 / scale, density });
  });
  paintNight(pen, layout);
  return canvas;
}

/** How much of the chart the table hides at least, in units of the chart. */
const HIDDEN = 870;

/** Covers the stage with the chart's middle under the table's. */
function chartScale({ width, height, middle, rim }: TableLayout, chart: Chart): number {
  return Math.max(
    Math.max(middle.x, width - middle.x) / (chart.width / 2),
    Math.max(middle.y, height - middle.y) / (chart.height / 2),
    rim.rx / HIDDEN,
  );
}

function paintWater(pen: Pen, { width, height, middle, rim }: TableLayout): void {
  const reach = Math.max(width, height) * 0.72;
  pen.fillStyle = ramp(
    pen.createRadialGradient(middle.x, middle.y, rim.ry * 0.4, middle.x, middle.y, reach),
    [
      [0, PALETTE.shoal],
      [0.35, PALETTE.sea],
      [0.75, PALETTE.deep],
      [1, PALETTE.abyss],
    ],
  );
  pen.fillRect(0, 0, width, height);
}

/** Width in CSS pixels and opacity of each line of equal depth, the deepest first. */
const ISOBATHS = [
  [25, 0.035],
  [17, 0.045],
  [10.5, 0.055],
  [5, 0.075],
] as const;

function paintChart(
  pen: Pen,
  chart: Chart,
  shapes: readonly ShapeColour[],
  { pixel, density }: { readonly pixel: number; readonly density: number },
): void {
  pen.lineJoin = "round";
  pen.lineCap = "round";
  pen.strokeStyle = "rgba(170, 225, 222, 0.085)";
  pen.lineWidth = pixel;
  pen.stroke(chart.graticule);
  for (const [width, opacity] of ISOBATHS) {
    pen.strokeStyle = `rgba(120, 205, 208, ${opacity})`;
    pen.lineWidth = width * pixel;
    pen.stroke(chart.land);
  }
  apart(pen, () => {
    pen.shadowColor = "rgba(3, 14, 22, 0.55)";
    pen.shadowBlur = 14 * density;
    pen.shadowOffsetY = 3 * density;
    pen.fillStyle = ramp(pen.createLinearGradient(0, 0, 0, chart.height), [
      [0, PALETTE.landHigh],
      [0.55, PALETTE.land],
      [1, PALETTE.landLow],
    ]);
    pen.fill(chart.land);
  });
  for (const { path, colour } of shapes) {
    pen.fillStyle = translucent(colour, 0.19);
    pen.fill(path);
  }
  pen.strokeStyle = "rgba(178, 226, 211, 0.38)";
  pen.lineWidth = 0.9 * pixel;
  pen.stroke(chart.land);
}

/** Darkens the edges, so that the table stands in the light. */
function paintNight(pen: Pen, { width, height, middle, rim }: TableLayout): void {
  const reach = Math.hypot(width, height) * 0.62;
  const { x, y } = middle;
  pen.fillStyle = ramp(pen.createRadialGradient(x, y, Math.min(rim.rx * 1.2, reach), x, y, reach), [
    [0, "rgba(4, 16, 25, 0)"],
    [1, "rgba(4, 16, 25, 0.72)"],
  ]);
  pen.fillRect(0, 0, width, height);
}
