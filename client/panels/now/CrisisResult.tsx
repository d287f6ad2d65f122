import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatFactor, formatFactorPart, formatMoney, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { CrisisSheet } from "#client/viewmodel/now/crisisModel.ts";
import type { CrisisOutcome } from "#shared/views/view.ts";
import { EffectList } from "../parts/EffectList.tsx";
import { crisisOptionName } from "../parts/names.ts";

/** How a crisis ended, what made the response strong or weak, and who gave. */
export function CrisisResult({
  desk,
  sheet,
}: {
  readonly desk: OpenDesk;
  readonly sheet: CrisisSheet;
}): JSX.Element | null {
  const { crisis } = sheet;
  if (crisis.outcome === undefined) return null;
  return (
    <div class="stack">
      <p class={`notice ${LOOKS[crisis.outcome]} strong`}>
        {t(`panels:crisis.result.${crisis.outcome}`, {
          strength: formatMoney(crisis.strength ?? 0),
          need: formatMoney(crisis.need),
        })}
      </p>
      {crisis.option === undefined ? null : (
        <p>{t("panels:crisis.chosen", { option: crisisOptionName(crisis.id, crisis.option) })}</p>
      )}
      <EffectList lines={sheet.outcomes[crisis.outcome]} />
      <table class="figures small">
        <caption class="eyebrow">{t("panels:crisis.given")}</caption>
        <tbody>
          {desk.scenario.seats.map(({ id }) => (
            <tr key={id}>
              <th scope="row">
                <Delegation seat={id} size="1.25rem" />
              </th>
              <td class="number">{formatMoney(crisis.contributions[id] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {crisis.coordination === undefined ? null : (
        <table class="figures small">
          <caption class="eyebrow">
            {t("panels:crisis.coordinationWas", {
              factor: formatFactor(crisis.coordination.factor),
            })}
          </caption>
          <tbody>
            {crisis.coordination.terms.map(({ reason, amount }) => (
              <tr key={reason}>
                <th scope="row">{t(`reasons:coordination.${reason}`)}</th>
                <td class="number">
                  {reason === "base" ? formatFactor(amount) : formatFactorPart(amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const LOOKS: Readonly<Record<CrisisOutcome, string>> = {
  contained: "notice-good",
  managed: "notice-warn",
  uncontained: "notice-bad",
};
