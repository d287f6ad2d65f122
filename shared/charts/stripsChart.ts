import * as Plot from "@observablehq/plot";
import type { StripPoint, Strips } from "#shared/report/charts.ts";
import { type ChartFrame, scaleNumbers } from "./chartFrame.ts";
import { INK, MUTED } from "./inkOf.ts";
import { lanesOf } from "./lanes.ts";

/** A mark for every table in every row; those that would cover each other are set one above the other. */
export function stripsChart(data: Strips, frame: ChartFrame): Plot.PlotOptions {
  const { rows, rules, axis } = data;
  const { width } = frame;
  const isNarrow = width < NARROW;
  const left = isNarrow ? RADIUS + 4 : NAMES;
  const scale = scaleOf(data);
  const points = placed(data, scale, width - left - RIGHT);
  const reach = Math.max(LANES, ...points.map(({ lane }) => Math.abs(lane) + 0.6));
  const heading = isNarrow ? HEADING / LANE : 0;
  const row = (2 * reach + heading) * LANE;
  const place = { x: "value", y: "lane", fy: "row" } as const;
  const looking = (look: StripPoint["look"]) => points.filter((point) => point.look === look);
  const dot = (look: StripPoint["look"], symbol: "circle" | "square", fill: string) =>
    Plot.dot(looking(look), { ...place, r: RADIUS, symbol, fill, stroke: INK, strokeWidth: 1.5 });
  return {
    height: rows.length * row + 66,
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 30,
    marginBottom: 36,
    x: { domain: scale, label: axis, labelArrow: "none", labelAnchor: "center" },
    y: { domain: [-reach, reach + heading], axis: null },
    fy: { domain: rows.map(({ id }) => id), label: null, axis: null, padding: 0.06 },
    marks: [
      Plot.frame({ fill: INK, fillOpacity: 0.05, stroke: "none" }),
      Plot.gridX({ stroke: INK, strokeOpacity: 0.12 }),
      Plot.ruleX(rules, { x: "value", stroke: INK, strokeDasharray: "4 3", strokeWidth: 1.5 }),
      Plot.text(rules, {
        x: "value",
        text: "name",
        frameAnchor: "top",
        facetAnchor: "top",
        dy: -14,
        fill: INK,
      }),
      Plot.text(rows, {
        fy: "id",
        text: "name",
        frameAnchor: isNarrow ? "top-left" : "left",
        dx: isNarrow ? 2 : 4 - left,
        dy: isNarrow ? 9 : 0,
        textAnchor: "start",
        fill: INK,
        fontWeight: 600,
        ...(isNarrow ? {} : { lineWidth: 14 }),
      }),
      dot("filled", "circle", INK),
      dot("ring", "circle", PAPER),
      dot("square", "square", PAPER),
      Plot.text(points, { ...place, text: "label", fill: "ink", fontSize: 11, fontWeight: 600 }),
      ...notes(points, place),
      Plot.axisX({
        color: MUTED,
        label: axis,
        labelArrow: "none",
        labelAnchor: "center",
        ticks: 6,
        tickFormat: scaleNumbers(frame),
      }),
    ],
  };
}

/** From the least to the greatest of all that is shown. */
function scaleOf({ points, rules, domain }: Strips): [number, number] {
  const values = [
    ...domain,
    ...points.map((point) => point.value),
    ...rules.map((rule) => rule.value),
  ];
  return [Math.min(...values), Math.max(...values)];
}

interface PlacedPoint extends StripPoint {
  readonly lane: number;
  /** Colour of the words in it. */
  readonly ink: string;
  /** Whether there is no room for its note at its right. */
  readonly isLeft: boolean;
}

function placed(
  { rows, points }: Strips,
  [least, most]: readonly [number, number],
  width: number,
): readonly PlacedPoint[] {
  const isLeft = (x: number): boolean => x + NOTE > width;
  return rows.flatMap(({ id }) => {
    const here = points.filter(({ row }) => row === id);
    const places = here.map(({ value }) => ((value - least) / (most - least)) * width);
    const lanes = lanesOf(
      here.map(({ note }, index) => {
        const x = places[index] ?? 0;
        const beside = note === undefined ? RADIUS : NOTE;
        const [before, after] = isLeft(x) ? [beside, RADIUS] : [RADIUS, beside];
        return { from: x - before - 0.5, to: x + after + 0.5 };
      }),
    );
    return here.map((point, index) => ({
      ...point,
      lane: lanes[index] ?? 0,
      ink: point.look === "filled" ? "#ffffff" : INK,
      isLeft: isLeft(places[index] ?? 0),
    }));
  });
}

const notes = (
  points: readonly PlacedPoint[],
  place: { readonly x: "value"; readonly y: "lane"; readonly fy: "row" },
): readonly Plot.Markish[] =>
  [true, false].map((isLeft) =>
    Plot.text(
      points.filter((point) => point.note !== undefined && point.isLeft === isLeft),
      {
        ...place,
        text: "note",
        dx: (isLeft ? -1 : 1) * (RADIUS + 4),
        textAnchor: isLeft ? "end" : "start",
        fill: INK,
        stroke: PAPER,
        strokeWidth: 3,
        fontSize: 11,
        fontWeight: 600,
      },
    ),
  );

const PAPER = "#ffffff";
/** Pixels that a lane needs. */
const LANE = 19.5;
/** Pixels for a name over its marks. */
const HEADING = 18;
const RADIUS = 9;
/** Lanes above and below the middle for which a row has room, if it needs no more. */
const LANES = 1.1;
/** Pixels that a mark needs on the side of its note. */
const NOTE = 80;
const NAMES = 170;
const RIGHT = 18;
/** Widths below which names stand over their marks. */
const NARROW = 520;
