import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { formatChange, formatNumber, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { type PhaseEnd, yearBands } from "#client/viewmodel/debrief/phasesModel.ts";
import { type ScoreCard, scoreCards } from "#client/viewmodel/debrief/scoreModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { ScoresData } from "#shared/charts/scoresChart.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { Figure } from "../charts/Figure.tsx";
import { PlotChart } from "../charts/PlotChart.tsx";
import { seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { Section } from "./parts/Section.tsx";
import { SeatScore, scoreSummary } from "./SeatScore.tsx";

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
        summary={joinSentences(cards.map(scoreSummary))}
        table={<ScoreTable cards={cards} />}
      >
        <ScoresChart cards={cards} />
      </Figure>
      <div class="debrief-columns">
        {cards.map((card) => (
          <SeatScore
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
