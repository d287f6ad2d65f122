import type { ComponentChildren, JSX } from "preact";
import { formatChange, formatNumber, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";

/** What the text in hand is worth, and what sends it: always in sight while it is written. */
export function WorthBar({
  desk,
  total,
  children,
}: {
  readonly desk: Desk;
  /** Points of the own score. */
  readonly total: number;
  /** The buttons, and what became of pressing them. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const { score, walkAway } = desk.own.standing;
  return (
    <div class="form-bar">
      <p class="worth-line" role="status">
        <span class="strong">{t("panels:worth.title")}</span>
        <strong class={`number lead ${total > 0 ? "good" : total < 0 ? "bad" : ""}`}>
          {formatChange(total)}
        </strong>
        <span class="small muted">{t("panels:worth.points")}</span>
        <span class="small muted">
          {t("panels:worth.short", {
            now: formatNumber(score, 1),
            after: formatNumber(score + total, 1),
            walkAway: formatNumber(walkAway, 1),
          })}
        </span>
      </p>
      {children}
    </div>
  );
}
