import * as Plot from "@observablehq/plot";
import type { Bars } from "#shared/report/charts.ts";
import { type ChartFrame, scaleNumbers } from "./chartFrame.ts";
import { INK, MUTED } from "./inkOf.ts";

/** Lying bars with their amounts at the end. */
export function barsChart({ bars, axis }: Bars, frame: ChartFrame): Plot.PlotOptions {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return {
    height: bars.length * 30 + 48,
    width: frame.width,
    marginLeft: 92,
    marginRight: 56,
    marginTop: 6,
    marginBottom: 38,
    x: { domain: [0, most] },
    y: { domain: bars.map(({ name }) => name), padding: 0.28 },
    marks: [
      Plot.gridX({ stroke: INK, strokeOpacity: 0.12 }),
      Plot.barX(bars, { y: "name", x: "value", fill: INK, fillOpacity: 0.75 }),
      Plot.text(bars, {
        y: "name",
        x: "value",
        text: "text",
        dx: 6,
        textAnchor: "start",
        fill: INK,
        fontWeight: 600,
      }),
      Plot.ruleX([0], { stroke: INK }),
      Plot.axisY({ color: INK, label: null, tickSize: 0 }),
      Plot.axisX({
        color: MUTED,
        label: axis,
        labelAnchor: "center",
        labelArrow: "none",
        ticks: 5,
        tickFormat: scaleNumbers(frame),
      }),
    ],
  };
}
