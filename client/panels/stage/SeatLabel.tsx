import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatAmount, t } from "#client/text/i18n.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import type { LabelStyle } from "#client/viewmodel/stage/seatRing.ts";

/** Name and treasury beside a disc. Where there is no room the name stays for those who listen. */
export function SeatLabel({
  seat,
  style,
}: {
  readonly seat: SeatModel;
  readonly style: LabelStyle;
}): JSX.Element {
  if (style === "none") return <span class="visually-hidden">{seat.name}</span>;
  return (
    <span class={`seat-label seat-label-${style}`}>
      <span class="seat-line">
        <span class="seat-name">{seat.name}</span>
        {seat.own ? <span class="seat-you">{t("table:seat.you")}</span> : null}
        <SeatMark seat={seat} />
      </span>
      <span class="seat-line" aria-hidden="true">
        <span class="seat-bar">
          <span class="seat-bar-fill" />
        </span>
        <span class="seat-treasury number">
          {t("table:seat.money", { amount: formatAmount(seat.treasury) })}
        </span>
      </span>
    </span>
  );
}

/** The one thing of its state that is worth a sign beside the name; all of it is said in words. */
function SeatMark({ seat }: { readonly seat: SeatModel }): JSX.Element | null {
  if (seat.cover !== undefined) {
    return (
      <span class="seat-mark seat-mark-away">
        <Icon name={seat.cover === "caretaker" ? "shield" : "bot"} />
      </span>
    );
  }
  if (seat.muted) {
    return (
      <span class="seat-mark seat-mark-away">
        <Icon name="ban" />
      </span>
    );
  }
  if (seat.presence === "away" || seat.presence === "empty") {
    return (
      <span class="seat-mark seat-mark-away">
        <Icon name="wifi-off" />
      </span>
    );
  }
  if (!seat.ready) return null;
  return (
    <span class="seat-mark seat-mark-ready">
      <Icon name="check" />
    </span>
  );
}
