import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { Term } from "./Term.tsx";

/** The own score if the game ended now, beside the walk-away value. */
export function StandingSummary({ desk }: { readonly desk: Desk }): JSX.Element {
  const { walkAway, score } = desk.own.standing;
  return (
    <div class="card card-flat stack stack-tight">
      <p class="row spread">
        <span>
          {t(desk.table.stage === "ended" ? "panels:standing.final" : "panels:standing.now")}
        </span>
        <strong class="number-large">{formatNumber(score, 1)}</strong>
      </p>
      <Bar part={score / 100} mark={walkAway / 100} />
      <p class="small muted">
        <Term id="walkAway">{t("panels:standing.walkAwayTerm")}</Term>{" "}
        {t(score >= walkAway ? "panels:standing.above" : "panels:standing.below", {
          walkAway: formatNumber(walkAway, 1),
        })}
      </p>
    </div>
  );
}
