import type { JSX } from "preact";
import { openPanel } from "#client/panels/navigation.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { debriefRoute } from "#client/store/debriefRoute.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { wayTo } from "#client/viewmodel/now/expectationModel.ts";
import type { Expectation } from "#shared/views/view.ts";
import type { Sheet } from "./useSheet.ts";

/** What is expected of this delegation now, in one line that is always there and leads to it. */
export function ExpectationLine({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const store = useTableStore();
  const { view, code, isHost } = store;
  const isInClass = useClassAround() !== undefined && !isHost;
  const first = view.value?.own?.expectations[0];
  const hasEnded = view.value?.public.stage === "ended";
  const text = isInClass ? inClassText(first, hasEnded) : expectationText(first, hasEnded);
  const way = first === undefined || hasEnded ? undefined : wayTo(first.key);
  const go = (): void => {
    if (way === undefined) return;
    sheet.raise();
    openPanel(store, way);
    document.getElementById("panel-body")?.focus();
  };
  return (
    <div class="expectation-line">
      {hasEnded && !isInClass ? (
        <Link to={debriefRoute(code)} class="expectation-text expectation-way">
          <Icon name="arrow-right" />
          {text}
        </Link>
      ) : way === undefined ? (
        <p class="expectation-text">
          <Icon name={hasEnded ? "flag" : "hourglass"} />
          {text}
        </p>
      ) : (
        <button type="button" class="expectation-text expectation-way" onClick={go}>
          <Icon name="arrow-right" />
          {text}
        </button>
      )}
      <SheetToggle sheet={sheet} />
    </div>
  );
}

/** On narrow screens: lets the papers cover the table, or shows the table again. */
function SheetToggle({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  return (
    <button type="button" class="sheet-toggle" aria-expanded={sheet.isTall} onClick={sheet.toggle}>
      <Icon name={sheet.isTall ? "chevron-down" : "chevron-up"} />
      <span class="visually-hidden">{t("pages:table.tallSheet")}</span>
    </button>
  );
}

function expectationText(first: Expectation | undefined, hasEnded: boolean): string {
  if (first !== undefined) return t(`expectations:${first.key}`, first.params);
  return t(hasEnded ? "expectations:debrief" : "pages:table.leading");
}

/** In a class the reveal is the instructor's, and who has no seat watches. */
function inClassText(first: Expectation | undefined, hasEnded: boolean): string {
  if (hasEnded) return t("classroom:student.gameOver");
  return first === undefined
    ? t("classroom:student.watching")
    : t(`expectations:${first.key}`, first.params);
}
