import type { JSX } from "preact";
import { formatChange, t } from "#client/text/i18n.ts";

/** What a text adds to the own score or takes from it, in points, large enough to be compared at a glance. */
export function WorthNumber({ of: total }: { readonly of: number }): JSX.Element {
  return (
    <span class="worth-number">
      <strong class={`number-large ${total > 0 ? "good" : total < 0 ? "bad" : ""}`}>
        {formatChange(total)}
      </strong>{" "}
      <span class="small muted">{t("panels:worth.points")}</span>
    </span>
  );
}
