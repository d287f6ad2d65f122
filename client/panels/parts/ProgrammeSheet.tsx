import type { JSX } from "preact";
import { formatChange, t } from "#client/text/i18n.ts";
import type { MandateProgramme } from "#client/viewmodel/papers/mandateModel.ts";
import { issueName, optionName, programmeName } from "./names.ts";
import { Points } from "./Points.tsx";

/** What a programme's terms are worth on the own mandate, option by option; what is in force is marked. */
export function ProgrammeSheet({ of }: { readonly of: MandateProgramme }): JSX.Element {
  const { programme, adopted, best, worst, issues, inForce } = of;
  return (
    <details class="disclosure card card-flat">
      <summary>
        <span class="grow">
          {programmeName(programme)}{" "}
          {inForce ? <span class="chip chip-good">{t("panels:mandate.inForce")}</span> : null}
        </span>
        <span class="number small">
          {t("panels:mandate.range", { worst: formatChange(worst), best: formatChange(best) })}
        </span>
      </summary>
      <table class="figures small">
        <tbody>
          <tr>
            <th scope="row">{t("panels:mandate.adopted")}</th>
            <td class="number">
              <Points value={adopted} />
            </td>
          </tr>
          {issues.flatMap(({ issue, options }) =>
            options.map(({ option, points, inForce: chosen }) => (
              <tr key={`${issue}-${option}`}>
                <th scope="row">
                  <span class="muted">{issueName(programme, issue)}</span>{" "}
                  {optionName(programme, issue, option)}{" "}
                  {chosen ? (
                    <span class="chip chip-good">{t("panels:mandate.inForce")}</span>
                  ) : null}
                </th>
                <td class="number">
                  <Points value={points} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
