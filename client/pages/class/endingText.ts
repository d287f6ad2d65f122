import { t } from "#client/text/i18n.ts";
import type { TableGlance } from "#shared/classroom/classView.ts";

/** How the region stood when the game of a table ended, and whether somebody closed it before its time. */
export function endingText(ending: TableGlance["ending"]): string {
  if (ending === undefined) return "";
  return ending.reason === "closed"
    ? t(`classroom:endings.closed.${ending.region}`)
    : t(`classroom:endings.own.${ending.region}`);
}
