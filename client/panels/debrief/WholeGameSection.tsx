import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatMoney, formatNumber, language, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import {
  changedProgrammes,
  SOLUTIONS,
  type WholeGameRow,
  wholeGameRows,
} from "#client/viewmodel/debrief/wholeGameModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { WholeGameImprovement } from "#shared/analysis/wholeGame.ts";
import type { PlotMark } from "#shared/charts/plotMarks.ts";
import type { Standings } from "#shared/charts/standingsChart.ts";
import { Figure } from "../charts/Figure.tsx";
import { MarkKey } from "../charts/MarkKey.tsx";
import { PlotChart } from "../charts/PlotChart.tsx";
import { seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { Change } from "./parts/Change.tsx";
import { ChangeList } from "./parts/ChangeList.tsx";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";
import { TradeOffs } from "./TradeOffs.tsx";

/** All programmes together: where the table landed, what it left, and what would have been better. */
export function WholeGameSection({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  const { wholeGame } = debrief;
  const { jointGainsLeft, improvements, within, purse } = wholeGame;
  return (
    <Section
      id="wholeGame"
      title={t("debrief:wholeGame.title")}
      intro={
        <>
          {t("debrief:wholeGame.intro")}{" "}
          <Term id="paretoFrontier">{t("debrief:wholeGame.term")}</Term>
        </>
      }
    >
      <p class="debrief-headline">
        {jointGainsLeft < CLEARLY
          ? t("debrief:wholeGame.nothingLeft")
          : t("debrief:wholeGame.left", { points: formatNumber(jointGainsLeft, 1) })}
      </p>
      <StandingsFigure debrief={debrief} />
      {improvements.length === 0 ? null : (
        <div class="stack">
          <h3>{t("debrief:wholeGame.betterTitle")}</h3>
          <div class="debrief-columns">
            {improvements.map((each) => (
              <ImprovementCard key={each.reach} debrief={debrief} improvement={each} />
            ))}
          </div>
        </div>
      )}
      <TradeOffs debrief={debrief} />
      <details class="disclosure">
        <summary>{t("debrief:possible.how")}</summary>
        <p class="prose">
          {t("debrief:wholeGame.method", {
            purse: formatMoney(purse),
            within: formatNumber(within, 1),
          })}
        </p>
      </details>
    </Section>
  );
}

/** Points of all together from which something was left. */
const CLEARLY = 0.5;

function StandingsFigure({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  const rows = wholeGameRows(debrief);
  const spoken = language.value;
  const data = useMemo(
    (): Standings => ({
      unit: t("debrief:wholeGame.unit"),
      rows: rows.map((row) => ({
        name: seatName(row.seat),
        most: row.ideal,
        marks: marks().flatMap(({ mark, value }) => {
          const at = value(row);
          return at === undefined ? [] : [{ ...mark, value: at }];
        }),
      })),
    }),
    [debrief, spoken],
  );
  return (
    <Figure
      summary={joinSentences([
        ...rows.map(({ seat, landed, ideal }) =>
          t("debrief:wholeGame.summary", {
            seat: seatName(seat),
            landed: formatNumber(landed, 1),
            ideal: formatNumber(ideal, 1),
          }),
        ),
        t("debrief:wholeGame.atMost"),
      ])}
      table={<StandingsTable rows={rows} />}
    >
      <MarkKey marks={marks().map(({ mark }) => mark)} />
      <PlotChart
        data={data}
        height={rows.length * 58 + 56}
        load={() => import("#shared/charts/standingsChart.ts").then((room) => room.standingsChart)}
      />
    </Figure>
  );
}

/** Where the table landed is drawn last, over the others. */
const marks = (): readonly {
  readonly mark: PlotMark;
  readonly value: (row: WholeGameRow) => number | undefined;
}[] => [
  ...SOLUTIONS.map((solution) => ({
    mark: {
      name: t(`debrief:wholeGame.solutions.${solution}`),
      colour: "#0f7a63",
      marker: SHAPES[solution],
      filled: false,
    },
    value: (row: WholeGameRow) => row.solutions[solution],
  })),
  {
    mark: {
      name: t("debrief:wholeGame.landed"),
      colour: "#b5371f",
      marker: "circle" as const,
      filled: true,
    },
    value: (row: WholeGameRow) => row.landed,
  },
];

const SHAPES = { nash: "diamond", kalaiSmorodinsky: "square", egalitarian: "triangle" } as const;

function StandingsTable({ rows }: { readonly rows: readonly WholeGameRow[] }): JSX.Element {
  const number = (value: number | undefined): string =>
    value === undefined ? "–" : formatNumber(value, 1);
  return (
    <table class="figures small">
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          <th scope="col" class="number">
            {t("debrief:wholeGame.landed")}
          </th>
          {[...SOLUTIONS, "utilitarian" as const].map((solution) => (
            <th key={solution} scope="col" class="number">
              {t(`debrief:wholeGame.solutions.${solution}`)}
            </th>
          ))}
          <th scope="col" class="number">
            {t("debrief:wholeGame.ideal")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ seat, landed, solutions, ideal }) => (
          <tr key={seat}>
            <th scope="row">{seatName(seat)}</th>
            <td class="number strong">{number(landed)}</td>
            {[...SOLUTIONS, "utilitarian" as const].map((solution) => (
              <td key={solution} class="number">
                {number(solutions[solution])}
              </td>
            ))}
            <td class="number">{number(ideal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ImprovementCard({
  debrief,
  improvement,
}: {
  readonly debrief: Debrief;
  readonly improvement: WholeGameImprovement;
}): JSX.Element {
  const { reach, further, changes, parts, isTrade } = improvement;
  const changed = changedProgrammes(debrief, changes);
  return (
    <article class="card stack stack-tight">
      <h4>{t(`debrief:wholeGame.reach.${reach}`)}</h4>
      <WideTable name={t("debrief:wholeGame.further")} least={12}>
        <caption class="visually-hidden">{t("debrief:wholeGame.further")}</caption>
        <tbody>
          {debrief.seats.map(({ seat }) => (
            <tr key={seat}>
              <th scope="row">
                <Delegation seat={seat} size="1.25rem" />
              </th>
              <td class="number">
                <Change by={further[seat] ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {reach === "all" ? (
        <details class="disclosure no-print">
          <summary class="small">
            {t("debrief:wholeGame.changes", { count: changed.length })}
          </summary>
          <ChangeList changes={changed} parts={parts} />
        </details>
      ) : (
        <ChangeList changes={changed} parts={parts.length > 1 ? parts : []} />
      )}
      {reach === "two" && isTrade ? <p class="small">{t("debrief:wholeGame.trade")}</p> : null}
    </article>
  );
}
