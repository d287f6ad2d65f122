import type { JSX } from "preact";
import type { RecordLine } from "#client/store/tableStore.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { crisisSheets } from "#client/viewmodel/now/crisisModel.ts";
import { type TrustYear, trustYears, yearOutcomes } from "#client/viewmodel/now/yearModel.ts";
import type { CrisisOutcome } from "#shared/views/view.ts";
import { crisisName, seatName } from "../parts/names.ts";
import { RecordLines } from "../parts/RecordLines.tsx";
import { StandingSummary } from "../parts/StandingSummary.tsx";
import { TrackYears } from "../parts/TrackYears.tsx";
import { CrisisResult } from "./CrisisResult.tsx";
import { Reflection } from "./Reflection.tsx";

/** What the year has changed, and why; then a question to think about. */
export function ReviewNow({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const { year } = desk.table;
  const seated = seatedDesk(desk);
  return (
    <>
      {seated === undefined ? null : <StandingSummary desk={seated} />}
      <section class="stack stack-tight">
        <h3>{t("panels:review.tracks", { year: formatNumber(year) })}</h3>
        <TrackYears desk={desk} record={record} year={year} />
      </section>
      {crisisSheets(desk).map((sheet) => (
        <details key={sheet.crisis.id} class="disclosure card card-flat">
          <summary>
            <span class="grow">
              {crisisName(sheet.crisis.id)}{" "}
              {sheet.crisis.outcome === undefined ? null : (
                <span class={`chip ${OUTCOME_LOOKS[sheet.crisis.outcome]}`}>
                  {t(`panels:outcome.${sheet.crisis.outcome}`)}
                </span>
              )}
            </span>
          </summary>
          <CrisisResult desk={desk} sheet={sheet} />
        </details>
      ))}
      <Outcomes desk={desk} record={record} />
      {seated === undefined ? null : <Reflection desk={seated} />}
    </>
  );
}

const OUTCOME_LOOKS: Readonly<Record<CrisisOutcome, string>> = {
  contained: "chip-good",
  managed: "chip-warn",
  uncontained: "chip-bad",
};

function Outcomes({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const { year } = desk.table;
  const { decided, promises, societies, money } = yearOutcomes(desk, record, year);
  const trust = trustYears(desk, record, year);
  return (
    <>
      <Part name="decided" count={decided.length}>
        <RecordLines items={decided} brief />
      </Part>
      <Part name="promises" count={promises.length}>
        <RecordLines items={promises} />
      </Part>
      <Part name="trust" count={trust.length + societies.length}>
        <div class="stack">
          {trust.map((pair) => (
            <TrustPair key={`${pair.from}>${pair.to}`} pair={pair} />
          ))}
          <RecordLines items={societies} brief />
        </div>
      </Part>
      <Part name="money" count={money.length}>
        <RecordLines items={money} />
      </Part>
    </>
  );
}

function Part({
  name,
  count,
  children,
}: {
  readonly name: "decided" | "promises" | "trust" | "money";
  readonly count: number;
  readonly children: JSX.Element;
}): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details class="disclosure card card-flat" open={name === "promises"}>
      <summary>
        <span class="grow">{t(`panels:review.${name}`)}</span>
        <span class="chip">{formatNumber(count)}</span>
      </summary>
      {children}
    </details>
  );
}

function TrustPair({ pair }: { readonly pair: TrustYear }): JSX.Element {
  return (
    <div class="stack stack-tight">
      <p class="strong small">
        {t("panels:trust.pair", { from: seatName(pair.from), to: seatName(pair.to) })}
      </p>
      <ul role="list" class="row row-tight">
        {pair.reasons.map(({ reason, kept, count }) => (
          <li key={reason} class={`chip ${kept ? "chip-good" : "chip-bad"}`}>
            {t(kept ? "panels:review.gained" : "panels:review.lost", {
              reason: t(`reasons:trust.${reason}`),
              times: count,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
