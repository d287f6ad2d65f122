import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { type CouldHaveHad, couldHaveHad } from "#client/viewmodel/debrief/wholeGameModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seatName } from "../parts/names.ts";
import { Change } from "./parts/Change.tsx";
import { ChangeList } from "./parts/ChangeList.tsx";
import { Section } from "./parts/Section.tsx";

/** What each delegation could have had while nobody else lost by it; the reader's own first. */
export function CouldHaveHadSection({
  debrief,
  seat,
}: {
  readonly debrief: Debrief;
  readonly seat: SeatId | undefined;
}): JSX.Element {
  return (
    <Section
      id="couldHaveHad"
      title={t(seat === undefined ? "debrief:could.title" : "debrief:could.titleOwn")}
      intro={t("debrief:could.intro")}
    >
      <div class="debrief-columns">
        {couldHaveHad(debrief, seat).map((each) => (
          <CouldCard key={each.seat} could={each} isOwn={each.seat === seat} />
        ))}
      </div>
    </Section>
  );
}

function CouldCard({
  could: { seat, landed, could, score, others, changes, parts },
  isOwn,
}: {
  readonly could: CouldHaveHad;
  readonly isOwn: boolean;
}): JSX.Element {
  return (
    <article class={`card stack stack-tight ${isOwn ? "card-current" : ""}`}>
      <h3>
        <Delegation seat={seat} />
      </h3>
      {could - landed < CLEARLY ? (
        <p>{t("debrief:could.nothing", { seat: seatName(seat) })}</p>
      ) : (
        <>
          <p>
            {joinSentences([
              t("debrief:could.text", {
                seat: seatName(seat),
                landed: formatNumber(landed, 1),
                could: formatNumber(could, 1),
              }),
              score === undefined
                ? ""
                : t("debrief:could.score", { score: formatNumber(score, 1) }),
            ])}
          </p>
          <ul role="list" class="debrief-causes small">
            {others.map((other) => (
              <li key={other.seat}>
                <span>{t("debrief:could.other", { seat: seatName(other.seat) })}</span>
                <Change by={other.by} />
              </li>
            ))}
          </ul>
          <details class={`disclosure ${isOwn ? "" : "no-print"}`}>
            <summary class="small">
              {t("debrief:wholeGame.changes", { count: changes.length })}
            </summary>
            <ChangeList changes={changes} parts={parts} />
          </details>
        </>
      )}
    </article>
  );
}

/** Points from which there was more to be had. */
const CLEARLY = 0.3;
