import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { WideTable } from "#client/parts/WideTable.tsx";
import {
  formatFactor,
  formatFactorPart,
  formatMoney,
  formatNumber,
  formatShare,
  scenarioText,
  t,
} from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { CrisisSheet } from "#client/viewmodel/now/crisisModel.ts";
import { clauseSentences } from "../parts/ClauseText.tsx";
import { EffectList } from "../parts/EffectList.tsx";
import { crisisName, crisisOptionName, seatName } from "../parts/names.ts";
import { Prose } from "../parts/Prose.tsx";
import { Term } from "../parts/Term.tsx";
import { CrisisForm } from "./CrisisForm.tsx";
import { CrisisResult } from "./CrisisResult.tsx";

/** One crisis: what it is, whom it hits, what would contain it, and the own commitment. */
export function CrisisCard({
  desk,
  sheet,
}: {
  readonly desk: OpenDesk;
  readonly sheet: CrisisSheet;
}): JSX.Element {
  const { crisis, resolved } = sheet;
  return (
    <article class={`card stack ${resolved ? "" : "card-current"}`}>
      <div class="stack stack-tight">
        <p class="eyebrow row row-tight">
          <Icon name="siren" />
          {t(`panels:crisis.severity.${crisis.severity}`)}
        </p>
        <h3>{crisisName(crisis.id)}</h3>
        <Prose text={scenarioText(`crises.${crisis.id}.body`)} />
      </div>
      {crisis.struckBy === undefined ? null : (
        <p class="notice notice-warn">
          {t("panels:crisis.struck", { seat: seatName(crisis.struckBy) })}
        </p>
      )}
      {resolved ? <CrisisResult desk={desk} sheet={sheet} /> : <Stakes sheet={sheet} />}
      {resolved || desk.own === undefined ? null : (
        <CrisisForm desk={{ ...desk, own: desk.own }} sheet={sheet} />
      )}
      {resolved ? null : (
        <>
          <Coordination sheet={sheet} />
          <Outcomes sheet={sheet} />
        </>
      )}
    </article>
  );
}

function Stakes({ sheet }: { readonly sheet: CrisisSheet }): JSX.Element {
  const { crisis, exposures, coordination, pledges } = sheet;
  return (
    <>
      <p>
        {t("panels:crisis.need", {
          need: formatMoney(crisis.need),
          managed: formatMoney(sheet.managedFrom),
          together: formatMoney(coordination.neededTogether),
          factor: formatFactor(coordination.joint),
        })}
      </p>
      <WideTable label={t("panels:crisis.exposures")}>
        <thead>
          <tr>
            <th scope="col">{t("panels:delegation")}</th>
            <th scope="col">{t("panels:crisis.exposure")}</th>
            <th scope="col" class="number">
              {t("panels:crisis.loss")}
            </th>
          </tr>
        </thead>
        <tbody>
          {exposures.map(({ seat, exposure, loss }) => (
            <tr key={seat}>
              <th scope="row">
                <Delegation seat={seat} size="1.25rem" />
              </th>
              <td>
                <span class="number">{formatShare(exposure)}</span>
                <Bar part={exposure} look="meter-bad" />
              </td>
              <td class="number">{formatMoney(loss)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {pledges.length === 0 ? null : (
        <div class="stack stack-tight">
          <h4>{t("panels:crisis.pledges")}</h4>
          <ul>
            {pledges.map((pledge) => (
              <li key={pledge.id}>{clauseSentences(pledge.clause)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Coordination({ sheet }: { readonly sheet: CrisisSheet }): JSX.Element {
  const { coordination } = sheet;
  return (
    <details class="disclosure">
      <summary>
        {t("panels:crisis.coordination", {
          split: formatFactor(coordination.split),
          joint: formatFactor(coordination.joint),
        })}
      </summary>
      <div class="stack stack-tight">
        <p>
          <Term id="coordination">{t("panels:crisis.coordinationTerm")}</Term>{" "}
          {t("panels:crisis.coordinationText")}
        </p>
        {coordination.leverage === 1 ? null : (
          <p>{t("panels:crisis.leverage", { factor: formatNumber(coordination.leverage, 2) })}</p>
        )}
        <ul role="list" class="stack stack-tight">
          {coordination.terms.map(({ reason, amount, holds }) => (
            <li key={reason} class="row row-tight">
              <Icon name={holds ? "check" : "minus"} />
              <span class="grow">
                {t(`reasons:coordination.${reason}`)}{" "}
                <span class="muted">
                  {t(holds ? "panels:crisis.holds" : "panels:crisis.holdsNot")}
                </span>
              </span>
              <span class={`number ${holds ? "strong" : "muted"}`}>
                {reason === "base" ? formatFactor(amount) : formatFactorPart(amount)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Outcomes({ sheet }: { readonly sheet: CrisisSheet }): JSX.Element {
  return (
    <details class="disclosure">
      <summary>{t("panels:crisis.outcomes")}</summary>
      <dl class="stack">
        {(["contained", "managed", "uncontained"] as const).map((outcome) => (
          <div key={outcome} class="stack stack-tight">
            <dt class="strong">{t(`panels:outcome.${outcome}`)}</dt>
            <dd>
              <EffectList lines={sheet.outcomes[outcome]} />
            </dd>
          </div>
        ))}
        {sheet.options
          .filter(({ effects }) => effects.length > 0)
          .map(({ option, effects }) => (
            <div key={option} class="stack stack-tight">
              <dt class="strong">
                {t("panels:crisis.ifOption", {
                  option: crisisOptionName(sheet.crisis.id, option),
                })}
              </dt>
              <dd>
                <EffectList lines={effects} />
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
