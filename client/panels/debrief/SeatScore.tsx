import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatNumber, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import type { PhaseEnd, YearBand } from "#client/viewmodel/debrief/phasesModel.ts";
import type { ScoreCard, TermGroup } from "#client/viewmodel/debrief/scoreModel.ts";
import { trackId } from "#client/viewmodel/papers/mandateModel.ts";
import { parseStrategy } from "#shared/bots/strategyName.ts";
import { crisisId, objectiveId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { ScoreTerm } from "#shared/views/view.ts";
import { Figure, SeriesTable } from "../charts/Figure.tsx";
import { lookOf } from "../charts/lineLooks.ts";
import { SeriesChart } from "../charts/SeriesChart.tsx";
import { crisisName, objectiveName, programmeName, seatName } from "../parts/names.ts";

/** One delegation: its score, how it came about, its aims and what each term brought. */
export function SeatScore({
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
        <p>{scoreSummary(card)}</p>
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

/** The score beside the walk-away value, in a sentence. */
export function scoreSummary({ seat, score, walkAway, surplus }: ScoreCard): string {
  const way = surplus > 0 ? "above" : surplus < 0 ? "below" : "at";
  return t(`debrief:scores.summary.${way}`, {
    seat: seatName(seat),
    score,
    walkAway,
    by: Math.abs(surplus),
  });
}
