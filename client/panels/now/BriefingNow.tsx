import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import type { RecordLine } from "#client/store/tableStore.ts";
import { formatMoney, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { yearBrief, yearOutcomes } from "#client/viewmodel/now/yearModel.ts";
import { wordEffect } from "#client/viewmodel/plenary/effectWording.ts";
import type { NewsId } from "#shared/kernel/ids.ts";
import type { Intelligence } from "#shared/views/view.ts";
import { EffectList } from "../parts/EffectList.tsx";
import { MandateCard } from "../parts/MandateCard.tsx";
import { crisisKindName, objectiveName, seatName } from "../parts/names.ts";
import { Prose } from "../parts/Prose.tsx";
import { RecordLines } from "../parts/RecordLines.tsx";
import { Overtures } from "./Overtures.tsx";

/** The year's beginning: news, money, own intelligence, overtures, and what last year brought. */
export function BriefingNow({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const seated = seatedDesk(desk);
  return (
    <>
      {seated !== undefined && desk.table.year === 1 ? (
        <MandateCard desk={seated} withBriefing />
      ) : null}
      {seated === undefined ? null : <Overtures desk={seated} onlyOpen />}
      <Brief desk={desk} record={record} />
      <LastYear desk={desk} record={record} />
      {seated !== undefined && desk.table.year > 1 ? <MandateCard desk={seated} /> : null}
    </>
  );
}

/** News, income and intelligence of the year. */
export function Brief({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const brief = yearBrief(desk, record);
  return (
    <>
      <section class="stack stack-tight" aria-label={t("panels:brief.news")}>
        <h3>{t("panels:brief.news")}</h3>
        {brief.news.length === 0 ? <p class="muted">{t("panels:brief.noNews")}</p> : null}
        {brief.news.map((item) =>
          item.kind === "card" ? (
            <NewsCard key={item.news} desk={desk} news={item.news} />
          ) : (
            <p key={item.text} class="card card-flat">
              {item.text}
            </p>
          ),
        )}
      </section>
      {desk.own === undefined ? null : (
        <section class="stack stack-tight" aria-label={t("panels:brief.own")}>
          <h3>{t("panels:brief.own")}</h3>
          {brief.income === undefined ? null : (
            <p class="row row-tight">
              <Icon name="coins" />
              <span class="grow">
                {t("panels:brief.income", {
                  income: formatMoney(brief.income),
                  treasury: formatMoney(desk.own.treasury),
                })}
              </span>
            </p>
          )}
          {brief.forecasts.map((forecast) => (
            <p key={forecast.crisisKind} class="row row-tight">
              <Icon name="eye" />
              <span class="grow">
                {t("panels:brief.forecast", {
                  crisisKind: crisisKindName(forecast.crisisKind),
                  likelihood: formatShare(forecast.likelihood / 100),
                })}
              </span>
            </p>
          ))}
          <Shown items={brief.shown} />
        </section>
      )}
    </>
  );
}

function Shown({ items }: { readonly items: readonly Intelligence[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul role="list" class="stack stack-tight">
      {items.map((item) => (
        <li key={JSON.stringify(item)} class="row row-tight">
          <Icon name="mail" />
          <span class="grow">
            {item.kind === "forecast"
              ? t("panels:brief.shownForecast", {
                  seat: seatName(item.from),
                  crisisKind: crisisKindName(item.forecast.crisisKind),
                  likelihood: formatShare(item.forecast.likelihood / 100),
                  year: item.forecast.year,
                })
              : t("panels:brief.shownObjective", {
                  seat: seatName(item.from),
                  objective: objectiveName(item.from, item.objective),
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NewsCard({ desk, news }: { readonly desk: OpenDesk; readonly news: NewsId }): JSX.Element {
  const card = desk.scenario.news.find(({ id }) => id === news);
  return (
    <article class="card card-flat stack stack-tight">
      <h4 class="row row-tight">
        <Icon name="newspaper" />
        <span class="grow">{scenarioText(`news.${news}.title`)}</span>
      </h4>
      <Prose text={scenarioText(`news.${news}.body`)} />
      <EffectList lines={(card?.effects ?? []).map(wordEffect)} />
    </article>
  );
}

/** What was decided, settled and resolved in the year before. */
function LastYear({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element | null {
  const year = desk.table.year - 1;
  if (year < 1) return null;
  const { decided, promises } = yearOutcomes(desk, record, year);
  return (
    <section class="stack stack-tight" aria-label={t("panels:brief.lastYear", { year })}>
      <h3>{t("panels:brief.lastYear", { year })}</h3>
      {decided.length + promises.length === 0 ? (
        <p class="muted">{t("panels:brief.nothing")}</p>
      ) : (
        <RecordLines items={[...decided, ...promises]} brief />
      )}
    </section>
  );
}
