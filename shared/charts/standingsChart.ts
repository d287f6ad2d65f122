import { dot, link, type PlotOptions, ruleX, text } from "@observablehq/plot";
import { type ChartFrame, scaleNumbers, tenths } from "./chartFrame.ts";
import { BRASS, INK, MUTED } from "./inkOf.ts";
import { PAPER, type PlotMark, symbolOf } from "./plotMarks.ts";

/** For each delegation what several outcomes were worth to it, on one scale: a row each. */
export interface Standings {
  /** What the scale counts. */
  readonly unit: string;
  readonly rows: readonly {
    readonly name: string;
    /** What it could have had at most: the row's bar ends here. */
    readonly most: number;
    readonly marks: readonly (PlotMark & { readonly value: number })[];
  }[];
}

type Row = Standings["rows"][number];
type Mark = Row["marks"][number];

export function standingsChart({ unit, rows }: Standings, frame: ChartFrame): PlotOptions {
  const marks = rows.flatMap((row) => row.marks.map((mark) => ({ ...mark, row: row.name })));
  const isNarrow = frame.width < 480;
  const number = tenths(frame);
  return {
    height: rows.length * ROW + 56,
    marginLeft: isNarrow ? 8 : 96,
    marginRight: 36,
    marginTop: 6,
    marginBottom: 44,
    x: {
      label: unit,
      labelAnchor: "center",
      labelArrow: "none",
      domain: [
        Math.min(0, ...marks.map(({ value }) => value)),
        Math.max(1, ...rows.map(({ most }) => most), ...marks.map(({ value }) => value)),
      ],
      nice: true,
      grid: true,
      tickSize: 0,
      ticks: isNarrow ? 5 : 8,
      tickFormat: scaleNumbers(frame),
    },
    y: { domain: rows.map(({ name }) => name), label: null, axis: null, type: "band" },
    symbol: { type: "identity" },
    marks: [
      ruleX([0], { stroke: MUTED }),
      link(rows, {
        x1: 0,
        x2: "most",
        y1: "name",
        y2: "name",
        stroke: BRASS,
        strokeOpacity: 0.22,
        strokeWidth: 14,
        strokeLinecap: "butt",
      }),
      text(rows, {
        frameAnchor: "left",
        y: "name",
        text: "name",
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 4 : -10,
        dy: isNarrow ? -20 : 0,
        fill: INK,
        fontWeight: 650,
        fontSize: 13,
      }),
      text(rows, {
        x: "most",
        y: "name",
        text: ({ most }: Row) => number(most),
        dx: 6,
        textAnchor: "start",
        fill: MUTED,
      }),
      dot(marks, {
        x: "value",
        y: "row",
        symbol: ({ marker }: Mark) => symbolOf(marker),
        r: 6,
        stroke: "colour",
        strokeWidth: 2,
        fill: ({ filled, colour }: Mark) => (filled ? colour : PAPER),
      }),
      text(
        marks.filter(({ filled }) => filled),
        {
          x: "value",
          y: "row",
          text: ({ value }: Mark) => number(value),
          dy: 19,
          fill: INK,
          fontWeight: 650,
        },
      ),
    ],
  };
}

/** CSS pixels. */
const ROW = 58;
