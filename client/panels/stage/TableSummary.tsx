import type { JSX } from "preact";
import { formatList, t } from "#client/text/i18n.ts";
import type { TableLayout } from "#client/viewmodel/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/tableModel.ts";

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

/** Under the document, above the lower edge of the felt. */
function captionPlace({ middle, felt, treaty }: TableLayout): Record<string, string> {
  const top = treaty.y + treaty.height;
  const room = middle.y + felt.ry - top;
  return {
    left: `${middle.x}px`,
    top: `${top + room * 0.34}px`,
    "max-width": `${Math.min(felt.rx * 1.15, 300)}px`,
  };
}
