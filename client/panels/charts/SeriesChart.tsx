import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { YearBand } from "#client/viewmodel/debrief/phasesModel.ts";
import type { SeriesData } from "#shared/charts/seriesChart.ts";
import { PlotChart } from "./PlotChart.tsx";

/** One line of a chart. */
export type ChartLine = SeriesData["lines"][number];

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
  readonly shape: SeriesData["shape"];
  /** Room for the labels: a number, or a name. */
  readonly labels?: "short" | "long";
  readonly mark?: SeriesData["mark"];
}): JSX.Element {
  const data: SeriesData = { lines, bands, shape, labelRoom: LABEL_ROOM[labels], mark };
  // Drawn anew only where something in it is another.
  const kept = useMemo(() => data, [JSON.stringify(data)]);
  return <PlotChart data={kept} height={HEIGHT} load={load} />;
}

const load = () => import("#shared/charts/seriesChart.ts").then(({ seriesChart }) => seriesChart);

const LABEL_ROOM = { short: 44, long: 92 } as const;
/** CSS pixels. */
const HEIGHT = 180;
