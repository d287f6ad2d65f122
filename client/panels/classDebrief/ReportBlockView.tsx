import type { ComponentChildren, JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Bars, Course, Strips } from "#shared/report/charts.ts";
import type { ReportBlock, ReportChart, ReportHonour, ReportTable } from "#shared/report/report.ts";
import { type ChartOf, PlotChart } from "../charts/PlotChart.tsx";
import { ReportTableView } from "./ReportTableView.tsx";
import { SeatName } from "./SeatName.tsx";

/** One piece of a report as a page shows it. */
export function ReportBlockView({ block }: { readonly block: ReportBlock }): JSX.Element {
  switch (block.kind) {
    case "text":
      return <p class="lead">{block.text}</p>;
    case "table":
      return <ReportTableView table={block.table} />;
    case "chart":
      return (
        <ReportFigure summary={block.summary} table={block.table}>
          <Chart chart={block.chart} />
          {block.key === undefined ? null : <p class="small muted">{block.key}</p>}
        </ReportFigure>
      );
    case "multiples":
      return (
        <ReportFigure summary={block.summary} table={block.table}>
          <ul role="list" class="report-multiples">
            {block.charts.map(({ title, course }) => (
              <li key={title}>
                <p class="strong">{title}</p>
                <PlotChart data={course} height={180} load={courseChart} />
              </li>
            ))}
          </ul>
        </ReportFigure>
      );
    case "honours":
      return <Honours honours={block.honours} />;
    default:
      return assertNever(block);
  }
}

function Chart({ chart }: { readonly chart: ReportChart }): JSX.Element {
  switch (chart.kind) {
    case "strips":
      return (
        <PlotChart data={chart.data} height={chart.data.rows.length * 43} load={stripsChart} />
      );
    case "bars":
      return <PlotChart data={chart.data} height={chart.data.bars.length * 30} load={barsChart} />;
    default:
      return assertNever(chart);
  }
}

const stripsChart = (): Promise<ChartOf<Strips>> =>
  import("#shared/charts/stripsChart.ts").then((room) => room.stripsChart);
const courseChart = (): Promise<ChartOf<Course>> =>
  import("#shared/charts/courseChart.ts").then((room) => room.courseChart);
const barsChart = (): Promise<ChartOf<Bars>> =>
  import("#shared/charts/barsChart.ts").then((room) => room.barsChart);

/** A picture with a sentence that says what it shows, and its numbers; on paper they are always there. */
function ReportFigure({
  summary,
  table,
  children,
}: {
  readonly summary: string;
  readonly table: ReportTable;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <figure class="stack stack-tight">
      <figcaption class="lead">{summary}</figcaption>
      {children}
      <details class="disclosure report-numbers">
        <summary class="small">{t("classDebrief:numbers")}</summary>
        <ReportTableView table={table} />
      </details>
    </figure>
  );
}

function Honours({ honours }: { readonly honours: readonly ReportHonour[] }): JSX.Element {
  return (
    <ul role="list" class="report-honours">
      {honours.map(({ title, definition, figure, holders, nobody }) => (
        <li key={title} class="card stack stack-tight">
          <h3>{title}</h3>
          {holders.map(({ seat, text }) => (
            <p key={text} class="strong">
              <SeatName seat={seat} text={text} />
            </p>
          ))}
          {figure === undefined ? null : <p>{figure}</p>}
          {nobody === undefined ? null : <p class="muted">{nobody}</p>}
          <p class="small muted">{definition}</p>
        </li>
      ))}
    </ul>
  );
}
