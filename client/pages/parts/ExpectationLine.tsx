import type { JSX } from "preact";
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
    </div>
  );
}

function expectationText(first: Expectation | undefined, hasEnded: boolean): string {
  if (first !== undefined) return t(`expectations:${first.key}`, first.params);
  return t(hasEnded ? "expectations:debrief" : "pages:table.leading");
}
