import type { IconNode } from "lucide";
import { apart, type Pen } from "./artCanvas.ts";

/** Draws a 24 × 24 line icon as a square of `size` around the origin, in the pen's stroke colour. */
export function paintIcon(pen: Pen, icon: IconNode, size: number, lineWidth = 2): void {
  apart(pen, () => {
    pen.scale(size / 24, size / 24);
    pen.translate(-12, -12);
    pen.lineWidth = lineWidth;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    for (const [tag, attributes] of icon) pen.stroke(pathOf(tag, attributes));
  });
}

type Attributes = IconNode[number][1];

/** The SVG shapes of which the icon set is made. */
function pathOf(tag: string, attributes: Attributes): Path2D {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  const path = new Path2D(tag === "path" ? String(attributes["d"]) : undefined);
  switch (tag) {
    case "line":
      path.moveTo(at("x1"), at("y1"));
      path.lineTo(at("x2"), at("y2"));
      break;
    case "circle":
      path.arc(at("cx"), at("cy"), at("r"), 0, Math.PI * 2);
      break;
    case "ellipse":
      path.ellipse(at("cx"), at("cy"), at("rx"), at("ry"), 0, 0, Math.PI * 2);
      break;
    case "rect":
      path.roundRect(at("x"), at("y"), at("width"), at("height"), at("rx"));
      break;
    case "polyline":
    case "polygon":
      addCorners(path, String(attributes["points"]));
      if (tag === "polygon") path.closePath();
      break;
    default:
      break;
  }
  return path;
}

function addCorners(path: Path2D, points: string): void {
  const numbers = points.split(/[\s,]+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
}
