import type { JSX } from "preact";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { tabOf } from "#client/viewmodel/expectationModel.ts";
import type { SeatView } from "#shared/views/view.ts";
import { openPanel } from "../navigation.ts";

/** What else is expected of the delegation now, most pressing first, each with the way to it. */
export function Expectations({ own }: { readonly own: SeatView }): JSX.Element | null {
  const store = useTableStore();
  // The first stands in the line above the panel already, and the ready button speaks for itself.
  const shown = own.expectations.slice(1).filter(({ key }) => key !== "markReady");
  if (shown.length === 0) return null;
  return (
    <ul role="list" class="stack stack-tight" aria-label={t("panels:now.expected")}>
      {shown.map(({ key, params }) => {
        const tab = tabOf(key);
        return (
          <li key={key} class="row row-tight expectation">
            <Icon name="chevron-right" />
            <span class="grow">{t(`expectations:${key}`, params)}</span>
            {tab === undefined || tab === "now" ? null : (
              <button type="button" class="button" onClick={() => openPanel(store, { tab })}>
                {t(`panels:now.go.${tab}`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
