import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { EMPTY_DEAL } from "#client/viewmodel/deals/dealDraftModel.ts";
import { dealEntry, dealShelves } from "#client/viewmodel/deals/dealModel.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { dealDrafts, NEW_DEAL } from "../drafts.ts";
import { type DealPage, openPanel } from "../navigation.ts";
import { StandingSummary } from "../parts/StandingSummary.tsx";
import { DealEditor } from "./DealEditor.tsx";
import { DealShelf, OtherDeals } from "./DealShelves.tsx";
import { LedgerView } from "./LedgerView.tsx";

/** Deals: to answer, on the table, in force; the editor; and the ledger of promises. */
export function DealsTab({
  desk,
  page,
  sent,
}: {
  readonly desk: OpenDesk;
  readonly page: DealPage | undefined;
  /** A draft of one's own has just gone out. */
  readonly sent: boolean;
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
  return <DealList desk={desk} sent={sent} />;
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

function DealList({
  desk,
  sent,
}: {
  readonly desk: OpenDesk;
  readonly sent: boolean;
}): JSX.Element {
  const store = useTableStore();
  const seated = seatedDesk(desk);
  const shelves = dealShelves(desk.table, desk.own);
  const mayPropose = desk.own?.legal.proposeDeal !== undefined;
  const isNext = mayPropose && shelves.toAnswer.length === 0;
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <h2>{t("panels:deal.title")}</h2>
        <p class="muted small">{t("panels:deal.about")}</p>
      </div>
      {sent ? <Notice kind="good" text={t("panels:deal.sent")} /> : null}
      <DealShelf title={t("panels:deal.toAnswer")} desk={desk} entries={shelves.toAnswer} />
      <div class="row">
        {seated === undefined ? null : (
          <button
            type="button"
            class={`button ${isNext ? "button-primary" : ""}`}
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
      <OtherDeals desk={desk} shelves={shelves} />
      {seated === undefined ? null : <StandingSummary desk={seated} />}
    </div>
  );
}

/** Whether a deal of one's own was begun and not sent. */
const hasDraft = (store: TableStore): boolean =>
  dealDrafts.has(store, NEW_DEAL) &&
  dealDrafts.open(store, NEW_DEAL, () => EMPTY_DEAL).value.clauses.length > 0;
