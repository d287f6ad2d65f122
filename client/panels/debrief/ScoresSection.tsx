import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Delegation } from "#client/pages/parts/Delegation.tsx";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { formatChange, formatNumber, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { YearBand } from "#client/viewmodel/debrief/phasesModel.ts";
import { type PhaseEnd, yearBands } from "#client/viewmodel/debrief/phasesModel.ts";
import {
  type ScoreCard,
  scoreCards,
  type TermGroup,
} from "#client/viewmodel/debrief/scoreModel.ts";
import { trackId } from "#client/viewmodel/mandateModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { parseStrategy } from "#shared/bots/strategyName.ts";
import type { ScoresData } from "#shared/charts/scoresChart.ts";
import { crisisId, objectiveId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { ScoreTerm } from "#shared/views/view.ts";
import { Figure, SeriesTable } from "../charts/Figure.tsx";
import { lookOf } from "../charts/lineLooks.ts";
import { PlotChart } from "../charts/PlotChart.tsx";
import { SeriesChart } from "../charts/SeriesChart.tsx";
import { crisisName, objectiveName, programmeName, seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { Section } from "./parts/Section.tsx";

/** Each delegation against its own mandate; in the order of the table, since nobody is ranked. */
export function ScoresSection({
  debrief,
  scenario,
  ends,
}: {
  readonly debrief: Debrief;
  readonly scenario: PublicScenario;
  readonly ends: readonly PhaseEnd[];
}): JSX.Element {
  const cards = scoreCards(debrief, ends);
  return (
    <Section
      id="scores"
      title={t("debrief:scores.title")}
      intro={
        <>
          {t("debrief:scores.intro")} <Term id="walkAway">{t("debrief:scores.walkAway")}</Term>
        </>
      }
    >
      <Figure
        quiet
        summary={joinSentences(cards.map(summaryOf))}
        table={<ScoreTable cards={cards} />}
      >
        <ScoresChart cards={cards} />
      </Figure>
      <div class="debrief-columns">
        {cards.map((card) => (
          <SeatCard
            key={card.seat}
            card={card}
            scenario={scenario}
            ends={ends}
            bands={yearBands(ends)}
          />
        ))}
      </div>
    </Section>
  );
}

function ScoresChart({ cards }: { readonly cards: readonly ScoreCard[] }): JSX.Element {
  const data: ScoresData = {
    unit: t("debrief:scores.score"),
    rows: cards.map(({ seat, score, walkAway }) => ({ name: seatName(seat), score, walkAway })),
  };
  // Drawn anew only where something in it is another.
  const kept = useMemo(() => data, [JSON.stringify(data)]);
  return <PlotChart data={kept} height={cards.length * 56 + 48} load={loadScoresChart} />;
}

const loadScoresChart = () =>
  import("#shared/charts/scoresChart.ts").then(({ scoresChart }) => scoresChart);

function summaryOf({ seat, score, walkAway, surplus }: ScoreCard): string {
  const way = surplus > 0 ? "above" : surplus < 0 ? "below" : "at";
  return t(`debrief:scores.summary.${way}`, {
    seat: seatName(seat),
    score,
    walkAway,
    by: Math.abs(surplus),
  });
}

function ScoreTable({ cards }: { readonly cards: readonly ScoreCard[] }): JSX.Element {
  return (
    <table class="figures small">
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          <th scope="col" class="number">
            {t("debrief:scores.score")}
          </th>
          <th scope="col" class="number">
            {t("debrief:scores.walkAway")}
          </th>
          <th scope="col" class="number">
            {t("debrief:scores.difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        {cards.map(({ seat, score, walkAway, surplus }) => (
          <tr key={seat}>
            <th scope="row">{seatName(seat)}</th>
            <td class="number">{formatNumber(score, 1)}</td>
            <td class="number">{formatNumber(walkAway, 1)}</td>
            <td class="number">{formatChange(surplus)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SeatCard({
  card,
  scenario,
  ends,
  bands,
}: {
  readonly card: ScoreCard;
  readonly scenario: PublicScenario;
  readonly ends: readonly PhaseEnd[];
  readonly bands: readonly YearBand[];
}): JSX.Element {
  const { seat, course, walkAway } = card;
  const line = {
    name: seatName(seat),
    label: formatNumber(course.at(-1) ?? 0, 1),
    values: course,
    look: lookOf(scenario, seat),
  };
  return (
    <article class="card stack debrief-seat">
      <header class="stack stack-tight">
        <h3>
          <Delegation seat={seat} />
        </h3>
        <p class="small muted">{playerText(card)}</p>
        <p>{summaryOf(card)}</p>
        {card.uncapped === undefined ? null : (
          <p class="notice notice-warn small">
            {t("debrief:scores.capped", {
              score: card.uncapped,
              part: formatShare(scenario.settings.score.collapseFactor),
            })}
          </p>
        )}
      </header>
      <div class="stack stack-tight">
        <h4 class="eyebrow">{t("debrief:scores.course")}</h4>
        <Figure
          summary={t("debrief:scores.courseSummary", {
            start: course[0] ?? 0,
            end: course.at(-1) ?? 0,
            lowest: Math.min(...course),
            highest: Math.max(...course),
          })}
          table={<SeriesTable ends={ends} lines={[line]} />}
        >
          <SeriesChart
            lines={[line]}
            bands={bands}
            shape="line"
            mark={{ name: t("debrief:scores.walkAway"), value: walkAway }}
          />
        </Figure>
      </div>
      <Aims card={card} />
      <Terms card={card} />
    </article>
  );
}

function playerText({ player, personality }: ScoreCard): string {
  const strategy = personality === undefined ? undefined : parseStrategy(personality);
  if (player !== "bot" || strategy === undefined) return t(`debrief:scores.${player}`);
  return t("debrief:scores.botNamed", {
    name: t(`bots:personalities.${strategy.personality}.name`),
    level: t(`bots:levels.${strategy.level}.name`),
  });
}

function Aims({ card }: { readonly card: ScoreCard }): JSX.Element {
  const { seat, objectives, redLine } = card;
  return (
    <div class="stack stack-tight">
      <h4 class="eyebrow">{t("debrief:scores.objectives")}</h4>
      <ul role="list" class="stack stack-tight small">
        {objectives.map(({ id, met, points }) => (
          <li key={id} class="debrief-aim">
            <Icon name={met ? "circle-check" : "circle-x"} />
            <span>
              {objectiveName(seat, id)}{" "}
              <Mark good={met} text={t(met ? "debrief:scores.met" : "debrief:scores.notMet")} />
            </span>
            <span class="number">{formatChange(met ? points : 0)}</span>
          </li>
        ))}
        <li class="debrief-aim">
          <Icon name={redLine.crossed ? "circle-alert" : "ban"} />
          <span>
            <span class="strong">{t("debrief:scores.redLine")}</span>{" "}
            {scenarioText(`mandates.${seat}.redLine`)}{" "}
            <Mark
              good={!redLine.crossed}
              text={t(redLine.crossed ? "debrief:scores.crossed" : "debrief:scores.notCrossed")}
            />
          </span>
          <span class="number">{formatChange(redLine.crossed ? -redLine.penalty : 0)}</span>
        </li>
      </ul>
    </div>
  );
}

const Mark = ({ good, text }: { readonly good: boolean; readonly text: string }): JSX.Element => (
  <strong class={good ? "good" : "bad"}>{text}</strong>
);

function Terms({ card }: { readonly card: ScoreCard }): JSX.Element {
  const { seat, base, groups } = card;
  const most = Math.max(...groups.map(({ points }) => Math.abs(points)), base, 1);
  return (
    <div class="stack stack-tight">
      <h4 class="eyebrow">{t("debrief:scores.terms")}</h4>
      <table class="figures small debrief-terms">
        <tbody>
          {base === 0 ? null : (
            <TermRow name={t("debrief:scores.base")} points={base} most={most} />
          )}
          {groups.map((group) => (
            <TermRow key={group.reason} name={groupName(group)} points={group.points} most={most} />
          ))}
        </tbody>
      </table>
      <details class="disclosure debrief-moves">
        <summary class="small">{t("debrief:scores.each")}</summary>
        <table class="figures small debrief-terms">
          <tbody>
            {groups
              .flatMap(({ terms }) => terms)
              .map((term) => (
                <TermRow
                  key={`${term.reason}-${term.about}`}
                  name={termName(seat, term)}
                  points={term.points}
                  most={most}
                />
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const groupName = ({ reason, terms }: TermGroup): string =>
  reason === "programme" || reason === "objective"
    ? t(`debrief:scores.groups.${reason}`, { count: terms.length })
    : t(`debrief:scores.groups.${reason}`);

function TermRow({
  name,
  points,
  most,
}: {
  readonly name: string;
  readonly points: number;
  readonly most: number;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">
        {formatChange(points)}
        <span
          class={`debrief-term-bar ${points < 0 ? "debrief-term-loss" : ""}`}
          style={{ "--part": Math.abs(points) / most }}
          aria-hidden="true"
        />
      </td>
    </tr>
  );
}

function termName(seat: SeatId, { reason, about }: ScoreTerm): string {
  const track = about === undefined ? undefined : trackId(about);
  if (about === undefined) return t(`reasons:score.${reason}`);
  if (track !== undefined) return t(`panels:track.${track}`);
  if (reason === "programme") return programmeName(programmeId(about));
  if (reason === "objective") return objectiveName(seat, objectiveId(about));
  if (reason === "crisis") {
    const what = crisisName(crisisId(about));
    return t("reasons:scoreAbout", { reason: t("reasons:score.crisis"), about: what });
  }
  return t(`reasons:score.${reason}`);
}
