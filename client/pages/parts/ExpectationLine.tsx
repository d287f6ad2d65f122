import type { JSX } from "preact";
import { settings } from "#client/store/settings.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { Expectation } from "#shared/views/view.ts";
import { Icon } from "./Icon.tsx";
import { Link } from "./Link.tsx";

/** What is expected of this delegation now, in one line that is always there. */
export function ExpectationLine(): JSX.Element {
  const { view, code } = useTableStore();
  const first = view.value?.own?.expectations[0];
  const hasEnded = view.value?.public.stage === "ended";
  return (
    <div class="expectation-line">
      <Icon name={hasEnded ? "flag" : "arrow-right"} />
      <p class="grow">{expectationText(first, hasEnded)}</p>
      {hasEnded ? (
        <Link to={{ page: "debrief", code }} class="button button-primary">
          {t("pages:table.debrief")}
        </Link>
      ) : null}
      <SheetToggle />
    </div>
  );
}

/** On narrow screens: lets the papers cover the table, or shows the table again. */
function SheetToggle(): JSX.Element {
  const isTall = settings.sheet.value === "tall";
  return (
    <button
      type="button"
      class="sheet-toggle"
      aria-expanded={isTall}
      onClick={() => {
        settings.sheet.value = isTall ? "half" : "tall";
      }}
    >
      <Icon name={isTall ? "chevron-down" : "chevron-up"} />
      <span class="visually-hidden">{t("pages:table.tallSheet")}</span>
    </button>
  );
}

function expectationText(first: Expectation | undefined, hasEnded: boolean): string {
  if (first !== undefined) return t(`expectations:${first.key}`, first.params);
  return t(hasEnded ? "expectations:debrief" : "pages:table.leading");
}
