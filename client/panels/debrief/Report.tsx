import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import type { TableStore } from "#client/store/tableStore.ts";
import { scenarioText, type TextKey, t } from "#client/text/i18n.ts";
import {
  type DebriefSectionId,
  SECTIONS_OF,
  TABLE_STAGES,
} from "#client/viewmodel/classroom/revealModel.ts";
import { phaseEnds } from "#client/viewmodel/debrief/phasesModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { Contents, type ContentsPart } from "./Contents.tsx";
import { CouldHaveHadSection } from "./CouldHaveHadSection.tsx";
import { CrisesSection } from "./CrisesSection.tsx";
import type { FinishedTable } from "./finishedTable.ts";
import type { FirstThoughts } from "./firstThoughts.ts";
import { MandatesSection } from "./MandatesSection.tsx";
import { MoneySection } from "./MoneySection.tsx";
import { OutcomeSection } from "./OutcomeSection.tsx";
import { OverturesSection } from "./OverturesSection.tsx";
import { PossibleSection } from "./PossibleSection.tsx";
import { ProgrammesSection } from "./ProgrammesSection.tsx";
import { PromisesSection } from "./PromisesSection.tsx";
import { QuestionsSection } from "./QuestionsSection.tsx";
import { ReflectionsSection } from "./ReflectionsSection.tsx";
import { RegionSection } from "./RegionSection.tsx";
import { ReplaySection } from "./ReplaySection.tsx";
import { RenegotiationCall } from "./renegotiation/RenegotiationCall.tsx";
import { RenegotiationSection } from "./renegotiation/RenegotiationSection.tsx";
import { ScoresSection } from "./ScoresSection.tsx";
import { TalksSection } from "./TalksSection.tsx";
import { TrustSection } from "./TrustSection.tsx";
import { WholeGameSection } from "./WholeGameSection.tsx";

/** Everything there is to be known of a game, in the order in which it is revealed. */
export function Report({
  table,
  thoughts,
  live,
  only,
  after,
}: {
  readonly table: FinishedTable;
  /** The table itself, where it may be settled anew. */
  readonly live?: TableStore | undefined;
  readonly thoughts: Pick<FirstThoughts, "text">;
  /** The sections that are shown, where they are revealed one after the other; all when absent. */
  readonly only?: readonly DebriefSectionId[];
  /** What stands below the last section. */
  readonly after?: ComponentChildren;
}): JSX.Element {
  const { debrief, scenario, seat } = table;
  const hasRenegotiation = live !== undefined || debrief.renegotiation !== undefined;
  const shows = (id: DebriefSectionId): boolean =>
    (only === undefined || only.includes(id)) && (id !== "renegotiation" || hasRenegotiation);
  const ends = useMemo(() => phaseEnds(debrief), [debrief]);
  const desk: OpenDesk = useMemo(() => ({ scenario, table: debrief.table }), [debrief, scenario]);
  return (
    <div class="debrief">
      <Contents parts={contents(shows)} />
      <div class="debrief-report">
        <Head table={table} />
        <RenegotiationCall live={live} />
        {shows("outcome") ? <OutcomeSection debrief={debrief} scenario={scenario} /> : null}
        {shows("region") ? <RegionSection debrief={debrief} desk={desk} ends={ends} /> : null}
        {shows("crises") ? <CrisesSection debrief={debrief} /> : null}
        {shows("scores") ? (
          <ScoresSection debrief={debrief} scenario={scenario} ends={ends} />
        ) : null}
        {shows("programmes") ? <ProgrammesSection debrief={debrief} desk={desk} /> : null}
        {shows("trust") ? <TrustSection debrief={debrief} desk={desk} ends={ends} /> : null}
        {shows("promises") ? <PromisesSection debrief={debrief} /> : null}
        {shows("overtures") ? <OverturesSection debrief={debrief} desk={desk} /> : null}
        {shows("money") ? <MoneySection debrief={debrief} /> : null}
        {shows("wholeGame") ? <WholeGameSection debrief={debrief} /> : null}
        {shows("talks") ? <TalksSection debrief={debrief} desk={desk} /> : null}
        {shows("possible") ? <PossibleSection debrief={debrief} desk={desk} /> : null}
        {shows("couldHaveHad") ? <CouldHaveHadSection debrief={debrief} seat={seat} /> : null}
        {shows("renegotiation") ? <RenegotiationSection debrief={debrief} live={live} /> : null}
        {shows("mandates") ? <MandatesSection debrief={debrief} desk={desk} /> : null}
        {shows("replay") ? (
          <ReplaySection debrief={debrief} desk={desk} privateAtFirst={seat !== undefined} />
        ) : null}
        {shows("questions") ? <QuestionsSection debrief={debrief} /> : null}
        {shows("reflections") ? (
          <ReflectionsSection debrief={debrief} seat={seat} thoughts={thoughts} />
        ) : null}
        {after}
      </div>
    </div>
  );
}

/** Which table this is about, and the way onto paper. */
function Head({ table }: { readonly table: FinishedTable }): JSX.Element {
  const { code, debrief } = table;
  return (
    <header class="row spread debrief-head">
      <p>
        <strong class="debrief-case">{scenarioText("scenario.title")}</strong>{" "}
        <span class="muted">
          {t("debrief:table", { code })} ·{" "}
          {t("debrief:years", { year: debrief.year, years: debrief.years })}
        </span>
      </p>
      <button type="button" class="button no-print" onClick={() => window.print()}>
        <Icon name="printer" />
        {t("debrief:print")}
      </button>
    </header>
  );
}

/** The stages that have something to show, each with its sections. */
const contents = (shows: (id: DebriefSectionId) => boolean): readonly ContentsPart[] =>
  TABLE_STAGES.map((stage) => ({
    title: t(`debrief:reveal.stages.${stage}`),
    sections: SECTIONS_OF[stage].filter(shows).map((id) => ({ id, title: t(TITLE_OF[id]) })),
  })).filter(({ sections }) => sections.length > 0);

const TITLE_OF = {
  outcome: "debrief:outcome.title",
  scores: "debrief:scores.title",
  region: "debrief:region.title",
  crises: "debrief:crises.title",
  programmes: "debrief:programmes.title",
  replay: "debrief:replay.title",
  mandates: "debrief:mandates.title",
  trust: "debrief:trust.title",
  promises: "debrief:promises.title",
  overtures: "debrief:overtures.title",
  money: "debrief:money.title",
  wholeGame: "debrief:wholeGame.title",
  talks: "debrief:talks.title",
  possible: "debrief:possible.title",
  couldHaveHad: "debrief:could.title",
  renegotiation: "debrief:renegotiation.title",
  questions: "debrief:discussion.title",
  reflections: "debrief:reflections.title",
} as const satisfies Readonly<Record<DebriefSectionId, TextKey>>;
