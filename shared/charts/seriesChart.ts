import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  type PlotOptions,
  rect,
  ruleY,
  text,
} from "@observablehq/plot";
import { ACCENT, INK, inkOf, MUTED } from "./inkOf.ts";
import { type LineLook, symbolOf } from "./plotMarks.ts";
import { spread } from "./spread.ts";

/** Levels over the phases of a game, 0–100. */
export interface SeriesData {
  readonly lines: readonly {
    readonly name: string;
    /** What stands at the line's end. */
    readonly label: string;
    /** One for each place on the time axis. */
    readonly values: readonly number[];
    readonly look: LineLook;
  }[];
  /** Stretches of the time axis, by places in the series, with what each is called. */
  readonly bands: readonly { readonly year: number; readonly from: number; readonly to: number }[];
  /** Changes happen at once, or between two places. */
  readonly shape: "steps" | "line";
  /** CSS pixels right of the plot, for the labels. */
  readonly labelRoom: number;
  /** A level that matters, drawn across with its name. */
  readonly mark?: { readonly name: string; readonly value: number } | undefined;
}

/** Lines told apart by dashes and marks, over years that are told apart by their ground. */
export function seriesChart({ lines, bands, shape, labelRoom, mark }: SeriesData): PlotOptions {
  const last = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const marked = [...new Set([0, ...bands.map(({ to }) => to)])];
  const heights = spread(
    lines.map(({ values }) => values.at(-1) ?? 0),
    LABEL_GAP,
    [0, 100],
  );
  return {
    height: HEIGHT,
    marginLeft: 30,
    marginRight: labelRoom,
    marginTop: 8,
    marginBottom: 24,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, 100] },
    symbol: { type: "identity" },
    marks: [
      rect(bands, {
        x1: "from",
        x2: "to",
        y1: 0,
        y2: 100,
        fill: INK,
        fillOpacity: (_: unknown, place: number) => (place % 2 === 0 ? 0.07 : 0.02),
      }),
      gridY([0, 25, 50, 75, 100], { stroke: INK, strokeOpacity: 0.15 }),
      axisY([0, 50, 100], { color: MUTED, label: null, tickSize: 0 }),
      axisX(
        bands.map(({ from, to }) => (from + to) / 2),
        {
          color: MUTED,
          label: null,
          tickSize: 0,
          tickFormat: (_: number, place: number) => String(bands[place]?.year ?? ""),
        },
      ),
      ...(mark === undefined ? [] : markAcross(mark, last)),
      ...lines.flatMap(({ values, look }) => {
        const points = values.map((value, place) => ({ place, value }));
        const stroke = strokeOf(look);
        const isBound = look.marker === "none";
        return [
          line(points, {
            x: "place",
            y: "value",
            curve: shape === "steps" ? "step-after" : "linear",
            stroke,
            strokeWidth: isBound ? 1.75 : 2.25,
            strokeDasharray: look.dashes,
          }),
          ...(isBound
            ? []
            : [
                dot(
                  points.filter(({ place }) => marked.includes(place)),
                  { x: "place", y: "value", r: 3.5, symbol: symbolOf(look.marker), fill: stroke },
                ),
              ]),
        ];
      }),
      text(lines, {
        x: last,
        y: (_: unknown, place: number) => heights[place] ?? 0,
        text: "label",
        textAnchor: "start",
        dx: 10,
        fill: INK,
        fontSize: 12,
        fontWeight: 650,
      }),
    ],
  };
}

function markAcross(
  { name, value }: { readonly name: string; readonly value: number },
  last: number,
) {
  return [
    ruleY([value], { stroke: MUTED, strokeWidth: 1.5, strokeDasharray: "6 3" }),
    text([name], {
      x: last,
      y: value,
      text: (of: string) => of,
      textAnchor: "end",
      dx: -4,
      dy: value > LOW ? 9 : -8,
      fill: MUTED,
      fontSize: 12,
    }),
  ];
}

const strokeOf = ({ colour, marker }: LineLook): string => {
  if (colour !== undefined) return inkOf(colour);
  return marker === "none" ? MUTED : ACCENT;
};

/** CSS pixels. */
const HEIGHT = 180;
/** Points of the scale that a label is high. */
const LABEL_GAP = 10;
/** Below this level a name stands above its line. */
const LOW = 15;
