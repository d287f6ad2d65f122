import type { JSX } from "preact";
import type { ReportCell, ReportHead, ReportTable } from "#shared/report/report.ts";
import { SeatName } from "./SeatName.tsx";

/** A table of a report. It may be wider than the screen: then it scrolls by itself, by touch and by keyboard. */
export function ReportTableView({ table }: { readonly table: ReportTable }): JSX.Element {
  const { caption, head, rows } = table;
  const isShort = rows.every(({ name }) => name.text.length <= SHORT);
  return (
    <div
      class={`scroll-x debrief-wide ${rows.length <= ONE_PAGE ? "report-short" : ""}`}
      tabIndex={0}
      role="group"
      aria-label={caption}
    >
      <table class="figures" style={{ "--least": `${leastWidth(head)}rem` }}>
        <caption class="eyebrow">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ text, seat, isNumber }) => (
              <th key={text} scope="col" class={isNumber ? "number" : undefined}>
                {seat === undefined ? text : <SeatName seat={seat} text={text} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row" class={isShort ? "nowrap" : undefined}>
                <CellText cell={name} />
              </th>
              {cells.map((cell, place) => (
                <td key={head[place + 1]?.text} class={cellClass(head[place + 1], cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = (head: ReportHead | undefined, { isStrong }: ReportCell): string =>
  `${head?.isNumber ? "number" : ""} ${isStrong ? "strong" : ""}`;

const CellText = ({
  cell: { text, seat, isStrong },
}: {
  readonly cell: ReportCell;
}): JSX.Element =>
  seat === undefined ? (
    <span class={isStrong ? "strong" : undefined}>{text}</span>
  ) : (
    <SeatName seat={seat} text={text} />
  );

/** Width in rem below which a table scrolls: words need more room than numbers. */
const leastWidth = (head: readonly ReportHead[]): number =>
  head.reduce((sum, { isNumber }) => sum + (isNumber ? 5 : 8), 0);

/** Rows that stay together on paper. */
const ONE_PAGE = 12;

/** Characters of names that need not be broken on any screen. */
const SHORT = 18;
