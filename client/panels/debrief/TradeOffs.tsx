import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { formatNumber, language, t } from "#client/text/i18n.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { inkOf } from "#shared/charts/inkOf.ts";
import type { TradeOffData } from "#shared/charts/tradeOffChart.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { Figure } from "../charts/Figure.tsx";
import { MarkKey } from "../charts/MarkKey.tsx";
import { PlotChart } from "../charts/PlotChart.tsx";
import { seatName } from "../parts/names.ts";

/** Between every two delegations: the frontier, where they landed, and the ways that were named. */
export function TradeOffs({ debrief }: { readonly debrief: Debrief }): JSX.Element | null {
  const pairs = debrief.wholeGame.tradeOffs.filter(({ points }) => points.length > 1);
  if (pairs.length === 0) return null;
  return (
    <div class="stack">
      <h3>{t("debrief:tradeOffs.title")}</h3>
      <p class="small muted prose">{t("debrief:tradeOffs.text")}</p>
      <div class="debrief-columns">
        {pairs.map(({ pair, points }) => (
          <PairFigure key={pair.join("~")} debrief={debrief} pair={pair} points={points} />
        ))}
      </div>
    </div>
  );
}

function PairFigure({
  debrief: { wholeGame },
  pair,
  points,
}: {
  readonly debrief: Debrief;
  readonly pair: readonly [SeatId, SeatId];
  readonly points: readonly (readonly [number, number])[];
}): JSX.Element {
  const [one, other] = pair;
  const spoken = language.value;
  const data = useMemo((): TradeOffData => {
    const at = (gains: Readonly<Record<SeatId, number>>): readonly [number, number] => [
      gains[one] ?? 0,
      gains[other] ?? 0,
    ];
    return {
      x: t("debrief:tradeOffs.axis", { seat: seatName(one) }),
      y: t("debrief:tradeOffs.axis", { seat: seatName(other) }),
      frontier: points,
      landed: {
        name: t("debrief:wholeGame.landed"),
        colour: LANDED,
        marker: "circle",
        filled: true,
        at: at(wholeGame.landed),
      },
      better: wholeGame.improvements.map(({ reach, gains }) => ({
        name: t(`debrief:wholeGame.reach.${reach}`),
        colour: BETTER,
        marker: SHAPES[reach],
        filled: false,
        at: at(gains),
      })),
    };
  }, [wholeGame, one, other, points, spoken]);
  const best = points.at(-1);
  return (
    <article class="card">
      <Figure
        summary={t("debrief:tradeOffs.summary", {
          one: seatName(one),
          other: seatName(other),
          landedOne: formatNumber(data.landed.at[0], 1),
          landedOther: formatNumber(data.landed.at[1], 1),
          bestOne: formatNumber(best?.[0] ?? 0, 1),
          bestOther: formatNumber(points[0]?.[1] ?? 0, 1),
        })}
        table={<PointsTable pair={pair} data={data} />}
      >
        <PlotChart
          data={data}
          height={300}
          load={() => import("#shared/charts/tradeOffChart.ts").then((room) => room.tradeOffChart)}
        />
        <MarkKey marks={[data.landed, ...data.better]} />
      </Figure>
    </article>
  );
}

const LANDED = "#b5371f";
const BETTER = inkOf("#e3c27a");
const SHAPES = { one: "triangle", two: "square", all: "diamond" } as const;

function PointsTable({
  pair,
  data,
}: {
  readonly pair: readonly [SeatId, SeatId];
  readonly data: TradeOffData;
}): JSX.Element {
  const rows = [
    data.landed,
    ...data.better,
    ...data.frontier.map((at) => ({ name: t("debrief:tradeOffs.efficient"), at })),
  ];
  return (
    <table class="figures small">
      <thead>
        <tr>
          <th scope="col">{t("debrief:tradeOffs.point")}</th>
          {pair.map((seat) => (
            <th key={seat} scope="col" class="number">
              {seatName(seat)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, at }) => (
          <tr key={`${name} ${at.join(" ")}`}>
            <th scope="row">{name}</th>
            {at.map((value, place) => (
              <td key={pair[place]} class="number">
                {formatNumber(value, 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
