import type { JSX } from "preact";
import { seatName } from "#client/panels/parts/names.ts";
import { Flag } from "#client/parts/Flag.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import type { IconName } from "#client/style/icons.ts";
import { formatList, formatTime, t } from "#client/text/i18n.ts";
import type { SeatAtTable, TableCard } from "#client/viewmodel/classroom/gridModel.ts";

type Mark = "waited" | "ready" | "away" | "covered" | "muted";

/** One delegation: who has it, and what is to be known about it now. A press says what can be done. */
export function SeatLine({
  of,
  at,
  onOpen,
}: {
  readonly of: SeatAtTable;
  readonly at: Pick<TableCard, "stage" | "renegotiation">;
  readonly onOpen: () => void;
}): JSX.Element {
  const { scenario } = useClassStore();
  const flag = scenario.seats.find(({ id }) => id === of.seat);
  return (
    <button type="button" class="led-seat" aria-haspopup="dialog" onClick={onOpen}>
      {flag === undefined ? null : <Flag of={flag} size="1.5rem" />}
      <span class="led-seat-words">
        <span class="strong">{seatName(of.seat)}</span>{" "}
        <span class="small muted">
          {of.bot ? t("common:bot") : formatList(of.people.map(({ name }) => name))}
        </span>
        {at.stage === "playing" && of.away && of.lastSeen !== undefined ? (
          <span class="small muted led-seen">
            {t("classroom:console.people.lastSeen", { time: formatTime(of.lastSeen) })}
          </span>
        ) : null}
      </span>
      <span class="led-marks">
        {marksOf(of, at).map((mark) => (
          <span key={mark} class={`led-mark led-mark-${mark}`}>
            <Icon name={MARK_ICON[mark]} />
            <span>{t(`classroom:console.marks.${mark}`)}</span>
          </span>
        ))}
      </span>
    </button>
  );
}

/** What is to be known of a seat, the most pressing first; in a renegotiation whether it may speak. */
function marksOf(
  of: SeatAtTable,
  { stage, renegotiation }: Pick<TableCard, "stage" | "renegotiation">,
): readonly Mark[] {
  const muted = of.muted ? (["muted"] as const) : [];
  if (stage !== "playing") return renegotiation === "open" ? muted : [];
  return [
    ...(of.away && !of.covered ? (["away"] as const) : []),
    ...(of.covered ? (["covered"] as const) : []),
    ...muted,
    ...(of.waited ? (["waited"] as const) : of.ready ? (["ready"] as const) : []),
  ];
}

const MARK_ICON: Readonly<Record<Mark, IconName>> = {
  away: "wifi-off",
  covered: "bot",
  muted: "ban",
  waited: "hourglass",
  ready: "check",
};
