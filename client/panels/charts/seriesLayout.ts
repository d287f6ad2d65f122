import { spread } from "#shared/charts/spread.ts";
import { clamp } from "#shared/kernel/units.ts";

/**
 * Where the parts of a line chart lie, in units of its own view box. Pure: every chart of the
 * debrief is drawn from such numbers, and they are tested without a browser.
 */
export interface SeriesChart {
  readonly width: number;
  readonly height: number;
  /** Left of the plot for the scale, right of it for the names of the lines. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Lowest and highest value of the scale. */
  readonly scale: readonly [low: number, high: number];
  /** Values at which a line is drawn across. */
  readonly grid: readonly number[];
  /** Changes happen at once, or between two points. */
  readonly shape: "steps" | "line";
  readonly series: readonly (readonly number[])[];
  /** Stretches of the time axis, by places in the series. */
  readonly bands: readonly { readonly from: number; readonly to: number }[];
  /** Height of a line's name. */
  readonly labelHeight: number;
}

export interface SeriesLayout {
  readonly lines: readonly LineLayout[];
  readonly grid: readonly { readonly value: number; readonly y: number }[];
  readonly bands: readonly { readonly x1: number; readonly x2: number; readonly middle: number }[];
  readonly plot: {
    readonly x1: number;
    readonly x2: number;
    readonly y1: number;
    readonly y2: number;
  };
}

export interface LineLayout {
  /** Of an SVG path. */
  readonly path: string;
  /** At the start and at the end of each band. */
  readonly markers: readonly Point[];
  readonly end: Point;
  /** Middle of the line's name, moved so that names do not cover each other. */
  readonly labelY: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function layoutSeries(chart: SeriesChart): SeriesLayout {
  const plot = {
    x1: chart.left,
    x2: chart.width - chart.right,
    y1: chart.top,
    y2: chart.height - chart.bottom,
  };
  const places = Math.max(1, ...chart.series.map((values) => values.length - 1));
  const [low, high] = chart.scale;
  const x = (place: number): number => round(plot.x1 + ((plot.x2 - plot.x1) * place) / places);
  const y = (value: number): number =>
    round(plot.y2 - ((plot.y2 - plot.y1) * (clamp(value, low, high) - low)) / (high - low));
  const marked = [...new Set([0, ...chart.bands.map(({ to }) => to)])];
  const drawn = chart.series.map((values) => {
    const points = values.map((value, place) => ({ x: x(place), y: y(value) }));
    return {
      path: pathThrough(points, chart.shape),
      markers: marked.flatMap((place) => points[place] ?? []),
      end: points.at(-1) ?? { x: plot.x2, y: plot.y2 },
    };
  });
  const labels = spread(
    drawn.map(({ end }) => end.y),
    chart.labelHeight,
    [plot.y1, plot.y2],
  );
  return {
    lines: drawn.map((line, place) => ({ ...line, labelY: labels[place] ?? line.end.y })),
    grid: chart.grid.map((value) => ({ value, y: y(value) })),
    bands: chart.bands.map(({ from, to }) => ({
      x1: x(from),
      x2: x(to),
      middle: round((x(from) + x(to)) / 2),
    })),
    plot,
  };
}

function pathThrough(points: readonly Point[], shape: SeriesChart["shape"]): string {
  return points
    .map(({ x, y }, place) => {
      if (place === 0) return `M${x} ${y}`;
      return shape === "steps" ? `H${x}V${y}` : `L${x} ${y}`;
    })
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
