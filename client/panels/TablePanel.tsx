import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type RecordLine, type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { DealsTab } from "./deals/DealsTab.tsx";
import { InsideTab } from "./inside/InsideTab.tsx";
import { MoreTab } from "./more/MoreTab.tsx";
import { openPanel, type PanelPlace, panelPlace } from "./navigation.ts";
import { GuideCard } from "./now/GuideCard.tsx";
import { NowTab } from "./now/NowTab.tsx";
import { ReadyBar } from "./now/ReadyBar.tsx";
import { PanelTabs, tabId } from "./PanelTabs.tsx";
import "#client/style/panels.css";
import { PlenaryTab } from "./plenary/PlenaryTab.tsx";
import { TalkTab } from "./talk/TalkTab.tsx";
import { MemberLine } from "./team/MemberLine.tsx";
import { TeamTab } from "./team/TeamTab.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

/** Everything a delegation can read and do, on paper beside the table. */
export function TablePanel(): JSX.Element {
  const store = useTableStore();
  const views = store.view.value;
  if (views === undefined) {
    return (
      <section class="panel paper" aria-label={t("panels:title")}>
        <div class="panel-body">
          <p class="muted">{t("common:loading")}</p>
        </div>
      </section>
    );
  }
  const desk: OpenDesk = { scenario: store.scenario, table: views.public, own: views.own };
  return <OpenPanel store={store} desk={desk} record={store.record.value} />;
}

function OpenPanel({
  store,
  desk,
  record,
}: {
  readonly store: TableStore;
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const place = panelPlace(store).value;
  const panel = useRef<HTMLElement>(null);
  useTurnWithPhase(store, desk, panel);
  const body = useBeginning(place);
  useKeptFocus(panel, body);
  return (
    <section class="panel paper" aria-label={t("panels:title")} ref={panel}>
      <PanelTabs desk={desk} record={record} place={place} />
      <MemberLine />
      <div
        class="panel-body"
        role="tabpanel"
        id="panel-body"
        aria-labelledby={tabId(place.tab)}
        tabIndex={0}
        ref={body}
      >
        <Guide place={place} desk={desk} />
        <Tab place={place} desk={desk} record={record} />
      </div>
      <ReadyBar desk={desk} onNow={place.tab === "now"} />
    </section>
  );
}

/** Beside the work it speaks of; of the other pages it would only take room. */
function Guide({
  place,
  desk,
}: {
  readonly place: PanelPlace;
  readonly desk: OpenDesk;
}): JSX.Element | null {
  const seated = seatedDesk(desk);
  if (seated === undefined || place.tab === "talk" || place.tab === "more") return null;
  return <GuideCard key={place.tab} desk={seated} isOpen={place.tab === "now"} />;
}

function Tab({
  place,
  desk,
  record,
}: {
  readonly place: PanelPlace;
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  switch (place.tab) {
    case "now":
      return <NowTab desk={desk} record={record} />;
    case "deals":
      return <DealsTab desk={desk} page={place.show} sent={place.sent === true} />;
    case "plenary":
      return <PlenaryTab desk={desk} programme={place.programme} />;
    case "talk":
      return <TalkTab desk={desk} record={record} to={place.to} />;
    case "team":
      return <TeamTab desk={desk} />;
    case "inside":
      return <InsideTab />;
    case "more":
      return <MoreTab desk={desk} record={record} page={place.page} />;
    default:
      return assertNever(place);
  }
}

/** A new phase brings its own work to the front, unless somebody is writing. */
function useTurnWithPhase(
  store: TableStore,
  desk: OpenDesk,
  panel: { readonly current: HTMLElement | null },
): void {
  const { year, phase, stage } = desk.table;
  const first = useRef(true);
  // Before anything is painted: whoever sees the new phase and turns to a page at once is not turned back.
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const active = document.activeElement;
    const isWriting =
      active !== null &&
      panel.current?.contains(active) === true &&
      active.matches("input, select, textarea");
    if (!isWriting) openPanel(store, { tab: "now" });
  }, [year, phase, stage]);
}

/** Another page of the panel begins at its top, or at the part that was asked for. */
function useBeginning(place: PanelPlace): { current: HTMLDivElement | null } {
  const body = useRef<HTMLDivElement>(null);
  // Together with the page: a little later whoever has begun to read on or to write would be taken back.
  useLayoutEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
    if (place.tab === "now" && place.part !== undefined) {
      const part = document.getElementById(place.part);
      part?.scrollIntoView();
      part?.focus({ preventScroll: true });
    }
  }, [place]);
  return body;
}
