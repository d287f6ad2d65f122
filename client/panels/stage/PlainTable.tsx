import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";

/** The table without its picture: while that is being drawn, and where it cannot be. */
export function PlainTable({
  layout,
  failed,
}: {
  readonly layout: TableLayout;
  readonly failed: boolean;
}): JSX.Element {
  const { middle, rim, felt } = layout;
  return (
    <div
      class="table-plain"
      style={{
        left: `${middle.x - rim.rx}px`,
        top: `${middle.y - rim.ry}px`,
        width: `${rim.rx * 2}px`,
        height: `${rim.ry * 2}px`,
        "--wood": `${rim.ry - felt.ry}px`,
      }}
    >
      {failed ? <p class="small">{t("table:picture")}</p> : null}
    </div>
  );
}
