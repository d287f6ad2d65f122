import type { JSX } from "preact";
import { formatList, t } from "#client/text/i18n.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/stage/tableModel.ts";

/** What lies on the table: the text in the middle under its title; the seals for those who do not see them. */
export function TableSummary({
  model,
  layout,
}: {
  readonly model: TableModel;
  readonly layout: TableLayout;
}): JSX.Element {
  const { treaty, seals } = model;
  return (
    <>
      {treaty === undefined ? (
        <p class="visually-hidden">{t("table:treaty.none")}</p>
      ) : (
        <p class={`treaty-caption treaty-${treaty.status}`} style={captionPlace(layout)}>
          <span class="visually-hidden">{t("table:treaty.label")}</span>
          <strong>{treaty.title}</strong>
          <span class="treaty-status">{t(`table:treaty.status.${treaty.status}`)}</span>
        </p>
      )}
      <p class="visually-hidden">
        {seals.length === 0
          ? t("table:seals.none")
          : t("table:seals.label", {
              count: seals.length,
              programmes: formatList(seals.map((seal) => seal.title)),
            })}
      </p>
    </>
  );
}

/** Of the felt: where the ring of positions around the document ends. */
const RING = 0.44;

/** Between the ring of positions and the seat at the bottom. */
function captionPlace({ middle, felt, seats }: TableLayout): Record<string, string> {
  const ring = middle.y + Math.min(felt.rx, felt.ry) * RING;
  const seat = seats[0];
  const edge = Math.min(middle.y + felt.ry, seat === undefined ? Infinity : seat.y - seat.r);
  const y = (ring + edge) / 2;
  return {
    left: `${middle.x}px`,
    top: `${y}px`,
    "max-width": `${Math.min(felt.rx * 1.75, WIDEST)}px`,
  };
}

/** CSS pixels. */
const WIDEST = 260;
