import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatList, formatMoney, formatNumber, t } from "#client/text/i18n.ts";
import {
  type PromiseBook,
  type PromiseLine,
  promiseBook,
} from "#client/viewmodel/debrief/promisesModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { PromiseEffect } from "#shared/analysis/promiseEffects.ts";
import type { ObligationStatus } from "#shared/views/view.ts";
import { ClauseText } from "../parts/ClauseText.tsx";
import { seatName } from "../parts/names.ts";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";

/** Every promise and what became of it. */
export function PromisesSection({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  const book = promiseBook(debrief);
  return (
    <Section id="promises" title={t("debrief:promises.title")} intro={t("debrief:promises.intro")}>
      {book.lines.length === 0 ? (
        <p class="muted">{t("debrief:promises.none")}</p>
      ) : (
        <>
          <Tallies book={book} />
          <ul role="list" class="debrief-promises">
            {book.lines.map((line) => (
              <li key={line.id}>
                <PromiseCard line={line} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Tallies({ book }: { readonly book: PromiseBook }): JSX.Element {
  return (
    <WideTable name={t("panels:ledger.tallies")} least={22}>
      <caption class="visually-hidden">{t("panels:ledger.tallies")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels:delegation")}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" class="number">
              {column === "escrowed" ? t("debrief:promises.escrow") : t(`panels:status.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {book.tallies.map((tally) => (
          <tr key={tally.seat}>
            <th scope="row">
              <Delegation seat={tally.seat} size="1.25rem" />
            </th>
            {COLUMNS.map((column) => (
              <td
                key={column}
                class={`number ${column === "broken" && tally.broken > 0 ? "bad strong" : ""}`}
              >
                {tally[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const COLUMNS = ["kept", "broken", "excused", "escrowed"] as const;

function PromiseCard({ line }: { readonly line: PromiseLine }): JSX.Element {
  const { status, settledIn, missing } = line;
  return (
    <article class="card card-flat stack stack-tight">
      <p>
        <ClauseText clause={line.clause} />
      </p>
      <div class="row row-tight small">
        <span class={`chip ${LOOKS[status].chip}`}>
          <Icon name={LOOKS[status].icon} />
          {settledIn === undefined
            ? t(`panels:status.${status}`)
            : t("debrief:promises.settled", {
                status: t(`panels:status.${status}`),
                year: settledIn,
              })}
        </span>
        <span>
          {t("debrief:promises.between", {
            from: seatName(line.debtor),
            to: formatList(line.creditors.map(seatName)),
          })}
        </span>
        <span class="muted">
          {t(line.secret ? "debrief:promises.secret" : "debrief:promises.open")}
        </span>
        {missing === undefined || missing === 0 ? null : (
          <span class="bad strong">
            {t("debrief:promises.missing", { amount: formatMoney(missing) })}
          </span>
        )}
      </div>
      {line.effect === undefined ? null : <EffectText effect={line.effect} />}
    </article>
  );
}

/** What it did to trust, and what breaking it spared. */
function EffectText({ effect }: { readonly effect: PromiseEffect }): JSX.Element | null {
  const { debtor, outcome, trust, spared } = effect;
  if (trust.length === 0 && outcome === "kept") return null;
  const judges = trust.map(({ judge, by, government }) =>
    by === 0
      ? t("debrief:promises.effects.heldDown", {
          seat: seatName(judge),
          by: formatChange(government),
        })
      : t("debrief:promises.effects.judge", { seat: seatName(judge), by: formatChange(by) }),
  );
  return (
    <p class="small">
      {judges.length === 0
        ? t("debrief:promises.effects.unnoticed")
        : t(`debrief:promises.effects.${outcome === "kept" ? "won" : "cost"}`, {
            judges: formatList(judges),
          })}{" "}
      {outcome === "kept"
        ? null
        : spared === undefined
          ? t("debrief:promises.effects.unpriced")
          : t("debrief:promises.effects.spared", {
              seat: seatName(debtor),
              amount: formatMoney(spared.amount),
              points: formatNumber(spared.points, 1),
            })}
    </p>
  );
}

const LOOKS = {
  kept: { chip: "chip-good", icon: "circle-check" },
  broken: { chip: "chip-bad", icon: "circle-x" },
  excused: { chip: "", icon: "minus" },
  pending: { chip: "", icon: "hourglass" },
} as const satisfies Readonly<Record<ObligationStatus, unknown>>;
