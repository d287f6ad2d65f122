import type { JSX } from "preact";
import { formatMoney, formatShare, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { trackId } from "#client/viewmodel/papers/mandateModel.ts";
import type { PackageSheet } from "#client/viewmodel/plenary/packageModel.ts";
import { issueId } from "#shared/kernel/ids.ts";
import type { ValueTerm } from "#shared/views/valuation.ts";
import type { Programme } from "#shared/views/view.ts";
import { issueName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { WorthNumber } from "../parts/WorthNumber.tsx";

/** What a text would add to the own score, with what it is made of and what it costs. */
export function PackageWorth({
  desk,
  programme,
  sheet,
  inForm = false,
}: {
  readonly desk: Desk;
  readonly programme: Programme;
  readonly sheet: PackageSheet;
  /** The sum stands in the bar of the form already. */
  readonly inForm?: boolean;
}): JSX.Element {
  const { total, terms } = sheet.valuation;
  const adopted = desk.table.programmes[programme.id] !== undefined;
  return (
    <div class="card card-flat worth stack stack-tight">
      {inForm ? null : (
        <p class="row spread" role="status">
          <span>{t(adopted ? "panels:worth.packageInForce" : "panels:worth.package")}</span>
          <WorthNumber of={total} />
        </p>
      )}
      <p class="small muted">
        {t("panels:worth.cost", {
          own: formatMoney(sheet.ownCost),
          share: formatShare(sheet.ownShare),
          instalment: formatMoney(sheet.instalment),
          count: programme.maturityYears,
          upkeep: formatMoney(sheet.upkeep),
        })}
      </p>
      <details class="disclosure">
        <summary class="small">{t("panels:worth.terms")}</summary>
        <table class="figures small">
          <tbody>
            {terms.map((term) => (
              <tr key={`${term.name}-${term.about}`}>
                <th scope="row">{termName(programme, term)}</th>
                <td class="number">
                  <Points value={Math.round(term.points * 10) / 10} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="small muted">
          {joinSentences([t("panels:worth.unit"), t("panels:worth.basis")])}
        </p>
      </details>
    </div>
  );
}

function termName(programme: Programme, term: ValueTerm): string {
  const about = term.about ?? "";
  if (term.name === "option") return issueName(programme.id, issueId(about));
  const track = trackId(about);
  return term.name === "track" && track !== undefined
    ? t(`panels:track.${track}`)
    : t(`panels:worth.names.${term.name}`);
}
