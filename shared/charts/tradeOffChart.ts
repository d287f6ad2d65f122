import { arrow, dot, line, type PlotOptions, text } from "@observablehq/plot";
import { type ChartFrame, scaleNumbers } from "./chartFrame.ts";
import { ACCENT, INK, MUTED } from "./inkOf.ts";
import { PAPER, type PlotMark, symbolOf } from "./plotMarks.ts";

/** What two delegations could have had, and where they and their ways to better settlements lie. */
export interface TradeOffData {
  readonly x: string;
  readonly y: string;
  /** Efficient points in order of the first delegation's gain. */
  readonly frontier: readonly (readonly [number, number])[];
  readonly landed: PlotMark & Place;
  /** From where they landed. */
  readonly better: readonly (PlotMark & Place)[];
}

interface Place {
  readonly at: readonly [number, number];
}

export function tradeOffChart(data: TradeOffData, frame: ChartFrame): PlotOptions {
  const { frontier, landed, better } = data;
  const [x0, y0] = landed.at;
  const scale = (axis: 0 | 1) => ({ ...scaleOf(data, axis), tickFormat: scaleNumbers(frame) });
  return {
    height: Math.min(frame.width, 340),
    marginLeft: 44,
    marginBottom: 44,
    marginTop: 26,
    marginRight: 20,
    x: { label: data.x, labelArrow: "none", labelAnchor: "center", ...scale(0) },
    y: { label: data.y, labelArrow: "none", ...scale(1) },
    symbol: { type: "identity" },
    marks: [
      line(frontier, { stroke: ACCENT, strokeWidth: 2.5, curve: "monotone-x" }),
      dot(frontier, { r: 3, fill: ACCENT }),
      arrow(better, {
        x1: x0,
        y1: y0,
        x2: ({ at }: Place) => at[0],
        y2: ({ at }: Place) => at[1],
        stroke: MUTED,
        strokeDasharray: "3 3",
        inset: 8,
        headLength: 5,
      }),
      dot([landed, ...better], {
        x: ({ at }: Place) => at[0],
        y: ({ at }: Place) => at[1],
        symbol: ({ marker }: PlotMark) => symbolOf(marker),
        r: 6,
        stroke: "colour",
        strokeWidth: 2,
        fill: ({ filled, colour }: PlotMark) => (filled ? colour : PAPER),
      }),
      text([landed], {
        x: x0,
        y: y0,
        text: "name",
        // It lies in the lower left corner: to the left of it are the numbers of the scale.
        textAnchor: "start",
        dx: -7,
        dy: 17,
        fill: INK,
        fontWeight: 650,
        stroke: PAPER,
        strokeWidth: 4,
      }),
    ],
  };
}

/** Around all points, so that the way between them fills the picture. */
function scaleOf(
  { frontier, landed, better }: TradeOffData,
  axis: 0 | 1,
): {
  readonly domain: readonly [number, number];
  readonly nice: boolean;
  readonly grid: boolean;
  readonly tickSize: number;
  readonly ticks: number;
} {
  const values = [...frontier, landed.at, ...better.map(({ at }) => at)].map((at) => at[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(1, (high - low) * 0.12);
  return {
    domain: [low >= 0 ? Math.max(0, low - room) : low - room, high + room],
    nice: true,
    grid: true,
    tickSize: 0,
    ticks: 5,
  };
}
