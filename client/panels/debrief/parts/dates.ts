import { t } from "#client/text/i18n.ts";
import type { Phase } from "#shared/views/view.ts";

/** `Year 2, Plenary`. */
export const dateName = (when: { readonly year: number; readonly phase: Phase }): string =>
  t("debrief:when", { year: when.year, phase: t(`common:phases.${when.phase}`) });

/** As `dateName`, for the end of a phase; the game's beginning is year 0. */
export const phaseEndName = (end: { readonly year: number; readonly phase: Phase }): string =>
  end.year === 0 ? t("debrief:start") : dateName(end);
