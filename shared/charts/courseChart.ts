import * as Plot from "@observablehq/plot";
import type { Course } from "#shared/report/charts.ts";
import type { ChartFrame } from "./chartFrame.ts";
import { INK, MUTED } from "./inkOf.ts";

/** Lines told apart by their dashes and marks, each with its name at its end. */
export function courseChart(
  { lines, years, axis }: Course,
  { width }: ChartFrame,
): Plot.PlotOptions {
  const points = lines.flatMap(({ name, values }, line) =>
    values.map((value, place) => ({ name, line, year: place + 1, value })),
  );
  const ends = spreadEnds(
    lines.map(({ name, values }) => ({ name, year: values.length, value: values.at(-1) ?? 0 })),
  );
  return {
    height: HEIGHT,
    width,
    marginLeft: 30,
    marginRight: 78,
    marginTop: 8,
    marginBottom: 38,
    x: { domain: [1, Math.max(2, years)], ticks: years },
    y: { domain: [0, 100] },
    marks: [
      Plot.frame({ fill: INK, fillOpacity: 0.05, stroke: "none" }),
      Plot.gridY([0, 50, 100], { stroke: INK, strokeOpacity: 0.15 }),
      Plot.axisY([0, 50, 100], { color: MUTED, label: null, tickSize: 0 }),
      Plot.axisX(yearTicks(years), {
        color: MUTED,
        label: axis,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (year: number) => String(year),
      }),
      ...lines.flatMap(({ name }, line) => {
        const own = points.filter((point) => point.line === line);
        return [
          Plot.line(own, {
            x: "year",
            y: "value",
            stroke: INK,
            strokeWidth: 1.8,
            strokeDasharray: DASHES[line % DASHES.length] ?? "",
          }),
          Plot.dot(own, {
            x: "year",
            y: "value",
            r: 3.5,
            symbol: SYMBOLS[line % SYMBOLS.length] ?? "circle",
            fill: INK,
            title: () => name,
          }),
        ];
      }),
      Plot.text(ends, {
        x: "year",
        y: "at",
        text: (end: { readonly name: string; readonly value: number }) =>
          `${end.name} ${Math.round(end.value)}`,
        dx: 8,
        textAnchor: "start",
        fill: INK,
        fontSize: 11,
      }),
    ],
  };
}

/** Names that would cover each other are moved apart. */
function spreadEnds<End extends { readonly year: number; readonly value: number }>(
  ends: readonly End[],
): readonly (End & { readonly at: number })[] {
  const inOrder = ends
    .map((end) => ({ ...end, at: end.value }))
    .toSorted((a, b) => a.value - b.value);
  let floor = 0;
  for (const end of inOrder) {
    end.at = Math.max(end.at, floor);
    floor = end.at + APART;
  }
  const over = Math.max(0, floor - APART - 100);
  return inOrder.map((end) => ({ ...end, at: end.at - over }));
}

const yearTicks = (years: number): readonly number[] =>
  Array.from({ length: Math.max(1, years) }, (_, place) => place + 1);

const HEIGHT = 180;
/** Points of the scale that a name needs. */
const APART = 11;
const DASHES = ["", "6 3", "2 3"] as const;
const SYMBOLS = ["circle", "square", "triangle"] as const;
