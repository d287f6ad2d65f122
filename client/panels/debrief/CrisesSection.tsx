import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Delegation } from "#client/parts/Delegation.tsx";
import { WideTable } from "#client/parts/WideTable.tsx";
import { formatAmount, formatFactor, formatMoney, t } from "#client/text/i18n.ts";
import { type CrisisStory, crisisStories } from "#client/viewmodel/debrief/crisesModel.ts";
import type { CrisisHad } from "#client/viewmodel/debrief/crisisHadModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { CrisisOutcome } from "#shared/views/view.ts";
import { crisisName, crisisOptionName, seatName } from "../parts/names.ts";
import { say } from "../parts/say.ts";
import { Section } from "./parts/Section.tsx";

/** What struck, how strong the answer was, and who gave. */
export function CrisesSection({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  const stories = crisisStories(debrief);
  return (
    <Section id="crises" title={t("debrief:crises.title")} intro={t("debrief:crises.intro")}>
      {stories.length === 0 ? <p class="muted">{t("debrief:crises.none")}</p> : null}
      <div class="debrief-columns">
        {stories.map((story) => (
          <CrisisCard key={story.crisis.id} story={story} />
        ))}
      </div>
    </Section>
  );
}

function CrisisCard({ story }: { readonly story: CrisisStory }): JSX.Element {
  const { crisis, part, given, shares } = story;
  const { outcome, option, struckBy, coordination } = crisis;
  return (
    <article class="card stack stack-tight">
      <p class="eyebrow">
        {t("debrief:crises.struck", { year: crisis.year, severity: crisis.severity })}
      </p>
      <h3 class="row spread">
        <span>{crisisName(crisis.id)}</span>
        {outcome === undefined ? null : (
          <span class={`chip ${LOOKS[outcome]}`}>{t(`panels:outcome.${outcome}`)}</span>
        )}
      </h3>
      {struckBy === undefined ? null : (
        <p class="small">{t("debrief:crises.struckBy", { seat: seatName(struckBy) })}</p>
      )}
      {coordination === undefined ? null : (
        <>
          <Bar part={part} look={outcome === "uncontained" ? "meter-bad" : ""} />
          <p class="small">
            {t("debrief:crises.strength", {
              given: formatMoney(given),
              strength: formatAmount(crisis.strength ?? 0),
              need: formatAmount(crisis.need),
              factor: formatFactor(coordination.factor),
            })}
          </p>
        </>
      )}
      {option === undefined ? null : (
        <p class="small">
          {t("debrief:crises.response", { option: crisisOptionName(crisis.id, option) })}
        </p>
      )}
      <WideTable label={crisisName(crisis.id)}>
        <caption class="small muted">{t("debrief:crises.unit")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("panels:delegation")}</th>
            <th scope="col" class="number">
              {t("debrief:crises.gave")}
            </th>
            <th scope="col" class="number">
              {t("debrief:crises.lost")}
            </th>
            <th scope="col" class="number">
              {t("debrief:crises.averted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ seat, gave, lost, spared }) => (
            <tr key={seat}>
              <th scope="row">
                <Delegation seat={seat} size="1.25rem" />
              </th>
              <td class="number">{moneyOrNone(gave)}</td>
              <td class="number">{moneyOrNone(lost)}</td>
              <td class="number">{moneyOrNone(spared)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <HadOneThing story={story} />
    </article>
  );
}

/** The crisis judged again with one thing changed. */
function HadOneThing({
  story: { had, short },
}: {
  readonly story: CrisisStory;
}): JSX.Element | null {
  if (had.length === 0 && short === undefined) return null;
  const deciding = had.filter(({ decides }) => decides);
  return (
    <div class="stack stack-tight">
      <h4 class="eyebrow">{t("debrief:crises.had.title")}</h4>
      {short === undefined ? null : (
        <p class="small">{t("debrief:crises.had.short", { amount: formatMoney(short) })}</p>
      )}
      {deciding.length === 0 ? null : <HadList had={deciding} />}
      {had.length === 0 ? null : (
        <details class="disclosure no-print">
          <summary class="small">{t("debrief:crises.had.every", { count: had.length })}</summary>
          <p class="small muted">{t("debrief:crises.had.text")}</p>
          <HadList had={had} />
        </details>
      )}
    </div>
  );
}

function HadList({ had }: { readonly had: readonly CrisisHad[] }): JSX.Element {
  return (
    <ul role="list" class="debrief-causes small">
      {had.map(({ text, outcome, strength }) => {
        const words = say(text);
        return (
          <li key={words}>
            <span>
              {words}
              <span class="muted debrief-note">
                {t("debrief:crises.had.strength", { strength: formatAmount(strength) })}
              </span>
            </span>
            <span class={`chip ${LOOKS[outcome]}`}>{t(`panels:outcome.${outcome}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const moneyOrNone = (amount: number): string => (amount === 0 ? "–" : formatAmount(amount));

const LOOKS: Readonly<Record<CrisisOutcome, string>> = {
  contained: "chip-good",
  managed: "chip-warn",
  uncontained: "chip-bad",
};
