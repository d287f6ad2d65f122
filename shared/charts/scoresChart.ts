import { barX, gridX, type Markish, type PlotOptions, text, tickX } from "@observablehq/plot";
import { type BarLayout, layoutBar } from "./barLayout.ts";
import { type ChartFrame, scaleNumbers, tenths } from "./chartFrame.ts";
import { ACCENT, BRASS, DANGER, INK, MUTED } from "./inkOf.ts";

/** What each delegation scored on its own sheet, 0–100, beside its walk-away value. */
export interface ScoresData {
  /** What the scale counts. */
  readonly unit: string;
  readonly rows: readonly {
    readonly name: string;
    readonly score: number;
    readonly walkAway: number;
  }[];
}

type Row = ScoresData["rows"][number] & { readonly bar: BarLayout };

/** A bar for each: filled to the walk-away value, beyond it in another way; what is missing to it is dashed. */
export function scoresChart({ unit, rows }: ScoresData, frame: ChartFrame): PlotOptions {
  const { width } = frame;
  const isNarrow = width < NARROW;
  const left = isNarrow ? SIDE : NAMES;
  const above = isNarrow ? HEADING : ABOVE;
  const placed = rows.map((of) => ({ ...of, bar: barOf(of, width - left - SIDE) }));
  return {
    height: rows.length * (above + THICK + BELOW) + 48,
    marginLeft: left,
    marginRight: SIDE,
    marginTop: 4,
    marginBottom: 44,
    x: {
      domain: SCALE,
      label: unit,
      labelAnchor: "center",
      labelArrow: "none",
      ticks: TICKS,
      tickFormat: scaleNumbers(frame),
      tickSize: 0,
    },
    y: { domain: rows.map(({ name }) => name), axis: null, type: "band", padding: 0 },
    marks: [
      gridX(TICKS, { stroke: INK, strokeOpacity: 0.15 }),
      ...bars(placed, above),
      ...numbers(placed, above, tenths(frame)),
      text(rows, {
        y: "name",
        text: "name",
        frameAnchor: "left",
        dx: isNarrow ? 0 : -left,
        dy: fromTop(above, isNarrow ? -HEADING / 2 : THICK / 2),
        textAnchor: "start",
        fill: INK,
        fontSize: 14,
        fontWeight: 650,
      }),
    ],
  };
}

function bars(rows: readonly Row[], above: number): readonly Markish[] {
  const place = { y: "name", insetTop: above, insetBottom: BELOW } as const;
  const part = (which: "upToMark" | "beyond" | "missing"): readonly Part[] =>
    rows.flatMap(({ name, bar: { [which]: span } }) => (span ? [{ name, ...span }] : []));
  const ends = { x1: "x", x2: ({ x, width }: Part) => x + width } as const;
  return [
    barX(rows, { ...place, x1: SCALE[0], x2: SCALE[1], fill: INK, fillOpacity: 0.08, rx: 3 }),
    barX(part("upToMark"), { ...place, ...ends, fill: BRASS, rx: 3 }),
    barX(part("beyond"), { ...place, ...ends, fill: ACCENT, rx: 3 }),
    barX(part("missing"), {
      ...place,
      ...ends,
      fill: "none",
      stroke: DANGER,
      strokeWidth: 1.5,
      strokeDasharray: "4 3",
    }),
    tickX(rows, {
      y: "name",
      x: ({ bar }: Row) => bar.markX,
      insetTop: above - 5,
      insetBottom: BELOW - 5,
      stroke: INK,
      strokeWidth: 2.5,
    }),
  ];
}

/** The walk-away value under its line; the score behind its bar or, where there is no room, in it. */
const numbers = (
  rows: readonly Row[],
  above: number,
  written: (value: number) => string,
): readonly Markish[] => [
  text(rows, {
    y: "name",
    x: ({ bar }: Row) => bar.markLabelX,
    text: ({ walkAway }: Row) => written(walkAway),
    dy: fromTop(above, THICK + 13),
    fill: MUTED,
  }),
  ...(["start", "end"] as const).map((anchor) =>
    text(
      rows.filter(({ bar }) => bar.valueLabel.anchor === anchor),
      {
        y: "name",
        x: ({ bar }: Row) => bar.valueLabel.x,
        text: ({ score }: Row) => written(score),
        dy: fromTop(above, THICK / 2),
        textAnchor: anchor,
        fill: anchor === "start" ? INK : "#ffffff",
        fontSize: 15,
        fontWeight: 650,
      },
    ),
  ),
];

/** Plot sets words around the middle of a row: so far from there is what lies `below` a bar's upper edge. */
const fromTop = (above: number, below: number): number =>
  above + below - (above + THICK + BELOW) / 2;

/** Where the parts of a bar lie, in points of the score, on a scale that is `width` pixels wide. */
const barOf = ({ score, walkAway }: ScoresData["rows"][number], width: number): BarLayout =>
  layoutBar({
    value: score,
    mark: walkAway,
    scale: SCALE,
    x: SCALE[0],
    width: SCALE[1] - SCALE[0],
    labelWidth: (LABEL / Math.max(LABEL, width)) * (SCALE[1] - SCALE[0]),
  });

interface Part {
  readonly name: string;
  readonly x: number;
  readonly width: number;
}

const SCALE = [0, 100] as const;
const TICKS = [0, 25, 50, 75, 100];
/** Widths below which names stand over their bars, CSS pixels. */
const NARROW = 480;
/** All that follow are heights and widths in CSS pixels. */
const NAMES = 136;
const HEADING = 24;
const ABOVE = 10;
const THICK = 22;
const BELOW = 24;
const SIDE = 14;
/** Room that a number needs. */
const LABEL = 42;
