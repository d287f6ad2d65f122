import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";

/** A form that begins with the first scenario there is; says so where there is none. */
export function FirstScenario({
  of,
  children,
}: {
  readonly of: readonly ScenarioSummary[];
  readonly children: (first: ScenarioSummary) => JSX.Element;
}): JSX.Element {
  const [first] = of;
  return first === undefined ? <p>{t("pages:fields.noScenario")}</p> : children(first);
}
