import type { JSX } from "preact";
import { Delegation } from "#client/pages/parts/Delegation.tsx";
import { formatChange, formatNumber, t } from "#client/text/i18n.ts";
import { type PossibleText, possibleTexts } from "#client/viewmodel/debrief/possibleModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { programmeName } from "../parts/names.ts";
import { PackageText } from "../plenary/PackageText.tsx";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";

/** What every programme's members could have agreed instead, and the amendment they missed. */
export function PossibleSection({
  debrief,
  desk,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}): JSX.Element {
  const texts = possibleTexts(debrief, desk);
  return (
    <Section id="possible" title={t("debrief:possible.title")} intro={t("debrief:possible.intro")}>
      {texts.length === 0 ? <p class="muted">{t("debrief:possible.none")}</p> : null}
      <ul role="list" class="debrief-promises">
        {texts.map((text) => (
          <li key={`${text.of.programme}-${text.of.adoptedIn}`} class="card stack">
            <PossibleCard text={text} />
          </li>
        ))}
      </ul>
      <details class="disclosure">
        <summary>{t("debrief:possible.how")}</summary>
        <p class="prose">{t("debrief:possible.method")}</p>
      </details>
    </Section>
  );
}

function PossibleCard({ text }: { readonly text: PossibleText }): JSX.Element {
  const { of, programme, changed } = text;
  const { amendment } = of;
  return (
    <>
      <h3>{programmeName(of.programme)}</h3>
      <p>
        {of.jointGainsLeft === 0
          ? t("debrief:possible.efficient")
          : t("debrief:possible.left", { points: formatNumber(of.jointGainsLeft) })}{" "}
        <span class="muted">
          {t("debrief:possible.count", { efficient: of.efficient, texts: of.texts })}
        </span>
      </p>
      {amendment === undefined ? null : (
        <div class="stack stack-tight">
          <p class="eyebrow">{t("debrief:possible.amendment")}</p>
          <PackageText
            programme={programme}
            text={amendment.text}
            former={text.agreed}
            changed={changed}
          />
        </div>
      )}
      {amendment === undefined && of.jointGainsLeft > 0 ? (
        <p class="muted">{t("debrief:possible.noAmendment")}</p>
      ) : null}
      <Worths text={text} />
    </>
  );
}

function Worths({ text }: { readonly text: PossibleText }): JSX.Element {
  const isAmended = text.of.amendment !== undefined;
  return (
    <WideTable name={t("debrief:possible.worth")} least={isAmended ? 24 : 19}>
      <caption class="eyebrow">{t("debrief:possible.worth")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          <th scope="col" class="number">
            {t("debrief:possible.agreed")}
          </th>
          {isAmended ? (
            <th scope="col" class="number">
              {t("debrief:possible.amended")}
            </th>
          ) : null}
          <th scope="col" class="number">
            {t("debrief:possible.nash")}
          </th>
          <th scope="col" class="number">
            {t("debrief:possible.best")}
          </th>
        </tr>
      </thead>
      <tbody>
        {text.worths.map(({ seat, agreed, amended, nash, best }) => (
          <tr key={seat}>
            <th scope="row">
              <Delegation seat={seat} size="1.25rem" />
            </th>
            <td class="number strong">{formatChange(agreed)}</td>
            {amended === undefined ? null : (
              <td class={`number ${amended > agreed ? "good strong" : ""}`}>
                {formatChange(amended)}
              </td>
            )}
            <td class="number">{nash === undefined ? "–" : formatChange(nash)}</td>
            <td class="number muted">{formatChange(best)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
