import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatList, t } from "#client/text/i18n.ts";
import {
  currentText,
  type DealEntry,
  type RevisionEntry,
  revisionsOf,
} from "#client/viewmodel/deals/dealModel.ts";
import { type Desk, type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { dutyKey } from "#shared/rules/clauses.ts";
import { valueOfClauses } from "#shared/views/clausesValue.ts";
import { openPanel } from "../navigation.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { ChangedClause } from "../parts/ClauseText.tsx";
import { seatName } from "../parts/names.ts";
import { DealWorth } from "./DealWorth.tsx";

/** One deal: its text, what changed, what it is worth to the reader, and what may be done with it. */
export function DealCard({
  desk,
  entry,
}: {
  readonly desk: OpenDesk;
  readonly entry: DealEntry;
}): JSX.Element {
  const { deal, can } = entry;
  const seated = seatedDesk(desk);
  const text = currentText(deal);
  const answerable = can.sign || can.counter || can.reject;
  return (
    <article class={`card stack ${can.sign ? "card-current" : ""}`}>
      <div class="row row-tight spread">
        <span class="row row-tight">
          {deal.parties.map((seat) => (
            <Delegation key={seat} seat={seat} size="1.25rem" />
          ))}
        </span>
        <span class="row row-tight">
          <span class="chip">
            <Icon name={deal.open ? "globe" : "lock"} />
            {t(deal.open ? "panels:deal.open" : "panels:deal.secret")}
          </span>
          <span class={`chip ${DEAL_LOOKS[deal.status]}`}>
            {t(`panels:deal.status.${deal.status}`)}
          </span>
        </span>
      </div>
      {deal.status === "drafted" ? <Signatures entry={entry} /> : null}
      <ol class="clauses">
        {text.map((change) => (
          <li key={`${change.kind}-${dutyKey(change.clause)}`}>
            <ChangedClause change={change} />
          </li>
        ))}
      </ol>
      {seated === undefined || !answerable ? null : <Worth desk={seated} entry={entry} />}
      {seated === undefined ? null : <Acts entry={entry} desk={seated} />}
      <History revisions={revisionsOf(deal)} />
    </article>
  );
}

/** How the status of a deal looks as a chip. */
export const DEAL_LOOKS: Readonly<Record<DealEntry["deal"]["status"], string>> = {
  drafted: "chip-warn",
  inForce: "chip-good",
  fulfilled: "chip-good",
  rejected: "chip-bad",
  withdrawn: "",
  expired: "",
};

function Signatures({ entry }: { readonly entry: DealEntry }): JSX.Element {
  const { deal, author, waitingFor } = entry;
  return (
    <p class="small muted">
      {t(deal.revisions.length === 1 ? "panels:deal.proposedBy" : "panels:deal.counteredBy", {
        seat: seatName(author),
        waiting: formatList(waitingFor.map(seatName)),
      })}
    </p>
  );
}

function Worth({ desk, entry }: { readonly desk: Desk; readonly entry: DealEntry }): JSX.Element {
  const clauses = entry.deal.revisions.at(-1)?.clauses ?? [];
  const valuation = valueOfClauses({ public: desk.table, own: desk.own }, desk.scenario, clauses);
  return <DealWorth desk={desk} valuation={valuation} />;
}

function Acts({
  entry,
  desk,
}: {
  readonly entry: DealEntry;
  readonly desk: Desk;
}): JSX.Element | null {
  const store = useTableStore();
  const { deal, revision, can, waitingFor } = entry;
  if (!can.sign && !can.counter && !can.reject && !can.withdraw) return null;
  const last = waitingFor.length === 1 && waitingFor[0] === desk.own.seat;
  return (
    <div class="row row-top">
      {can.sign ? (
        <ActButton command={{ type: "signDeal", deal: deal.id, revision }} look="button-primary">
          <Icon name="signature" />
          {t(last ? "panels:deal.signLast" : "panels:deal.sign")}
        </ActButton>
      ) : null}
      {can.counter ? (
        <button
          type="button"
          class="button"
          onClick={() =>
            openPanel(store, { tab: "deals", show: { kind: "counter", deal: deal.id } })
          }
        >
          <Icon name="pencil" />
          {t("panels:deal.counter")}
        </button>
      ) : null}
      {can.withdraw ? (
        <ActButton command={{ type: "withdrawDeal", deal: deal.id }}>
          <Icon name="undo-2" />
          {t("panels:deal.withdraw")}
        </ActButton>
      ) : null}
      {can.reject && !can.withdraw ? (
        <ActButton command={{ type: "rejectDeal", deal: deal.id }} look="button-danger">
          <Icon name="x" />
          {t("panels:deal.reject")}
        </ActButton>
      ) : null}
    </div>
  );
}

function History({
  revisions,
}: {
  readonly revisions: readonly RevisionEntry[];
}): JSX.Element | null {
  if (revisions.length < 2) return null;
  return (
    <details class="disclosure">
      <summary>
        <Icon name="history" />
        {t("panels:deal.history", { count: revisions.length })}
      </summary>
      <ol role="list" class="stack">
        {revisions.map(({ number, by, changes }) => (
          <li key={number} class="stack stack-tight">
            <p class="small strong">{t("panels:deal.revision", { number, seat: seatName(by) })}</p>
            <Changes changes={changes} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Changes({ changes }: Pick<RevisionEntry, "changes">): JSX.Element {
  if (changes === undefined) return <p class="small muted">{t("panels:deal.firstDraft")}</p>;
  const changed = changes.filter(({ kind }) => kind !== "same");
  if (changed.length === 0) return <p class="small muted">{t("panels:deal.reordered")}</p>;
  return (
    <ul class="small">
      {changed.map((change) => (
        <li key={`${change.kind}-${dutyKey(change.clause)}`}>
          <ChangedClause change={change} />
        </li>
      ))}
    </ul>
  );
}
