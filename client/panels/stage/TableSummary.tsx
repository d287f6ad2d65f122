import type { JSX } from "preact";
import { formatList, t } from "#client/text/i18n.ts";
import type { TableModel } from "#client/viewmodel/tableModel.ts";

/** What lies on the table, for those who do not see it: the text in the middle, the seals on the rim. */
export function TableSummary({ model }: { readonly model: TableModel }): JSX.Element {
  const { treaty, seals } = model;
  return (
    <div class="visually-hidden">
      <p>
        {treaty === undefined
          ? t("table:treaty.none")
          : t("table:treaty.label", { title: treaty.title })}
      </p>
      <p>
        {seals.length === 0
          ? t("table:seals.none")
          : t("table:seals.label", {
              count: seals.length,
              programmes: formatList(seals.map((seal) => seal.title)),
            })}
      </p>
    </div>
  );
}
