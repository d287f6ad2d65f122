import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { TabCount, TabList } from "#client/parts/TabList.tsx";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";

const CONSOLE_TABS = ["people", "seats", "tables", "notices", "class"] as const;
/** The places of the console. */
export type ConsoleTab = (typeof CONSOLE_TABS)[number];

export const consoleTabId = (tab: ConsoleTab): string => `console-tab-${tab}`;

/** The places of the console, with how much waits in each. */
export function ConsoleTabs({
  tab: current,
  counts,
  onTurn,
}: {
  readonly tab: ConsoleTab;
  readonly counts: Readonly<Record<ConsoleTab, number>>;
  readonly onTurn: (tab: ConsoleTab) => void;
}): JSX.Element {
  return (
    <TabList
      label={t("classroom:console.tabs.label")}
      look="console-tabs"
      tabs={CONSOLE_TABS}
      current={current}
      idOf={consoleTabId}
      controls="console-body"
      onTurn={onTurn}
    >
      {(tab) => (
        <>
          <Icon name={ICONS[tab]} />
          <span>{t(`classroom:console.tabs.${tab}`)}</span>
          <TabCount
            count={counts[tab]}
            inWords={t(`classroom:console.tabs.${tab}Waiting`, { count: counts[tab] })}
          />
        </>
      )}
    </TabList>
  );
}

const ICONS: Readonly<Record<ConsoleTab, IconName>> = {
  people: "users",
  seats: "user",
  tables: "landmark",
  notices: "mail",
  class: "settings",
};
