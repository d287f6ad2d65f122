import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { dealShelves } from "#client/viewmodel/deals/dealModel.ts";
import { type OpenDesk, othersAtWork, seatedDesk } from "#client/viewmodel/desk.ts";
import { DealCard } from "../deals/DealCard.tsx";
import { openPanel } from "../navigation.ts";
import { Brief } from "./BriefingNow.tsx";
import { Overtures } from "./Overtures.tsx";

/** Time to talk: drafts to answer, overtures still open, and the way to deals and channels. */
export function CaucusNow({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const store = useTableStore();
  const seated = seatedDesk(desk);
  const { toAnswer } = dealShelves(desk.table, desk.own);
  const isNext = desk.own?.expectations[0]?.key === "negotiate" && othersAtWork(desk).length > 0;
  return (
    <>
      {toAnswer.length === 0 ? null : (
        <section class="stack stack-tight" aria-label={t("panels:deal.toAnswer")}>
          <h3>{t("panels:deal.toAnswer")}</h3>
          {toAnswer.map((entry) => (
            <DealCard key={entry.deal.id} desk={desk} entry={entry} />
          ))}
        </section>
      )}
      {seated === undefined ? null : <Overtures desk={seated} onlyOpen />}
      {seated === undefined ? null : (
        <div class="row">
          <button
            type="button"
            class={`button ${isNext ? "button-primary" : ""}`}
            onClick={() => openPanel(store, { tab: "deals", show: { kind: "new" } })}
          >
            <Icon name="pen-line" />
            {t("panels:deal.propose")}
          </button>
          <button type="button" class="button" onClick={() => openPanel(store, { tab: "talk" })}>
            <Icon name="messages-square" />
            {t("panels:now.talk")}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => openPanel(store, { tab: "more", page: "mandate" })}
          >
            <Icon name="target" />
            {t("panels:now.mandate")}
          </button>
        </div>
      )}
      <details class="disclosure">
        <summary>{t("panels:now.briefing")}</summary>
        <div class="stack">
          <Brief desk={desk} record={record} />
        </div>
      </details>
    </>
  );
}
