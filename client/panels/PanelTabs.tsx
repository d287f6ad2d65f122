import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { TabCount, TabList } from "#client/parts/TabList.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { type RecordLine, useTableStore } from "#client/store/tableStore.ts";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";
import { waitingInTeam } from "#client/viewmodel/classroom/teamModel.ts";
import { dealShelves } from "#client/viewmodel/deals/dealModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { resolutionEntries } from "#client/viewmodel/plenary/resolutionModel.ts";
import { channelsOf } from "#client/viewmodel/session/talkModel.ts";
import { readMarks } from "./drafts.ts";
import { openPanel, PANEL_TABS, type PanelPlace, type PanelTab } from "./navigation.ts";
import { useTeam, wordsRead } from "./team/useTeam.ts";

export const tabId = (tab: PanelTab): string => `panel-tab-${tab}`;

/** The places of the panel, with how much waits in each. */
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
  const read = readMarks.open(store, "channels", () => ({})).value;
  const inTeam = useWaitingInTeam();
  const tabs = PANEL_TABS.filter(
    (tab) =>
      (tab !== "team" || inTeam !== undefined) &&
      (tab !== "inside" || store.view.value?.seats !== undefined),
  );
  const counts = { ...waiting(desk, record, read), team: inTeam ?? 0 };
  return (
    <TabList
      label={t("panels:tabs.label")}
      look="panel-tabs"
      tabs={tabs}
      current={place.tab}
      idOf={tabId}
      controls="panel-body"
      onTurn={(tab) => openPanel(store, { tab })}
    >
      {(tab) => (
        <>
          <Icon name={ICONS[tab]} />
          <span class="tab-name">
            {t(`panels:tabs.${tab}`)}{" "}
            <TabCount
              count={counts[tab]}
              inWords={t("panels:tabs.waiting", { count: counts[tab] })}
            />
          </span>
        </>
      )}
    </TabList>
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
