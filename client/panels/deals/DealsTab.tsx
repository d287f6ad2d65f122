import type { JSX } from "preact";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { formatList, t } from "#client/text/i18n.ts";
import { EMPTY_DEAL } from "#client/viewmodel/dealDraftModel.ts";
import { type DealEntry, dealEntry, dealShelves } from "#client/viewmodel/dealModel.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { dealDrafts, NEW_DEAL } from "../drafts.ts";
import { type DealPage, openPanel } from "../navigation.ts";
import { seatName } from "../parts/names.ts";
import { StandingSummary } from "../parts/StandingSummary.tsx";
import { DEAL_LOOKS, DealCard } from "./DealCard.tsx";
import { DealEditor } from "./DealEditor.tsx";
import { LedgerView } from "./LedgerView.tsx";

/** Deals: to answer, on the table, in force; the editor; and the ledger of promises. */
export function DealsTab({
  desk,
  page,
}: {
  readonly desk: OpenDesk;
  readonly page: DealPage | undefined;
}): JSX.Element {
  const seated = seatedDesk(desk);
  if (page?.kind === "ledger") {
    return (
      <Beneath title={t("panels:ledger.title")}>
        <LedgerView desk={desk} />
      </Beneath>
    );
  }
  if (seated !== undefined && page?.kind === "new") {
    return (
      <Beneath title={t("panels:deal.propose")}>
        <DealEditor desk={seated} entry={undefined} partners={page.with ?? []} />
      </Beneath>
    );
  }
  if (seated !== undefined && page?.kind === "counter") {
    const entry = dealEntry(page.deal, desk.table, desk.own);
    return (
      <Beneath title={t("panels:deal.counterTitle")}>
        {entry === undefined || !entry.can.counter ? (
          <p class="notice notice-warn">{t("panels:deal.noCounter")}</p>
        ) : (
          <DealEditor desk={seated} entry={entry} partners={[]} />
        )}
      </Beneath>
    );
  }
  return <DealList desk={desk} />;
}

function Beneath({
  title,
  children,
}: {
  readonly title: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const store = useTableStore();
  return (
    <div class="stack">
      <div class="row row-tight">
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t("panels:deal.backToList")}
          onClick={() => openPanel(store, { tab: "deals" })}
        >
          <Icon name="arrow-left" />
        </button>
        <h2 class="grow">{title}</h2>
      </div>
      {children}
    </div>
  );
}

function DealList({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const store = useTableStore();
  const seated = seatedDesk(desk);
  const shelves = dealShelves(desk.table, desk.own);
  const mayPropose = desk.own?.legal.proposeDeal !== undefined;
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <h2>{t("panels:deal.title")}</h2>
        <p class="muted small">{t("panels:deal.about")}</p>
      </div>
      <div class="row">
        {seated === undefined ? null : (
          <button
            type="button"
            class={`button ${mayPropose ? "button-primary" : ""}`}
            onClick={() => openPanel(store, { tab: "deals", show: { kind: "new" } })}
          >
            <Icon name="pen-line" />
            {t(
              hasDraft(store)
                ? "panels:deal.goOn"
                : mayPropose
                  ? "panels:deal.propose"
                  : "panels:deal.prepare",
            )}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => openPanel(store, { tab: "deals", show: { kind: "ledger" } })}
        >
          <Icon name="scroll-text" />
          {t("panels:ledger.title")}
        </button>
      </div>
      {seated === undefined ? null : <StandingSummary desk={seated} />}
      <Shelf title={t("panels:deal.toAnswer")} desk={desk} entries={shelves.toAnswer} />
      <Shelf title={t("panels:deal.waiting")} desk={desk} entries={shelves.waiting} />
      <Shelf title={t("panels:deal.inForce")} desk={desk} entries={shelves.inForce} />
      <Closed desk={desk} entries={shelves.closed} />
      {shelves.toAnswer.length +
        shelves.waiting.length +
        shelves.inForce.length +
        shelves.closed.length ===
      0 ? (
        <p class="muted">{t("panels:deal.none")}</p>
      ) : null}
    </div>
  );
}

/** What became of drafts and deals: in a line each, and in full when opened. */
function Closed({
  desk,
  entries,
}: {
  readonly desk: OpenDesk;
  readonly entries: readonly DealEntry[];
}): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <section class="stack stack-tight" aria-label={t("panels:deal.closed")}>
      <h3>{t("panels:deal.closed")}</h3>
      {entries.map((entry) => (
        <details key={entry.deal.id} class="disclosure card card-flat">
          <summary>
            <span class="grow">{formatList(entry.deal.parties.map(seatName))}</span>
            <span class={`chip ${DEAL_LOOKS[entry.deal.status]}`}>
              {t(`panels:deal.status.${entry.deal.status}`)}
            </span>
          </summary>
          <DealCard desk={desk} entry={entry} />
        </details>
      ))}
    </section>
  );
}

/** Whether a deal of one's own was begun and not sent. */
const hasDraft = (store: TableStore): boolean =>
  dealDrafts.has(store, NEW_DEAL) &&
  dealDrafts.open(store, NEW_DEAL, () => EMPTY_DEAL).value.clauses.length > 0;

function Shelf({
  title,
  desk,
  entries,
}: {
  readonly title: string;
  readonly desk: OpenDesk;
  readonly entries: readonly DealEntry[];
}): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h3>{title}</h3>
      {entries.map((entry) => (
        <DealCard key={entry.deal.id} desk={desk} entry={entry} />
      ))}
    </section>
  );
}
