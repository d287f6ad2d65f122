import type { JSX } from "preact";
import { formatNumber, t } from "#client/text/i18n.ts";
import { type PhaseEnd, yearBands } from "#client/viewmodel/debrief/phasesModel.ts";
import { type TrackStory, trackStories } from "#client/viewmodel/debrief/regionModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { Figure, SeriesTable } from "../charts/Figure.tsx";
import { PLAIN_LOOK } from "../charts/lineLooks.ts";
import { SeriesChart } from "../charts/SeriesChart.tsx";
import { CauseList } from "./parts/CauseList.tsx";
import { Change } from "./parts/Change.tsx";
import { phaseEndName } from "./parts/dates.ts";
import { MoveTable } from "./parts/MoveTable.tsx";
import { Section } from "./parts/Section.tsx";

/** Every track over the game, with the causes of every move. */
export function RegionSection({
  debrief,
  desk,
  ends,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
  readonly ends: readonly PhaseEnd[];
}): JSX.Element {
  return (
    <Section id="region" title={t("debrief:region.title")} intro={t("debrief:region.intro")}>
      <div class="debrief-columns debrief-columns-narrow">
        {trackStories(debrief, desk, ends).map((story) => (
          <TrackCard key={story.track} story={story} ends={ends} />
        ))}
      </div>
    </Section>
  );
}

function TrackCard({
  story,
  ends,
}: {
  readonly story: TrackStory;
  readonly ends: readonly PhaseEnd[];
}): JSX.Element {
  const { track, values, path, causes, moves, highIsGood } = story;
  const name = t(`panels:track.${track}`);
  const line = { name, label: formatNumber(path.end, 1), values, look: PLAIN_LOOK };
  return (
    <article class="card stack debrief-track">
      <header>
        <h3 class="row spread">
          <span>{name}</span>
          <Change by={path.end - path.start} highIsGood={highIsGood} />
        </h3>
        <p class="small muted">
          {t(highIsGood ? "debrief:region.highGood" : "debrief:region.lowGood")}
        </p>
      </header>
      <Figure summary={summaryOf(story)} table={<SeriesTable ends={ends} lines={[line]} />}>
        <SeriesChart lines={[line]} bands={yearBands(ends)} shape="steps" />
      </Figure>
      <CauseList title={t("debrief:region.causes")} causes={causes} highIsGood={highIsGood} />
      <MoveTable moves={moves} highIsGood={highIsGood} />
    </article>
  );
}

function summaryOf({ path }: TrackStory): string {
  const { start, end, lowest, highest } = path;
  if (lowest.value === highest.value) return t("debrief:region.flat", { end });
  return t("debrief:region.summary", {
    start,
    end,
    lowest: lowest.value,
    lowestAt: phaseEndName(lowest.at),
    highest: highest.value,
    highestAt: phaseEndName(highest.at),
  });
}
