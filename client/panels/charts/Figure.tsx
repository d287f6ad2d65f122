import type { ComponentChildren, JSX } from "preact";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { PhaseEnd } from "#client/viewmodel/debrief/phasesModel.ts";
import { phaseEndName } from "../debrief/parts/dates.ts";

/** A chart with a sentence that says what it shows, and all of its numbers in a table. */
export function Figure({
  summary,
  quiet = false,
  table,
  children,
}: {
  readonly summary: string;
  /** Where the same is said beside the chart, the sentence is for those alone who do not see it. */
  readonly quiet?: boolean;
  readonly table: JSX.Element;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <figure class="stack stack-tight">
      <figcaption class={quiet ? "visually-hidden" : "small muted"}>{summary}</figcaption>
      {children}
      <details class="disclosure no-print">
        <summary class="small">{t("debrief:numbers")}</summary>
        <div class="debrief-numbers" tabIndex={0} role="group" aria-label={t("debrief:numbers")}>
          {table}
        </div>
      </details>
    </figure>
  );
}

/** The values of a chart's lines at every phase's end. */
export function SeriesTable({
  ends,
  lines,
}: {
  readonly ends: readonly PhaseEnd[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}): JSX.Element {
  return (
    <table class="figures small">
      <thead>
        <tr>
          <th scope="col">{t("debrief:moment")}</th>
          {lines.map(({ name }) => (
            <th key={name} scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ends.map((end, place) => (
          <tr key={`${end.year}-${end.phase}`}>
            <th scope="row">{phaseEndName(end)}</th>
            {lines.map(({ name, values }) => (
              <td key={name} class="number">
                {formatNumber(values[place] ?? 0, 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
