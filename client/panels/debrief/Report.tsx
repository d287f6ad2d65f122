import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { scenarioText, t } from "#client/text/i18n.ts";
import { phaseEnds } from "#client/viewmodel/debrief/phasesModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { Contents, type ContentsPart } from "./Contents.tsx";
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
import { ScoresSection } from "./ScoresSection.tsx";
import { TrustSection } from "./TrustSection.tsx";

/** Everything there is to be known of a game, in the order of a debriefing: what, why, what now. */
export function Report({
  table,
  thoughts,
}: {
  readonly table: FinishedTable;
  readonly thoughts: FirstThoughts;
}): JSX.Element {
  const { debrief, scenario, seat } = table;
  const ends = useMemo(() => phaseEnds(debrief), [debrief]);
  const desk: OpenDesk = useMemo(() => ({ scenario, table: debrief.table }), [debrief, scenario]);
  return (
    <div class="debrief">
      <Contents parts={contents()} />
      <div class="debrief-report">
        <Head table={table} />
        <OutcomeSection debrief={debrief} />
        <ScoresSection debrief={debrief} scenario={scenario} ends={ends} />
        <RegionSection debrief={debrief} desk={desk} ends={ends} />
        <CrisesSection debrief={debrief} />
        <ProgrammesSection debrief={debrief} desk={desk} />
        <ReplaySection debrief={debrief} desk={desk} privateAtFirst={seat !== undefined} />
        <MandatesSection debrief={debrief} desk={desk} />
        <TrustSection debrief={debrief} desk={desk} ends={ends} />
        <PromisesSection debrief={debrief} />
        <OverturesSection debrief={debrief} desk={desk} />
        <MoneySection debrief={debrief} />
        <PossibleSection debrief={debrief} desk={desk} />
        <QuestionsSection debrief={debrief} />
        <ReflectionsSection debrief={debrief} seat={seat} thoughts={thoughts} />
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

const contents = (): readonly ContentsPart[] => [
  {
    title: t("debrief:parts.ended"),
    sections: [
      { id: "outcome", title: t("debrief:outcome.title") },
      { id: "scores", title: t("debrief:scores.title") },
    ],
  },
  {
    title: t("debrief:parts.happened"),
    sections: [
      { id: "region", title: t("debrief:region.title") },
      { id: "crises", title: t("debrief:crises.title") },
      { id: "programmes", title: t("debrief:programmes.title") },
      { id: "replay", title: t("debrief:replay.title") },
    ],
  },
  {
    title: t("debrief:parts.behind"),
    sections: [
      { id: "mandates", title: t("debrief:mandates.title") },
      { id: "trust", title: t("debrief:trust.title") },
      { id: "promises", title: t("debrief:promises.title") },
      { id: "overtures", title: t("debrief:overtures.title") },
      { id: "money", title: t("debrief:money.title") },
    ],
  },
  {
    title: t("debrief:parts.possible"),
    sections: [{ id: "possible", title: t("debrief:possible.title") }],
  },
  {
    title: t("debrief:parts.now"),
    sections: [
      { id: "questions", title: t("debrief:discussion.title") },
      { id: "reflections", title: t("debrief:reflections.title") },
    ],
  },
];
