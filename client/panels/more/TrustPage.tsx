import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { type TrustSheet, trustSheets } from "#client/viewmodel/papers/trustModel.ts";
import { seatName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { Term } from "../parts/Term.tsx";

/** Every pair's trust, explained item by item where the reader knows the evidence. */
export function TrustPage({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  return (
    <>
      <p class="small muted">
        {t("panels:trust.about", { lead: desk.scenario.settings.trust.societalLead })}{" "}
        <Term id="effectiveTrust">{t("panels:trust.term")}</Term>
      </p>
      <ul role="list" class="stack">
        {trustSheets(desk).map((sheet) => (
          <li key={`${sheet.from}>${sheet.to}`}>
            <PairCard sheet={sheet} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PairCard({ sheet }: { readonly sheet: TrustSheet }): JSX.Element {
  const title = t("panels:trust.pair", {
    from: seatName(sheet.from),
    to: seatName(sheet.to),
  });
  return (
    <article class="card stack stack-tight" aria-label={title}>
      <p class="row spread">
        <span class="strong">{title}</span>
        <strong class="number">{formatNumber(sheet.effective, 1)}</strong>
      </p>
      <Bar part={sheet.effective / 100} mark={sheet.ceiling / 100} />
      <p class="small muted">
        {t(sheet.bounded ? "panels:trust.boundBySociety" : "panels:trust.boundByConduct", {
          government: formatNumber(sheet.government, 1),
          societal: formatNumber(sheet.societal, 1),
          ceiling: formatNumber(sheet.ceiling, 1),
        })}
      </p>
      <Evidence sheet={sheet} />
    </article>
  );
}

function Evidence({ sheet }: { readonly sheet: TrustSheet }): JSX.Element {
  if (!sheet.explained) return <p class="small muted">{t("panels:trust.notYours")}</p>;
  return (
    <details class="disclosure">
      <summary class="small">
        {t("panels:trust.evidence", { count: sheet.evidence.length })}
      </summary>
      <table class="figures small">
        <tbody>
          {sheet.evidence.map(({ evidence, points }, index) => (
            <tr key={`${index}-${evidence.year}-${evidence.reason}`}>
              <td class="muted">{t("panels:year", { year: evidence.year })}</td>
              <th scope="row">{t(`reasons:trust.${evidence.reason}`)}</th>
              <td class="number">
                {points === undefined ? t("panels:trust.unseen") : <Points value={points} />}
              </td>
            </tr>
          ))}
          <tr>
            <td />
            <th scope="row">{t("panels:trust.start")}</th>
            <td class="number">{formatNumber(sheet.start, 1)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small muted">{t("panels:trust.fades")}</p>
    </details>
  );
}
