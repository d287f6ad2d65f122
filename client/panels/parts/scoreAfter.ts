import { formatNumber, t } from "#client/text/i18n.ts";
import type { Standing } from "#shared/views/view.ts";

/** The own score now and once `total` points are added to it, beside the walk-away value. */
export const scoreAfter = (
  { score, walkAway }: Pick<Standing, "score" | "walkAway">,
  total: number,
): string =>
  t("panels:worth.short", {
    now: formatNumber(score, 1),
    after: formatNumber(score + total, 1),
    walkAway: formatNumber(walkAway, 1),
  });
