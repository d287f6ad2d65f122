import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { formatNumber } from "#client/text/i18n.ts";

/** The way from one place of a page to another. Arrow keys, Home and End walk along. */
export function TabList<Tab extends string>({
  label,
  look = "",
  tabs,
  current,
  idOf,
  controls,
  onTurn,
  children,
}: {
  readonly label: string;
  readonly look?: string;
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  /** The id of a tab, by which its place is named. */
  readonly idOf: (tab: Tab) => string;
  /** The id of the place that is turned. */
  readonly controls: string;
  readonly onTurn: (tab: Tab) => void;
  /** What stands on a tab. */
  readonly children: (tab: Tab) => ComponentChildren;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const next = tabAfter(tabs, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onTurn(next);
    list.current?.querySelector<HTMLElement>(`#${idOf(next)}`)?.focus();
  };
  return (
    <div class={`tabs ${look}`} role="tablist" aria-label={label} ref={list} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          class="tab"
          role="tab"
          id={idOf(tab)}
          aria-selected={tab === current}
          aria-controls={controls}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onTurn(tab)}
        >
          {children(tab)}
        </button>
      ))}
    </div>
  );
}

function tabAfter<Tab extends string>(
  tabs: readonly Tab[],
  tab: Tab,
  key: string,
): Tab | undefined {
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

/** How much waits behind a tab: a number to see, `inWords` to hear; nothing where nothing does. */
export function TabCount({
  count,
  inWords,
}: {
  readonly count: number;
  readonly inWords: string;
}): JSX.Element | null {
  if (count === 0) return null;
  return (
    <span class="tab-count">
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="visually-hidden">{inWords}</span>
    </span>
  );
}
