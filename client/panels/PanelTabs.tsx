import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import type { IconName } from "#client/style/icons.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { waitingInTeam } from "#client/viewmodel/classroom/teamModel.ts";
import { dealShelves } from "#client/viewmodel/deals/dealModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { resolutionEntries } from "#client/viewmodel/plenary/resolutionModel.ts";
import { channelsOf } from "#client/viewmodel/session/talkModel.ts";
import { readMarks } from "./drafts.ts";
import { openPanel, PANEL_TABS, type PanelPlace, type PanelTab } from "./navigation.ts";
import { useTeam, wordsRead } from "./team/useTeam.ts";

export const tabId = (tab: PanelTab): string => `panel-tab-${tab}`;

/** The five places of the panel, with how much waits in each. Arrow keys walk along them. */
export function PanelTabs({
  desk,
  record,
  place,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  readonly place: PanelPlace;
}): JSX.Element {
  const store = useTableStore();
  const list = useRef<HTMLDivElement>(null);
  const read = readMarks.open(store, "channels", () => ({})).value;
  const inTeam = useWaitingInTeam();
  const tabs = PANEL_TABS.filter(
    (tab) =>
      (tab !== "team" || inTeam !== undefined) &&
      (tab !== "inside" || store.view.value?.seats !== undefined),
  );
  const counts = { ...waiting(desk, record, read), team: inTeam ?? 0 };
  const turnTo = (tab: PanelTab): void => {
    openPanel(store, { tab });
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  const walk = (event: KeyboardEvent): void => {
    const next = tabAfter(tabs, place.tab, event.key);
    if (next === undefined) return;
    event.preventDefault();
    turnTo(next);
  };
  return (
    <div
      class="tabs panel-tabs"
      role="tablist"
      aria-label={t("panels:tabs.label")}
      ref={list}
      onKeyDown={walk}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          class="tab"
          role="tab"
          id={tabId(tab)}
          aria-selected={place.tab === tab}
          aria-controls="panel-body"
          tabIndex={place.tab === tab ? 0 : -1}
          onClick={() => openPanel(store, { tab })}
        >
          <Icon name={ICONS[tab]} />
          <span class="tab-name">
            {t(`panels:tabs.${tab}`)} <Count count={counts[tab]} />
          </span>
        </button>
      ))}
    </div>
  );
}

function Count({ count }: { readonly count: number }): JSX.Element | null {
  if (count === 0) return null;
  return (
    <span class="tab-count">
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="visually-hidden">{t("panels:tabs.waiting", { count })}</span>
    </span>
  );
}

const ICONS: Readonly<Record<PanelTab, IconName>> = {
  now: "compass",
  deals: "handshake",
  plenary: "landmark",
  talk: "messages-square",
  team: "users",
  inside: "eye",
  more: "menu",
};

/** What waits for the reader in each place. */
function waiting(
  desk: OpenDesk,
  record: readonly RecordLine[],
  read: Readonly<Record<string, number>>,
): Readonly<Record<Exclude<PanelTab, "team">, number>> {
  const undecided = resolutionEntries(desk).live.filter(
    ({ can, mine }) => can.second || (can.positions.length > 0 && mine === undefined),
  );
  return {
    now: 0,
    deals: dealShelves(desk.table, desk.own).toAnswer.length,
    plenary: undecided.length,
    talk: channelsOf(desk, record, read).reduce((sum, { unread }) => sum + unread, 0),
    inside: 0,
    more: 0,
  };
}

/** What waits in the own delegation; undefined for whoever shares it with nobody. */
function useWaitingInTeam(): number | undefined {
  const lesson = useClassAround();
  const team = useTeam();
  if (lesson === undefined || team === undefined) return undefined;
  return waitingInTeam(team, wordsRead(lesson).value);
}

function tabAfter(tabs: readonly PanelTab[], tab: PanelTab, key: string): PanelTab | undefined {
  const at = tabs.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return tabs[(at + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(at - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
