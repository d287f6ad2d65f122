import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatChange, formatNumber, t } from "#client/text/i18n.ts";
import { type PossibleText, possibleTexts } from "#client/viewmodel/debrief/possibleModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { EfficientText } from "#shared/analysis/possibilities.ts";
import { optionName, programmeName } from "../parts/names.ts";
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
          : t("debrief:possible.left", { points: formatNumber(of.jointGainsLeft, 1) })}{" "}
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
      <Frontier text={text} />
    </>
  );
}

/** The efficient texts, each by its options, with what it was worth to every member. */
function Frontier({ text }: { readonly text: PossibleText }): JSX.Element {
  const { of, worths } = text;
  return (
    <details class="disclosure no-print">
      <summary>{t("debrief:possible.frontier")}</summary>
      <p class="small">
        {t("debrief:possible.frontierText", { shown: of.frontier.length, all: of.efficient })}
      </p>
      <WideTable name={t("debrief:possible.frontier")} least={14 + 6 * worths.length}>
        <thead>
          <tr>
            <th scope="col">{t("debrief:possible.text")}</th>
            {worths.map(({ seat }) => (
              <th key={seat} scope="col" class="number">
                <Delegation seat={seat} size="1.25rem" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.frontier.map((efficient) => (
            <FrontierRow key={JSON.stringify(efficient.text)} efficient={efficient} text={text} />
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}

function FrontierRow({
  efficient,
  text: { of, programme, agreed, worths },
}: {
  readonly efficient: EfficientText;
  readonly text: PossibleText;
}): JSX.Element {
  const options = programme.issues.flatMap(({ id }) => {
    const option = efficient.text[id];
    return option === undefined ? [] : [optionName(of.programme, id, option)];
  });
  const isAgreed = programme.issues.every(({ id }) => efficient.text[id] === agreed[id]);
  return (
    <tr>
      <th scope="row" class="wrap">
        {options.join(" · ")}{" "}
        {isAgreed ? <span class="chip chip-good">{t("debrief:possible.agreed")}</span> : null}
      </th>
      {worths.map(({ seat }) => (
        <td key={seat} class="number">
          {formatChange(efficient.worth[seat] ?? 0)}
        </td>
      ))}
    </tr>
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
