import type { JSX } from "preact";
import { formatList, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { ChangedProgramme } from "#client/viewmodel/debrief/wholeGameModel.ts";
import { issueName, optionName, programmeName, seatName } from "../../parts/names.ts";

/** What would have had to be settled otherwise, programme by programme. */
export function ChangeList({
  changes,
}: {
  readonly changes: readonly ChangedProgramme[];
}): JSX.Element {
  return (
    <ul role="list" class="debrief-changes">
      {changes.map((change) => (
        <li key={change.programme}>
          <p>
            <strong>{programmeName(change.programme)}</strong>{" "}
            <span class="chip">{t(`debrief:changes.${change.kind}`)}</span>
          </p>
          {change.issues.length === 0 ? null : (
            <dl class="facts terms small">
              {change.issues.map(({ issue, from, to }) => (
                <div key={issue}>
                  <dt>{issueName(change.programme, issue)}</dt>
                  <dd class="treaty-text">
                    {from === undefined ? (
                      optionName(change.programme, issue, to)
                    ) : (
                      <>
                        <del>{optionName(change.programme, issue, from)}</del>{" "}
                        <ins>{optionName(change.programme, issue, to)}</ins>
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {change.year === undefined && change.joined.length === 0 ? null : (
            <p class="small muted">
              {joinSentences([
                change.year === undefined ? "" : t("debrief:changes.year", { year: change.year }),
                change.joined.length === 0
                  ? ""
                  : t("debrief:changes.joined", { seats: formatList(change.joined.map(seatName)) }),
              ])}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
