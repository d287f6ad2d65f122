import type { JSX } from "preact";
import { PreparationPrompts } from "#client/parts/papers/PreparationPrompts.tsx";
import { t } from "#client/text/i18n.ts";
import { progressOf } from "#client/viewmodel/classroom/papersModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { Briefing } from "./CaseSheet.tsx";
import { OwnMandate } from "./OwnMandate.tsx";
import { Progress } from "./Progress.tsx";
import { TeamCard } from "./TeamCard.tsx";
import { useOwnMandate } from "./useOwnMandate.ts";

/** A sheet for one's own preparation, beside what the government wants. */
export function PreparationStep({
  own,
  seat,
}: {
  readonly own: OwnClass;
  readonly seat: SeatId;
}): JSX.Element {
  const goals = useOwnMandate(seat);
  return (
    <div class="student-two student-two-even">
      <section class="card paper sheet stack stack-loose" aria-labelledby="preparation">
        <div class="stack stack-tight">
          <h2 id="preparation">{t("classroom:preparation.title")}</h2>
          <p>{t("classroom:preparation.text")}</p>
          <p class="student-jump">
            <a class="link-line" href="#mandate">
              {t("classroom:preparation.toMandate")}
            </a>
          </p>
        </div>
        <PreparationPrompts />
        <Progress of={progressOf(own, "preparation")} />
      </section>
      <div class="stack">
        <TeamCard own={own} />
        <Briefing seat={seat} />
        {goals === undefined ? (
          <p class="card paper sheet sending" role="status">
            {t("common:loading")}
          </p>
        ) : (
          <OwnMandate seat={seat} goals={goals} />
        )}
      </div>
    </div>
  );
}
