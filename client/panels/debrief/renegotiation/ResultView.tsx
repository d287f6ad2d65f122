import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatNumber, formatShare, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { Stood } from "#client/viewmodel/debrief/renegotiationModel.ts";
import { changedProgrammes } from "#client/viewmodel/debrief/wholeGameModel.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { Change } from "../parts/Change.tsx";
import { ChangeList } from "../parts/ChangeList.tsx";
import { WideTable } from "../parts/WideTable.tsx";

/** Before and after for each delegation, how much of what was left was found, and what to think about. */
export function ResultView({
  stood,
  result,
}: {
  /** The programmes as they stood at the end. */
  readonly stood: Stood;
  readonly result: RenegotiationResult;
}): JSX.Element {
  const { outcome, left, leftNow, captured, changes } = result;
  return (
    <div class="stack">
      <p class="debrief-headline">
        {joinSentences([
          t(`debrief:renegotiation.outcome.${outcome}`),
          captured === undefined || outcome !== "agreed"
            ? ""
            : t("debrief:renegotiation.captured", { part: formatShare(captured) }),
        ])}
      </p>
      <BeforeAndAfter result={result} />
      <p class="small muted">
        {joinSentences([
          t("debrief:renegotiation.distance", {
            left: formatNumber(left, 1),
            now: formatNumber(leftNow, 1),
          }),
          t("debrief:renegotiation.scores"),
        ])}
      </p>
      {changes.length === 0 ? null : (
        <details class="disclosure">
          <summary class="small">
            {t("debrief:renegotiation.changes", { count: changes.length })}
          </summary>
          <ChangeList changes={changedProgrammes({ programmes: stood }, changes)} />
        </details>
      )}
      <p class="treaty-text lead">
        {t(
          outcome === "agreed"
            ? "debrief:renegotiation.questionAgreed"
            : "debrief:renegotiation.questionNone",
        )}
      </p>
    </div>
  );
}

function BeforeAndAfter({
  result: { before, after },
}: {
  readonly result: RenegotiationResult;
}): JSX.Element {
  return (
    <WideTable name={t("debrief:renegotiation.beforeAfter")} least={20}>
      <caption class="visually-hidden">{t("debrief:renegotiation.beforeAfter")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          <th scope="col" class="number">
            {t("debrief:renegotiation.before")}
          </th>
          <th scope="col" class="number">
            {t("debrief:renegotiation.after")}
          </th>
          <th scope="col" class="number">
            {t("debrief:renegotiation.by")}
          </th>
        </tr>
      </thead>
      <tbody>
        {idsOf<SeatId>(before).map((seat) => (
          <tr key={seat}>
            <th scope="row">
              <Delegation seat={seat} size="1.25rem" />
            </th>
            <td class="number">{formatNumber(before[seat] ?? 0, 1)}</td>
            <td class="number">{formatNumber(after[seat] ?? 0, 1)}</td>
            <td class="number">
              <Change by={tenth((after[seat] ?? 0) - (before[seat] ?? 0))} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
