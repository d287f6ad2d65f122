import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { TrustCheck } from "#client/viewmodel/plenary/trustCheck.ts";
import type { DecisionRule } from "#shared/views/view.ts";
import { seatName } from "../parts/names.ts";

/** The trust a text needs beside what there is, pair by pair. */
export function TrustTable({
  check,
  rule,
}: {
  readonly check: TrustCheck;
  readonly rule: DecisionRule;
}): JSX.Element {
  return (
    <div class="stack stack-tight">
      <p class={`cause ${check.enough ? "good" : "bad"}`}>
        <Icon name={check.enough ? "circle-check" : "circle-alert"} />
        <span class="grow">
          {t(check.enough ? "panels:trust.enough" : "panels:trust.notEnough", {
            needed: formatNumber(check.needed, 1),
          })}
        </span>
      </p>
      {rule === "aseanMinusX" ? <p class="small muted">{t("panels:trust.amongMembers")}</p> : null}
      <table class="figures small">
        <caption class="visually-hidden">{t("panels:trust.pairs")}</caption>
        <tbody>
          {check.pairs.map(({ from, to, there, missing }) => (
            <tr key={`${from}>${to}`}>
              <th scope="row">
                {t("panels:trust.pair", { from: seatName(from), to: seatName(to) })}
              </th>
              <td class="trust-bar">
                <Bar
                  part={there / 100}
                  mark={check.needed / 100}
                  look={missing > 0 ? "meter-bad" : ""}
                />
              </td>
              <td class={`number ${missing > 0 ? "bad" : ""}`}>
                {missing > 0
                  ? t("panels:trust.missing", {
                      there: formatNumber(there, 1),
                      missing: formatNumber(missing, 1),
                    })
                  : formatNumber(there, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
