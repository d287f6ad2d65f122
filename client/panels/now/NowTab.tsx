import type { JSX } from "preact";
import type { RecordLine } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { TrackYears } from "../parts/TrackYears.tsx";
import { BriefingNow } from "./BriefingNow.tsx";
import { BudgetNow } from "./BudgetNow.tsx";
import { CaucusNow } from "./CaucusNow.tsx";
import { CoachCard } from "./CoachCard.tsx";
import { CrisisNow } from "./CrisisNow.tsx";
import { EndNow } from "./EndNow.tsx";
import { Expectations } from "./Expectations.tsx";
import { PlenaryNow } from "./PlenaryNow.tsx";
import { ReviewNow } from "./ReviewNow.tsx";

/** What is to be done now: the phase in a sentence, what is expected, and its own work. */
export function NowTab({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const { table, own } = desk;
  if (table.stage === "lobby") {
    return (
      <div class="stack">
        <h2>{t("panels:now.lobby.title")}</h2>
        <p>{t("panels:now.lobby.text")}</p>
      </div>
    );
  }
  if (table.stage === "ended") return <EndNow desk={desk} />;
  const seated = seatedDesk(desk);
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <h2>{t(`common:phases.${table.phase}`)}</h2>
        <p>{t(`panels:now.${own === undefined ? "watch" : "about"}.${table.phase}`)}</p>
      </div>
      {own === undefined ? null : <Expectations own={own} />}
      <PhaseWork desk={desk} record={record} />
      {seated === undefined ? null : <CoachCard desk={seated} />}
    </div>
  );
}

function PhaseWork({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element | null {
  const seated = seatedDesk(desk);
  switch (desk.table.phase) {
    case "briefing":
      return <BriefingNow desk={desk} record={record} />;
    case "caucus":
      return <CaucusNow desk={desk} record={record} />;
    case "plenary":
      return <PlenaryNow desk={desk} />;
    case "budget":
      return seated === undefined ? (
        <TrackYears desk={desk} record={record} year={desk.table.year} />
      ) : (
        <BudgetNow desk={seated} />
      );
    case "crisis":
      return <CrisisNow desk={desk} />;
    case "review":
      return <ReviewNow desk={desk} record={record} />;
    default:
      return assertNever(desk.table.phase);
  }
}
