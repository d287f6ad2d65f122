import type { JSX } from "preact";
import { formatList, t } from "#client/text/i18n.ts";
import type { DealEntry, DealShelves } from "#client/viewmodel/deals/dealModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { seatName } from "../parts/names.ts";
import { DEAL_LOOKS, DealCard } from "./DealCard.tsx";

/** What the reader knows beside the drafts to answer: waiting for others, in force, and what became of the rest. */
export function OtherDeals({
  desk,
  shelves,
}: {
  readonly desk: OpenDesk;
  readonly shelves: DealShelves;
}): JSX.Element {
  const isEmpty = Object.values(shelves).every(({ length }) => length === 0);
  return (
    <>
      <DealShelf title={t("panels:deal.waiting")} desk={desk} entries={shelves.waiting} />
      <DealShelf title={t("panels:deal.inForce")} desk={desk} entries={shelves.inForce} />
      <Closed desk={desk} entries={shelves.closed} />
      {isEmpty ? <p class="muted">{t("panels:deal.none")}</p> : null}
    </>
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

/** Deals of one kind, in full. */
export function DealShelf({
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
