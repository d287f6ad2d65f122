import type { JSX } from "preact";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatView } from "#shared/views/view.ts";
import { openPanel, type PanelPlace } from "../navigation.ts";

/** What is expected of the delegation now, most pressing first, each with the way to it. */
export function Expectations({ own }: { readonly own: SeatView }): JSX.Element | null {
  const store = useTableStore();
  // The first stands in the line above the panel already, and the ready button speaks for itself.
  const shown = own.expectations.filter(
    ({ key }, index) => key !== "markReady" && (index > 0 || placeOf(key) !== undefined),
  );
  if (shown.length === 0) return null;
  return (
    <ul role="list" class="stack stack-tight" aria-label={t("panels:now.expected")}>
      {shown.map(({ key, params }) => {
        const place = placeOf(key);
        return (
          <li key={key} class="row row-tight expectation">
            <Icon name="chevron-right" />
            <span class="grow">{t(`expectations:${key}`, params)}</span>
            {place === undefined ? null : (
              <button type="button" class="button" onClick={() => openPanel(store, place)}>
                {t(`panels:now.go.${place.tab}`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where an expectation is met; undefined where that is here. */
function placeOf(key: SeatView["expectations"][number]["key"]): WayTo | undefined {
  switch (key) {
    case "negotiate":
      return { tab: "deals" };
    case "secondOrTable":
      return { tab: "plenary" };
    case "answerDrafts":
    case "takePositions":
    case "lobbyWait":
    case "paused":
    case "readBriefing":
    case "answerOvertures":
    case "waitForOthers":
    case "submitBudget":
    case "respondCrisis":
    case "reflect":
    case "markReady":
    case "debrief":
      return undefined;
    default:
      return assertNever(key);
  }
}
type WayTo = Extract<PanelPlace, { tab: "deals" | "plenary" }>;
