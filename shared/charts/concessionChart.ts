import { dot, line, type PlotOptions, ruleY, text } from "@observablehq/plot";
import { type ChartFrame, scaleNumbers } from "./chartFrame.ts";
import { INK, MUTED } from "./inkOf.ts";
import { type LineLook, PAPER, symbolOf } from "./plotMarks.ts";
import { spread } from "./spread.ts";

/** Draft by draft, what each text was worth to every party; its author's mark is filled. */
export interface ConcessionData {
  readonly unit: string;
  /** How the drafts are called below the scale, in order. */
  readonly drafts: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    /** With a colour for lines on paper. */
    readonly look: LineLook;
    readonly worth: readonly number[];
    /** Which drafts are its own. */
    readonly own: readonly boolean[];
  }[];
}

type Line = ConcessionData["lines"][number];

export function concessionChart(
  { unit, drafts, lines }: ConcessionData,
  frame: ChartFrame,
): PlotOptions {
  const points = lines.flatMap((each) =>
    each.worth.map((value, draft) => ({
      draft,
      value,
      line: each,
      isOwn: each.own[draft] === true,
    })),
  );
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const height = 250;
  const gap = ((high - low) / (height - 70)) * 15;
  const ends = lines.map(({ worth }) => worth.at(-1) ?? 0);
  const heights = spread(ends, gap, [low, high]);
  return {
    height,
    marginLeft: 36,
    marginRight: 84,
    marginTop: 24,
    marginBottom: 26,
    x: {
      type: "point",
      domain: drafts.map((_, place) => place),
      tickFormat: (place: number) => drafts[place] ?? "",
      label: null,
      tickSize: 0,
    },
    y: {
      label: unit,
      labelArrow: "none",
      grid: true,
      tickSize: 0,
      ticks: 5,
      tickFormat: scaleNumbers(frame),
      domain: [low, high],
    },
    symbol: { type: "identity" },
    marks: [
      ruleY([0], { stroke: MUTED }),
      ...lines.map((each) =>
        line(
          points.filter(({ line: of }) => of === each),
          {
            x: "draft",
            y: "value",
            stroke: each.look.colour ?? MUTED,
            strokeWidth: 2,
            strokeDasharray: each.look.dashes,
          },
        ),
      ),
      dot(points, {
        x: "draft",
        y: "value",
        r: ({ isOwn }: Point) => (isOwn ? 6 : 3.5),
        symbol: ({ line: of }: Point) => symbolOf(of.look.marker),
        stroke: ({ line: of }: Point) => of.look.colour ?? MUTED,
        strokeWidth: 1.75,
        fill: ({ line: of, isOwn }: Point) => (isOwn ? (of.look.colour ?? MUTED) : PAPER),
      }),
      text(lines, {
        x: drafts.length - 1,
        y: (_: Line, place: number) => heights[place] ?? 0,
        text: "name",
        textAnchor: "start",
        dx: 12,
        fill: INK,
        fontWeight: 650,
      }),
    ],
  };
}

interface Point {
  readonly line: Line;
  readonly isOwn: boolean;
}
