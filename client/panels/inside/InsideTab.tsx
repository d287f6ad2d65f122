import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Flag } from "#client/parts/Flag.tsx";
import { type TableStore, TableStoreContext, useTableStore } from "#client/store/tableStore.ts";
import { formatMoney, t } from "#client/text/i18n.ts";
import { dealShelves } from "#client/viewmodel/deals/dealModel.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { deskToRead } from "#client/viewmodel/papers/insideModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { refusal } from "#shared/rules/refusals.ts";
import { DealShelf, OtherDeals } from "../deals/DealShelves.tsx";
import { LedgerView } from "../deals/LedgerView.tsx";
import { MandatePage } from "../more/MandatePage.tsx";
import { TrustPage } from "../more/TrustPage.tsx";
import { seatName } from "../parts/names.ts";
import { useRoving } from "../stage/useRoving.ts";

const PAGES = ["mandate", "deals", "promises", "trust"] as const;
type InsidePage = (typeof PAGES)[number];

/** For the instructor: what each delegation has before it, to be read and nothing else. */
export function InsideTab(): JSX.Element {
  const store = useTableStore();
  const seats = store.scenario.seats;
  const [chosen, setChosen] = useState(seats[0]?.id);
  const [page, setPage] = useState<InsidePage>("mandate");
  const roving = useRoving<HTMLDivElement>(seats.length);
  return (
    <div class="stack">
      <h2>{t("panels:inside.title")}</h2>
      <div
        class="tabs inside-seats"
        role="tablist"
        aria-label={t("panels:inside.delegations")}
        ref={roving.group}
        onKeyDown={roving.onKeyDown}
      >
        {seats.map((seat, index) => (
          <button
            key={seat.id}
            type="button"
            class="tab"
            role="tab"
            id={`inside-${seat.id}`}
            aria-selected={seat.id === chosen}
            aria-controls="inside-body"
            data-roving
            tabIndex={roving.tabIndex(index)}
            onFocus={() => roving.onFocus(index)}
            onClick={() => setChosen(seat.id)}
          >
            <Flag of={seat} size="1.25rem" />
            {seatName(seat.id)}
          </button>
        ))}
      </div>
      {chosen === undefined ? null : (
        <div class="stack" role="tabpanel" id="inside-body" aria-labelledby={`inside-${chosen}`}>
          <label class="field">
            <span class="field-label">{t("panels:inside.what")}</span>
            <select
              class="select"
              value={page}
              onChange={(event) => setPage(pageOf(event.currentTarget.value))}
            >
              {PAGES.map((each) => (
                <option key={each} value={each}>
                  {t(`panels:inside.pages.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <Inside seat={chosen} page={page} />
        </div>
      )}
    </div>
  );
}

/** The papers of one delegation, as it reads them. */
function Inside({ seat, page }: { readonly seat: SeatId; readonly page: InsidePage }): JSX.Element {
  const store = useTableStore();
  const views = store.view.value;
  const own = views?.seats?.[seat];
  const asSeat = useMemo(() => readAs(store, seat), [store, seat]);
  if (views === undefined || own === undefined) {
    return <p class="muted">{t("common:loading")}</p>;
  }
  const desk = deskToRead(store.scenario, views.public, own);
  return (
    <TableStoreContext.Provider value={asSeat}>
      <p class="small muted">{t("panels:inside.about", { seat: seatName(seat) })}</p>
      <Now desk={desk} />
      <Page desk={desk} page={page} />
    </TableStoreContext.Provider>
  );
}

/** Money, and what is expected of the delegation now. */
function Now({ desk: { own } }: { readonly desk: Desk }): JSX.Element {
  const [first] = own.expectations;
  return (
    <dl class="facts">
      <div>
        <dt>{t("panels:inside.treasury")}</dt>
        <dd class="number">{formatMoney(own.treasury)}</dd>
      </div>
      {first === undefined ? null : (
        <div>
          <dt>{t("panels:inside.expected")}</dt>
          <dd>{t(`expectations:${first.key}`, first.params)}</dd>
        </div>
      )}
    </dl>
  );
}

function Page({ desk, page }: { readonly desk: Desk; readonly page: InsidePage }): JSX.Element {
  switch (page) {
    case "mandate":
      return <MandatePage desk={desk} />;
    case "deals":
      return <Deals desk={desk} />;
    case "promises":
      return <LedgerView desk={desk} />;
    case "trust":
      return <TrustPage desk={desk} />;
    default:
      return page satisfies never;
  }
}

const pageOf = (value: string): InsidePage => PAGES.find((page) => page === value) ?? "mandate";

/** The table as that delegation's papers speak of it. Nothing is done from here. */
const readAs = (store: TableStore, seat: SeatId): TableStore => ({
  ...store,
  seat,
  isHost: false,
  submit: () => Promise.resolve({ ok: false, refusal: refusal("notAllowedForYou") }),
});

function Deals({ desk }: { readonly desk: Desk }): JSX.Element {
  const shelves = dealShelves(desk.table, desk.own);
  return (
    <>
      <DealShelf title={t("panels:deal.toAnswer")} desk={desk} entries={shelves.toAnswer} />
      <OtherDeals desk={desk} shelves={shelves} />
    </>
  );
}
