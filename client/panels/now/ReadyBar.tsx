import type { JSX } from "preact";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { formatList, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { owesAnswer } from "#client/viewmodel/expectationModel.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { seatName } from "../parts/names.ts";

/** Ready for the next phase, and who is still waited for. It stands back while an answer is owed. */
export function ReadyBar({
  desk,
  onNow,
}: {
  readonly desk: OpenDesk;
  /** On phones the bar stands under the first tab alone, to leave room for writing. */
  readonly onNow: boolean;
}): JSX.Element | null {
  const { table, own } = desk;
  if (table.stage !== "playing") return null;
  const waiting = desk.scenario.seats
    .map(({ id }) => id)
    .filter((id) => id !== own?.seat && table.seats[id]?.ready !== true);
  const change = own?.legal.markReady;
  const isNext = change === true && onNow && !owesAnswer(own.expectations);
  return (
    <div class={`panel-foot ${onNow ? "" : "panel-foot-wide"}`}>
      {change === undefined ? null : (
        <ActButton
          command={{ type: "markReady", ready: change }}
          look={`button-wide ${onNow ? "button-large" : ""} ${isNext ? "button-primary" : ""}`}
        >
          <Icon name={change ? "check" : "undo-2"} />
          {t(change ? "panels:ready.mark" : "panels:ready.takeBack")}
        </ActButton>
      )}
      <p class="small muted" role="status">
        {waiting.length === 0
          ? t(change === true ? "panels:ready.onlyYou" : "panels:ready.all")
          : t("panels:ready.waiting", { seats: formatList(waiting.map(seatName)) })}
      </p>
    </div>
  );
}
