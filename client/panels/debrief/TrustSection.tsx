import type { JSX } from "preact";
import { formatNumber, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { type PhaseEnd, yearBands } from "#client/viewmodel/debrief/phasesModel.ts";
import {
  type DirectionStory,
  type PairStory,
  pairStories,
} from "#client/viewmodel/debrief/trustStoryModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { Figure, SeriesTable } from "../charts/Figure.tsx";
import { BOUND_LOOK, lookOf } from "../charts/lineLooks.ts";
import { SeriesChart } from "../charts/SeriesChart.tsx";
import { seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { CauseList } from "./parts/CauseList.tsx";
import { MoveTable } from "./parts/MoveTable.tsx";
import { Section } from "./parts/Section.tsx";

/** Trust of every pair over the game, with the conduct that moved it. */
export function TrustSection({
  debrief,
  desk,
  ends,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
  readonly ends: readonly PhaseEnd[];
}): JSX.Element {
  return (
    <Section
      id="trust"
      title={t("debrief:trust.title")}
      intro={
        <>
          {t("debrief:trust.intro", { lead: desk.scenario.settings.trust.societalLead })}{" "}
          <Term id="effectiveTrust">{t("panels:trust.term")}</Term>
        </>
      }
    >
      <div class="debrief-columns">
        {pairStories(debrief, desk, ends).map((story) => (
          <PairCard key={story.pair.join("~")} story={story} desk={desk} ends={ends} />
        ))}
      </div>
    </Section>
  );
}

function PairCard({
  story,
  desk,
  ends,
}: {
  readonly story: PairStory;
  readonly desk: OpenDesk;
  readonly ends: readonly PhaseEnd[];
}): JSX.Element {
  const { pair, directions, ceiling, boundEnds } = story;
  const [one, other] = pair;
  const limit = t("debrief:trust.ceiling");
  const bound = { name: limit, label: limit, values: ceiling, look: BOUND_LOOK };
  const drawn = directions.map(({ from, values, path }) => ({
    name: seatName(from),
    label: t("debrief:trust.label", { from: seatName(from), level: path.end }),
    values,
    look: lookOf(desk.scenario, from),
  }));
  const named = directions.map(({ from, to, values }) => ({
    name: t("debrief:trust.direction", { from: seatName(from), to: seatName(to) }),
    values,
  }));
  return (
    <article class="card stack">
      <h3>{t("debrief:pair", { one: seatName(one), other: seatName(other) })}</h3>
      <Figure
        summary={joinSentences([
          ...directions.map(directionText),
          ...(boundEnds === 0 ? [] : [t("debrief:trust.bound", { count: boundEnds })]),
        ])}
        table={<SeriesTable ends={ends} lines={[...named, bound]} />}
      >
        <SeriesChart
          lines={[bound, ...drawn]}
          bands={yearBands(ends)}
          shape="steps"
          labels="long"
        />
      </Figure>
      {directions.map((direction) => (
        <div key={direction.from} class="stack stack-tight">
          <CauseList
            title={t("debrief:trust.causes", {
              from: seatName(direction.from),
              to: seatName(direction.to),
            })}
            causes={direction.causes}
          />
          <MoveTable moves={direction.moves} />
        </div>
      ))}
    </article>
  );
}

const directionText = ({ from, to, path }: DirectionStory): string =>
  t("debrief:trust.summary", {
    from: seatName(from),
    to: seatName(to),
    start: formatNumber(path.start, 1),
    end: formatNumber(path.end, 1),
  });
