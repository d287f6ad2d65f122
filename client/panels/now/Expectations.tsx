import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type WayToDo, wayTo } from "#client/viewmodel/now/expectationModel.ts";
import type { SeatView } from "#shared/views/view.ts";
import { openPanel } from "../navigation.ts";

/** What else is expected of the delegation now, most pressing first, each with the way to it. */
export function Expectations({ own }: { readonly own: SeatView }): JSX.Element | null {
  const store = useTableStore();
  // The first stands in the line above the panel already; the foot says who is ready and who is not.
  const shown = own.expectations
    .slice(1)
    .filter(({ key }) => key !== "markReady" && key !== "waitForOthers");
  if (shown.length === 0) return null;
  return (
    <ul role="list" class="stack stack-tight" aria-label={t("panels:now.expected")}>
      {shown.map(({ key, params }) => {
        const way = wayTo(key);
        return (
          <li key={key} class="row row-tight expectation">
            <Icon name="chevron-right" />
            <span class="grow">{t(`expectations:${key}`, params)}</span>
            {way === undefined ? null : <Go way={way} onGo={() => openPanel(store, way)} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What stands on this page in sight needs no way to it. */
function Go({
  way,
  onGo,
}: {
  readonly way: WayToDo;
  readonly onGo: () => void;
}): JSX.Element | null {
  const name = way.tab === "now" ? way.part : way.tab;
  if (name === undefined) return null;
  return (
    <button type="button" class="button" onClick={onGo}>
      {t(`panels:now.go.${name}`)}
    </button>
  );
}
