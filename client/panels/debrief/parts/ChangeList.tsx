import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatList, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { ChangedProgramme } from "#client/viewmodel/debrief/wholeGameModel.ts";
import type { ChangePart } from "#shared/analysis/wholeGame.ts";
import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { issueName, optionName, programmeName, seatName } from "../../parts/names.ts";
import { Change } from "./Change.tsx";

/** What would have had to be settled otherwise, programme by programme. */
export function ChangeList({
  changes,
  parts = [],
}: {
  readonly changes: readonly ChangedProgramme[];
  /** What changes do by themselves, where that is told. */
  readonly parts?: readonly ChangePart[];
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
          <PartOf programme={change.programme} parts={parts} />
        </li>
      ))}
    </ul>
  );
}

/** What a change does for each delegation; said below the last of those that hang together. */
function PartOf({
  programme,
  parts,
}: {
  readonly programme: ProgrammeId;
  readonly parts: readonly ChangePart[];
}): JSX.Element | null {
  const part = parts.find(({ programmes }) => programmes.at(-1) === programme);
  if (part === undefined) return null;
  return (
    <div class="debrief-part small">
      <p class="muted">{t("debrief:changes.brings", { count: part.programmes.length })}</p>
      <ul role="list" class="row row-tight">
        {idsOf<SeatId>(part.further).map((seat) => (
          <li key={seat} class="row row-tight">
            <Delegation seat={seat} size="1rem" />
            <Change by={part.further[seat] ?? 0} />
          </li>
        ))}
      </ul>
    </div>
  );
}
