import type { Oval } from "#client/viewmodel/stage/geometry.ts";
import { PALETTE, translucent } from "../palette.ts";
import { apart, grown, ovalPath, type Pen, ramp, scaled } from "./artCanvas.ts";
import type { Chart, ShapeColour } from "./chart.ts";
import { paintCompass } from "./compass.ts";

/** The felt: a bearing circle at its edge, and inside it the region engraved in brass line. */
export function paintFelt(
  pen: Pen,
  felt: Oval,
  chart: Chart,
  shapes: readonly ShapeColour[],
  density: number,
): void {
  paintCloth(pen, felt, density);
  paintBearings(pen, felt);
  const inner = scaled(felt, INNER);
  apart(pen, () => {
    ovalPath(pen, inner);
    pen.clip();
    apart(pen, () => paintEngraving(pen, inner, chart, shapes));
    paintVeil(pen, inner);
    paintCompass(pen, Math.min(inner.rx, inner.ry) * COMPASS);
  });
}

/** Where the engraving ends, of the felt. */
const INNER = 0.885;
/** Radius of the compass rose, of the engraving. */
const COMPASS = 0.3;
/** What the engraving shows, in units of the chart: from Java to Hokkaido. */
const VIEW = { radius: 950, up: 130 };

function paintCloth(pen: Pen, felt: Oval, density: number): void {
  apart(pen, () => {
    pen.scale(felt.rx / felt.ry, 1);
    pen.fillStyle = ramp(
      pen.createRadialGradient(0, -felt.ry * 0.14, felt.ry * 0.06, 0, 0, felt.ry),
      [
        [0, PALETTE.feltLight],
        [0.55, PALETTE.felt],
        [1, PALETTE.feltEdge],
      ],
    );
    ovalPath(pen, { rx: felt.ry, ry: felt.ry });
    pen.fill();
  });
  apart(pen, () => {
    ovalPath(pen, felt);
    pen.clip();
    pen.strokeStyle = "rgba(0, 0, 0, 0.35)";
    pen.lineWidth = felt.ry * 0.06;
    pen.shadowColor = "rgba(0, 0, 0, 0.6)";
    pen.shadowBlur = felt.ry * 0.07 * density;
    ovalPath(pen, grown(felt, felt.ry * 0.035));
    pen.stroke();
  });
}

/** A tick every five degrees, longer every fifteen and thirty. */
function paintBearings(pen: Pen, felt: Oval): void {
  pen.strokeStyle = "rgba(227, 194, 122, 0.34)";
  for (let tick = 0; tick < 72; tick++) {
    const length = tick % 6 === 0 ? 0.05 : tick % 3 === 0 ? 0.032 : 0.018;
    const [across, down] = [Math.cos((tick * Math.PI) / 36), Math.sin((tick * Math.PI) / 36)];
    const [outer, inner] = [scaled(felt, 0.965), scaled(felt, 0.965 - length)];
    pen.lineWidth = tick % 6 === 0 ? 1.4 : 0.8;
    pen.beginPath();
    pen.moveTo(across * outer.rx, down * outer.ry);
    pen.lineTo(across * inner.rx, down * inner.ry);
    pen.stroke();
  }
  pen.lineWidth = 1;
  ovalPath(pen, scaled(felt, INNER));
  pen.stroke();
}

function paintEngraving(pen: Pen, inner: Oval, chart: Chart, shapes: readonly ShapeColour[]): void {
  const scale = Math.min(inner.rx, inner.ry) / VIEW.radius;
  const pixel = 1 / scale;
  pen.scale(scale, scale);
  pen.translate(-chart.width / 2, -chart.height / 2 + VIEW.up);
  pen.lineJoin = "round";
  pen.strokeStyle = "rgba(227, 194, 122, 0.12)";
  pen.lineWidth = pixel;
  pen.stroke(chart.graticule);
  pen.strokeStyle = "rgba(227, 194, 122, 0.06)";
  pen.lineWidth = 10 * pixel;
  pen.stroke(chart.land);
  pen.fillStyle = "rgba(227, 194, 122, 0.11)";
  pen.fill(chart.land);
  for (const { path, colour } of shapes) {
    pen.fillStyle = translucent(colour, 0.42);
    pen.fill(path);
  }
  pen.strokeStyle = "rgba(240, 214, 150, 0.5)";
  pen.lineWidth = 0.9 * pixel;
  pen.stroke(chart.land);
}

/** Dims the middle, where the document will lie. */
function paintVeil(pen: Pen, inner: Oval): void {
  apart(pen, () => {
    pen.scale(inner.rx / inner.ry, 1);
    pen.fillStyle = ramp(pen.createRadialGradient(0, 0, inner.ry * 0.1, 0, 0, inner.ry), [
      [0, "rgba(8, 41, 47, 0.5)"],
      [1, "rgba(8, 41, 47, 0.08)"],
    ]);
    ovalPath(pen, { rx: inner.ry, ry: inner.ry });
    pen.fill();
  });
}
