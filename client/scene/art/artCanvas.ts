import type { Oval } from "#client/viewmodel/stage/geometry.ts";

export type Pen = CanvasRenderingContext2D;

/** A sheet to paint still art on, and its pen, which draws in CSS pixels. */
export interface ArtCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly pen: Pen;
}

/**
 * A sheet of `width` × `height` CSS pixels with `density` device pixels to each. Painted on the CPU:
 * on machines without a graphics card that is faster than asking for one.
 */
export function artCanvas(width: number, height: number, density: number): ArtCanvas {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil(width * density));
  canvas.height = Math.max(1, Math.ceil(height * density));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("artCanvas: this browser paints no canvas");
  pen.scale(density, density);
  return { canvas, pen };
}

/** A path around the origin. */
export function ovalPath(pen: Pen, { rx, ry }: Oval): void {
  pen.beginPath();
  pen.ellipse(0, 0, Math.max(0, rx), Math.max(0, ry), 0, 0, FULL_TURN);
}

/** A circle around the origin. */
export const circlePath = (pen: Pen, r: number): void => ovalPath(pen, { rx: r, ry: r });

/** Draws with what `paint` sets, and leaves the pen as it was. */
export function apart(pen: Pen, paint: () => void): void {
  pen.save();
  paint();
  pen.restore();
}

/** A colour ramp from stops of [place 0–1, colour]. */
export function ramp(
  gradient: CanvasGradient,
  stops: readonly (readonly [number, string])[],
): CanvasGradient {
  for (const [place, colour] of stops) gradient.addColorStop(place, colour);
  return gradient;
}

/** An oval that is `part` as large. */
export const scaled = (oval: Oval, part: number): Oval => ({
  rx: oval.rx * part,
  ry: oval.ry * part,
});

/** An oval whose edge lies `by` further out on every side. */
export const grown = (oval: Oval, by: number): Oval => ({ rx: oval.rx + by, ry: oval.ry + by });

export const FULL_TURN = Math.PI * 2;
