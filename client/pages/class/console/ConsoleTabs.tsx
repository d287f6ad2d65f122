import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import type { IconName } from "#client/style/icons.ts";
import { formatNumber, t } from "#client/text/i18n.ts";

const CONSOLE_TABS = ["people", "seats", "tables", "notices", "class"] as const;
/** The places of the console. */
export type ConsoleTab = (typeof CONSOLE_TABS)[number];

export const consoleTabId = (tab: ConsoleTab): string => `console-tab-${tab}`;

/** The way from one place to another. Arrow keys walk along. */
export function ConsoleTabs({
  tab: current,
  counts,
  onTurn,
}: {
  readonly tab: ConsoleTab;
  readonly counts: Readonly<Record<ConsoleTab, number>>;
  readonly onTurn: (tab: ConsoleTab) => void;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const next = tabAfter(current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onTurn(next);
    list.current?.querySelector<HTMLElement>(`#${consoleTabId(next)}`)?.focus();
  };
  return (
    <div
      class="tabs console-tabs"
      role="tablist"
      aria-label={t("classroom:console.tabs.label")}
      ref={list}
      onKeyDown={walk}
    >
      {CONSOLE_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="tab"
          role="tab"
          id={consoleTabId(tab)}
          aria-selected={tab === current}
          aria-controls="console-body"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onTurn(tab)}
        >
          <Icon name={ICONS[tab]} />
          <span>{t(`classroom:console.tabs.${tab}`)}</span>
          {counts[tab] === 0 ? null : (
            <span class="tab-count">
              <span aria-hidden="true">{formatNumber(counts[tab])}</span>
              <span class="visually-hidden">
                {t(`classroom:console.tabs.${tab}Waiting`, { count: counts[tab] })}
              </span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function tabAfter(tab: ConsoleTab, key: string): ConsoleTab | undefined {
  const at = CONSOLE_TABS.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return CONSOLE_TABS[(at + 1) % CONSOLE_TABS.length];
    case "ArrowLeft":
      return CONSOLE_TABS.at(at - 1);
    case "Home":
      return CONSOLE_TABS[0];
    case "End":
      return CONSOLE_TABS.at(-1);
    default:
      return undefined;
  }
}

const ICONS: Readonly<Record<ConsoleTab, IconName>> = {
  people: "users",
  seats: "user",
  tables: "landmark",
  notices: "mail",
  class: "settings",
};
