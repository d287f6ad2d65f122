import type { JSX } from "preact";
import { formatNumber } from "#client/text/i18n.ts";
import type { YearBand } from "#client/viewmodel/debrief/phasesModel.ts";
import type { LineLook, Marker } from "#shared/charts/plotMarks.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { type LineLayout, layoutSeries, type Point, type SeriesLayout } from "./seriesLayout.ts";

/** One line of a chart. */
export interface ChartLine {
  readonly name: string;
  /** What stands at the line's end. */
  readonly label: string;
  readonly values: readonly number[];
  readonly look: LineLook;
}

/**
 * Levels over the phases of a game, 0–100. A picture only: a sentence and a table beside it say the
 * same (see `Figure`).
 */
export function SeriesChart({
  lines,
  bands,
  shape,
  labels = "short",
  mark,
}: {
  readonly lines: readonly ChartLine[];
  readonly bands: readonly YearBand[];
  readonly shape: "steps" | "line";
  /** Room for the labels: a number, or a name. */
  readonly labels?: "short" | "long";
  /** A level that matters, drawn across with its name. */
  readonly mark?: { readonly name: string; readonly value: number } | undefined;
}): JSX.Element {
  const layout = layoutSeries({
    ...FRAME,
    right: LABEL_ROOM[labels],
    shape,
    series: lines.map(({ values }) => values),
    bands,
  });
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Ground layout={layout} bands={bands} />
      {mark === undefined ? null : <MarkAcross layout={layout} mark={mark} />}
      {lines.map((line, place) => {
        const at = layout.lines[place];
        return at === undefined ? null : <Line key={line.name} line={line} at={at} />;
      })}
    </svg>
  );
}

/** Drawn about as large as it is shown, so that its words keep their size. */
const FRAME = {
  width: 310,
  height: 180,
  left: 28,
  top: 10,
  bottom: 24,
  scale: [0, 100],
  grid: [0, 25, 50, 75, 100],
  labelHeight: 15,
} as const;

const LABEL_ROOM = { short: 44, long: 92 } as const;

/** The scale and the years. */
function Ground({
  layout,
  bands,
}: {
  readonly layout: SeriesLayout;
  readonly bands: readonly YearBand[];
}): JSX.Element {
  const { plot } = layout;
  return (
    <>
      {layout.bands.map(({ x1, x2, middle }, place) => (
        <g key={x1}>
          <rect
            class={place % 2 === 0 ? "chart-year" : "chart-year chart-year-other"}
            x={x1}
            y={plot.y1}
            width={x2 - x1}
            height={plot.y2 - plot.y1}
          />
          <text class="chart-text" x={middle} y={plot.y2 + 16} text-anchor="middle">
            {bands[place]?.year}
          </text>
        </g>
      ))}
      {layout.grid.map(({ value, y }) => (
        <g key={value}>
          <line class="chart-grid" x1={plot.x1} x2={plot.x2} y1={y} y2={y} />
          {value % 50 === 0 ? (
            <text class="chart-text" x={plot.x1 - 6} y={y + 4} text-anchor="end">
              {formatNumber(value)}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

function Line({ line, at }: { readonly line: ChartLine; readonly at: LineLayout }): JSX.Element {
  const { colour, dashes, marker } = line.look;
  const style = colour === undefined ? {} : { "--line-colour": colour };
  return (
    <g class={marker === "none" ? "chart-line chart-bound" : "chart-line"} style={style}>
      <path class="chart-path" d={at.path} stroke-dasharray={dashes} />
      {at.markers.map((point) => (
        <MarkerShape key={`${point.x}-${point.y}`} shape={marker} at={point} />
      ))}
      <line
        class="chart-leader"
        x1={at.end.x + 5}
        y1={at.end.y}
        x2={at.end.x + 11}
        y2={at.labelY}
      />
      <text class="chart-name" x={at.end.x + 14} y={at.labelY + 4}>
        {line.label}
      </text>
    </g>
  );
}

/** A mark of a point; tells lines apart where colours do not. */
export function MarkerShape({
  shape,
  at: { x, y },
  scale = 1,
}: {
  readonly shape: Marker;
  readonly at: Point;
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

function MarkAcross({
  layout: { plot },
  mark,
}: {
  readonly layout: SeriesLayout;
  readonly mark: { readonly name: string; readonly value: number };
}): JSX.Element {
  const y = plot.y2 - ((plot.y2 - plot.y1) * mark.value) / 100;
  const below = y + MARK_NAME < plot.y2;
  return (
    <g class="chart-mark">
      <line x1={plot.x1} x2={plot.x2} y1={y} y2={y} />
      <text
        class="chart-text"
        x={plot.x2 - 4}
        y={below ? y + MARK_NAME - 3 : y - 5}
        text-anchor="end"
      >
        {mark.name}
      </text>
    </g>
  );
}

/** Height of the name under a mark's line. */
const MARK_NAME = 16;
