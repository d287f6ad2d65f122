import type { ComponentChildren, JSX } from "preact";
import { formatChange, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { scoreAfter } from "./scoreAfter.ts";

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
  return (
    <div class="form-bar">
      <p class="worth-line" role="status">
        <span class="strong">{t("panels:worth.title")}</span>
        <strong class={`number lead ${total > 0 ? "good" : total < 0 ? "bad" : ""}`}>
          {formatChange(total)}
        </strong>
        <span class="small muted">{t("panels:worth.points")}</span>
        <span class="small muted">{scoreAfter(desk.own.standing, total)}</span>
      </p>
      {children}
    </div>
  );
}
