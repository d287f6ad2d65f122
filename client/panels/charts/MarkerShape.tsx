import type { JSX } from "preact";
import type { Marker } from "#shared/charts/plotMarks.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** A mark of a point; tells lines apart where colours do not. */
export function MarkerShape({
  shape,
  at: { x, y },
  scale = 1,
}: {
  readonly shape: Marker;
  /** In units of the picture. */
  readonly at: { readonly x: number; readonly y: number };
  readonly scale?: number;
}): JSX.Element | null {
  const side = 6.4 * scale;
  const reach = 4.4 * scale;
  switch (shape) {
    case "circle":
      return <circle class="chart-marker" cx={x} cy={y} r={3.4 * scale} />;
    case "square":
      return (
        <rect class="chart-marker" x={x - side / 2} y={y - side / 2} width={side} height={side} />
      );
    case "triangle":
      return (
        <path
          class="chart-marker"
          d={`M${x} ${y - 4.2 * scale}l${4 * scale} ${7 * scale}h${-8 * scale}z`}
        />
      );
    case "diamond":
      return (
        <path
          class="chart-marker"
          d={`M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`}
        />
      );
    case "none":
      return null;
    default:
      return assertNever(shape);
  }
}
