import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { Section } from "./parts/Section.tsx";

/** How it ended for the region, in a sentence and a few counts. */
export function OutcomeSection({
  debrief,
  scenario,
}: {
  readonly debrief: Debrief;
  readonly scenario: PublicScenario;
}): JSX.Element {
  const { collapse, region, meanTrust, table, counts } = debrief;
  return (
    <Section id="outcome" title={t("debrief:outcome.title")} intro={endingText(debrief)}>
      <div class={`debrief-region debrief-region-${region}`}>
        <p class="number-large">{t(`debrief:outcome.region.${region}`)}</p>
        <p>
          {joinSentences([
            collapse === undefined ? "" : t(`debrief:outcome.collapse.${collapse}`),
            t("debrief:outcome.measures", {
              trust: meanTrust,
              tension: table.tracks.tension,
              centrality: table.tracks.centrality,
            }),
          ])}
        </p>
      </div>
      <dl class="debrief-facts">
        <div>
          <dt>{t("debrief:outcome.facts.programmes")}</dt>
          <dd>
            {t("debrief:of", { value: counts.programmes, whole: scenario.programmes.length })}
          </dd>
        </div>
        <div>
          <dt>{t("debrief:outcome.facts.promises")}</dt>
          <dd>{textOrNone("promisesText", counts.promises)}</dd>
        </div>
        <div>
          <dt>{t("debrief:outcome.facts.crises")}</dt>
          <dd>{textOrNone("crisesText", counts.crises)}</dd>
        </div>
        <div>
          <dt>{t("debrief:outcome.facts.overtures")}</dt>
          <dd>{textOrNone("overturesText", counts.overtures)}</dd>
        </div>
      </dl>
    </Section>
  );
}

const textOrNone = (
  text: "promisesText" | "crisesText" | "overturesText",
  counts: Readonly<Record<string, number>>,
): string =>
  Object.values(counts).every((count) => count === 0)
    ? t("debrief:outcome.facts.none")
    : t(`debrief:outcome.facts.${text}`, counts);

function endingText({ ending, year, years }: Debrief): string {
  return ending === "completed"
    ? t("debrief:outcome.ending.completed", { count: years })
    : t(`debrief:outcome.ending.${ending}`, { year, years });
}
