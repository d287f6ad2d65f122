import type { JSX } from "preact";
import type { RecordLine } from "#client/store/tableStore.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { crisisSheets } from "#client/viewmodel/crisisModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { yearOutcomes } from "#client/viewmodel/yearModel.ts";
import { crisisName } from "../parts/names.ts";
import { RecordLines } from "../parts/RecordLines.tsx";
import { StandingSummary } from "../parts/StandingSummary.tsx";
import { TrackYears } from "../parts/TrackYears.tsx";
import { CrisisResult } from "./CrisisResult.tsx";
import { Reflection } from "./Reflection.tsx";

/** What the year has changed, and why; and a question to think about. */
export function ReviewNow({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const { year } = desk.table;
  const outcomes = yearOutcomes(desk, record, year);
  const sections = [
    ["decided", outcomes.decided],
    ["promises", outcomes.promises],
    ["trust", outcomes.trust],
    ["money", outcomes.money],
  ] as const;
  return (
    <>
      {desk.own === undefined ? null : <Reflection desk={{ ...desk, own: desk.own }} />}
      {desk.own === undefined ? null : <StandingSummary desk={{ ...desk, own: desk.own }} />}
      {crisisSheets(desk).map((sheet) => (
        <section key={sheet.crisis.id} class="stack stack-tight">
          <h3>{crisisName(sheet.crisis.id)}</h3>
          <CrisisResult desk={desk} sheet={sheet} />
        </section>
      ))}
      <section class="stack stack-tight">
        <h3>{t("panels:review.tracks", { year: formatNumber(year) })}</h3>
        <TrackYears desk={desk} record={record} year={year} />
      </section>
      {sections
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => (
          <section key={name} class="stack stack-tight">
            <h3>{t(`panels:review.${name}`)}</h3>
            <RecordLines items={items} />
          </section>
        ))}
    </>
  );
}
