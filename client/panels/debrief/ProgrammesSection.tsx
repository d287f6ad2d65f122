import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Delegation } from "#client/parts/Delegation.tsx";
import { WideTable } from "#client/parts/WideTable.tsx";
import {
  formatChange,
  formatList,
  formatMoney,
  formatNumber,
  formatShare,
  t,
} from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { type ProgrammeStory, programmeStories } from "#client/viewmodel/debrief/termsModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { TermsWorth } from "#shared/analysis/termsWorth.ts";
import { programmeName, seatName } from "../parts/names.ts";
import { PackageText } from "../plenary/PackageText.tsx";
import { Section } from "./parts/Section.tsx";

/** Every programme that came about: its terms, whom they suited, and who paid. */
export function ProgrammesSection({
  debrief,
  desk,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}): JSX.Element {
  const stories = programmeStories(debrief, desk);
  return (
    <Section
      id="programmes"
      title={t("debrief:programmes.title")}
      intro={t("debrief:programmes.intro")}
    >
      {stories.length === 0 ? <p class="muted">{t("debrief:programmes.none")}</p> : null}
      <div class="debrief-columns">
        {stories.map((story) => (
          <ProgrammeCard key={`${story.of.id}-${story.of.adoptedIn}`} story={story} />
        ))}
      </div>
    </Section>
  );
}

function ProgrammeCard({ story }: { readonly story: ProgrammeStory }): JSX.Element {
  const { of, programme, payers, paid } = story;
  const total = t("debrief:programmes.paid", { total: formatMoney(paid) });
  return (
    <article class="card stack stack-tight">
      <h3>{programmeName(of.id)}</h3>
      <p class="small muted">{joinSentences(historyOf(story))}</p>
      <PackageText programme={programme} text={of.package} />
      <WideTable label={t("debrief:programmes.worth")}>
        <caption class="eyebrow">{t("debrief:programmes.worth")}</caption>
        <tbody>
          {of.worth.map((each) => (
            <Worth key={each.seat} worth={each} />
          ))}
        </tbody>
      </WideTable>
      <WideTable label={total}>
        <caption class="eyebrow">{total}</caption>
        <tbody>
          {payers.map(({ seat, amount }) => (
            <tr key={seat}>
              <th scope="row">
                <Delegation seat={seat} size="1.25rem" />
              </th>
              <td class="debrief-meter">
                <Bar part={paid === 0 ? 0 : amount / paid} look="meter-brass" />
              </td>
              <td class="number">{formatMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </article>
  );
}

function historyOf({ of, decision }: ProgrammeStory): readonly string[] {
  const adopted =
    decision === undefined
      ? [t("debrief:programmes.adoptedIn", { year: of.adoptedIn })]
      : [
          t("debrief:programmes.adopted", {
            year: of.adoptedIn,
            rule: t(`common:rules.${decision.rule}`),
          }),
          t("debrief:programmes.tabledBy", { seat: seatName(decision.by) }),
          t("debrief:programmes.texts", { count: decision.texts.length }),
        ];
  return [
    ...adopted,
    ...(of.revisedIn.length === 0
      ? []
      : [
          t("debrief:programmes.revised", {
            years: formatList(of.revisedIn.map((year) => formatNumber(year))),
          }),
        ]),
    of.endedIn === undefined
      ? t("debrief:programmes.maturity", { part: formatShare(of.maturity) })
      : t("debrief:programmes.ended", { year: of.endedIn }),
  ];
}

function Worth({ worth }: { readonly worth: TermsWorth }): JSX.Element {
  const { seat, member, points, best, worst } = worth;
  return (
    <tr>
      <th scope="row">
        <Delegation seat={seat} size="1.25rem" />
      </th>
      {member ? (
        <>
          <td class="debrief-meter" aria-hidden="true">
            <Bar part={best === worst ? 1 : (points - worst) / (best - worst)} />
            <span class="debrief-range">
              <span>{formatChange(worst)}</span>
              <span>{formatChange(best)}</span>
            </span>
          </td>
          <td class="number strong">
            <span aria-hidden="true">{formatChange(points)}</span>
            <span class="visually-hidden">
              {t("debrief:programmes.range", {
                points: formatChange(points),
                worst: formatChange(worst),
                best: formatChange(best),
              })}
            </span>
          </td>
        </>
      ) : (
        <td colSpan={2} class="number muted">
          {t("debrief:programmes.outside")}
        </td>
      )}
    </tr>
  );
}
