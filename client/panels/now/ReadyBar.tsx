import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatList, t } from "#client/text/i18n.ts";
import { type OpenDesk, othersAtWork } from "#client/viewmodel/desk.ts";
import { isReadyNext } from "#client/viewmodel/now/expectationModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
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
  const waiting = othersAtWork(desk);
  const change = own?.legal.markReady;
  const isNext = change === true && onNow && isReadyNext(own.expectations, waiting.length === 0);
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
        {waiting.length === 0 ? (
          t(change === true ? "panels:ready.onlyYou" : "panels:ready.all")
        ) : (
          <WaitedFor seats={waiting} />
        )}
      </p>
    </div>
  );
}

/** Who is waited for, by name; where the names of many have no room beside the button, how many. */
function WaitedFor({ seats }: { readonly seats: readonly SeatId[] }): JSX.Element {
  const names = t("panels:ready.waiting", { seats: formatList(seats.map(seatName)) });
  if (seats.length <= NAMED_ON_PHONES) return <>{names}</>;
  return (
    <>
      <span class="ready-names">{names}</span>
      <span class="ready-count">{t("panels:ready.waitingMany", { count: seats.length })}</span>
    </>
  );
}

const NAMED_ON_PHONES = 2;
