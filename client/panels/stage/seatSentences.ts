import { formatMoney, formatNumber, t } from "#client/text/i18n.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";

/** What the picture shows of a delegation, in sentences, the most pressing first. */
export function seatSentences(seat: SeatModel): readonly string[] {
  const money = formatMoney(seat.treasury);
  return [
    ...(seat.speaking ? [t("table:seat.isSpeaking")] : []),
    ...(seat.position === undefined ? [] : [t(`table:positions.${seat.position}`)]),
    ...(seat.ready ? [t("table:seat.isReady")] : []),
    ...(seat.chair ? [t("table:seat.isChair")] : []),
    ...(seat.cover === undefined ? [] : [t(`table:seat.cover.${seat.cover}`)]),
    ...(seat.muted ? [t("table:seat.isMuted")] : []),
    ...(seat.presence === "away" ? [t("table:seat.isAway")] : []),
    ...(seat.presence === "empty" ? [t("table:seat.isEmpty")] : []),
    seat.own ? t("table:seat.treasury", { money }) : t("table:seat.declaredTreasury", { money }),
    ...seat.trust.map(({ name, given, received }) =>
      t("table:seat.trusts", {
        name,
        given: formatNumber(given),
        received: formatNumber(received),
      }),
    ),
  ];
}
