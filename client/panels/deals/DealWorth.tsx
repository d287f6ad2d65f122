import type { JSX } from "preact";
import { formatList, formatNumber, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import type { Valuation, ValueTerm } from "#shared/views/valuation.ts";
import { seatName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { scoreAfter } from "../parts/scoreAfter.ts";
import { Term } from "../parts/Term.tsx";
import { WorthNumber } from "../parts/WorthNumber.tsx";

/** What a text of clauses would add to the own score, on what that rests, and what it leaves out. */
export function DealWorth({
  desk,
  valuation,
  inForm = false,
}: {
  readonly desk: Desk;
  readonly valuation: Valuation;
  /** The sum stands in the bar of the form already. */
  readonly inForm?: boolean;
}): JSX.Element {
  const { terms, unpriced } = valuation;
  return (
    <div class="card card-flat worth stack stack-tight">
      {inForm ? null : <Total desk={desk} total={valuation.total} />}
      {terms.length === 0 ? null : (
        <ul role="list" class="stack stack-tight small" aria-label={t("panels:worth.terms")}>
          {terms.map((term) => (
            <li key={`${term.clause}-${term.name}`} class="cause">
              <span class="grow">
                <span class="strong">{termText(term)}</span>{" "}
                {term.restsOn === undefined ? null : <RestsOn desk={desk} on={term.restsOn} />}
              </span>
              <Points value={Math.round(term.points * 10) / 10} />
            </li>
          ))}
        </ul>
      )}
      {unpriced.length === 0 ? null : (
        <p class="small muted">
          {t("panels:worth.unpriced", {
            count: unpriced.length,
            clauses: formatList(unpriced.map(({ clause }) => formatNumber(clause + 1))),
          })}
        </p>
      )}
      <details class="disclosure">
        <summary class="small">{t("panels:worth.how")}</summary>
        <p class="small muted">
          {joinSentences([t("panels:worth.unit"), t("panels:worth.basis")])}{" "}
          <Term id="walkAway">{t("panels:standing.walkAwayTerm")}</Term>
        </p>
      </details>
    </div>
  );
}

function Total({ desk, total }: { readonly desk: Desk; readonly total: number }): JSX.Element {
  return (
    <div>
      <p class="row spread" role="status">
        <span>{t("panels:worth.title")}</span>
        <WorthNumber of={total} />
      </p>
      <p class="small muted">{scoreAfter(desk.own.standing, total)}</p>
    </div>
  );
}

const termText = (term: ValueTerm): string =>
  t("panels:worth.term", {
    number: (term.clause ?? 0) + 1,
    what: t(`panels:worth.names.${term.name}`),
  });

function RestsOn({
  desk,
  on,
}: {
  readonly desk: Desk;
  readonly on: NonNullable<ValueTerm["restsOn"]>;
}): JSX.Element {
  const trust = desk.table.effectiveTrust[`${desk.own.seat}>${on}`] ?? 0;
  return (
    <span class="muted">
      {t("panels:worth.restsOn", { seat: seatName(on), trust: formatNumber(trust, 0) })}
    </span>
  );
}
