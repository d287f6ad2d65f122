import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { WideTable } from "#client/parts/WideTable.tsx";
import { formatMoney, t } from "#client/text/i18n.ts";
import { type LedgerLine, ledgerOf } from "#client/viewmodel/deals/ledgerModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { ObligationStatus } from "#shared/views/view.ts";
import { ClauseText } from "../parts/ClauseText.tsx";

/** Every promise the reader knows of: what is due, what was kept, broken or excused, and by whom. */
export function LedgerView({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const ledger = ledgerOf(desk.table, desk.own);
  return (
    <div class="stack stack-loose">
      <p class="small muted">{t("panels:ledger.about")}</p>
      <WideTable label={t("panels:ledger.tallies")}>
        <thead>
          <tr>
            <th scope="col">{t("panels:delegation")}</th>
            <th scope="col" class="number">
              {t("panels:status.kept")}
            </th>
            <th scope="col" class="number">
              {t("panels:status.broken")}
            </th>
            <th scope="col" class="number">
              {t("panels:status.pending")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.tallies.map(({ seat, kept, broken, pending }) => (
            <tr key={seat}>
              <th scope="row">
                <Delegation seat={seat} size="1.25rem" />
              </th>
              <td class="number">{kept}</td>
              <td class={`number ${broken > 0 ? "bad" : ""}`}>{broken}</td>
              <td class="number">{pending}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <Lines title={t("panels:ledger.owed")} lines={ledger.owed} />
      <Lines title={t("panels:ledger.expected")} lines={ledger.expected} />
      <Lines title={t("panels:ledger.settled")} lines={ledger.settled} />
      {ledger.owed.length + ledger.expected.length + ledger.settled.length === 0 ? (
        <p class="muted">{t("panels:ledger.none")}</p>
      ) : null}
    </div>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly LedgerLine[];
}): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section class="stack stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <ul role="list" class="stack stack-tight">
        {lines.map((line) => (
          <li key={line.obligation.id} class="card card-flat stack stack-tight">
            <p>
              <ClauseText clause={line.obligation.clause} />
            </p>
            <p class="row row-tight small">
              <span class={`chip ${LOOKS[line.obligation.status]}`}>
                {t(`panels:status.${line.obligation.status}`)}
              </span>
              {line.dueNow ? <span class="chip chip-warn">{t("panels:ledger.dueNow")}</span> : null}
              <Money line={line} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LOOKS: Readonly<Record<ObligationStatus, string>> = {
  pending: "",
  kept: "chip-good",
  broken: "chip-bad",
  excused: "",
};

function Money({ line }: { readonly line: LedgerLine }): JSX.Element | null {
  const { money, obligation } = line;
  if (obligation.status === "broken" && (obligation.missing ?? 0) > 0) {
    return (
      <span class="bad">
        {t("panels:ledger.missing", { amount: formatMoney(obligation.missing ?? 0) })}
      </span>
    );
  }
  if (money === undefined || obligation.status !== "pending") return null;
  return (
    <span class="muted">
      {t("panels:ledger.progress", {
        done: formatMoney(money.done),
        due: formatMoney(money.due),
        left: formatMoney(money.left),
      })}
    </span>
  );
}
