import type { JSX } from "preact";
import { formatList, formatShare, t } from "#client/text/i18n.ts";
import type { ProgrammeEntry } from "#client/viewmodel/plenary/programmeModel.ts";
import { programmeName } from "../parts/names.ts";

/** Where a programme stands, in chips: in force, before the plenary, or what it still needs. */
export function ProgrammeState({ entry }: { readonly entry: ProgrammeEntry }): JSX.Element {
  const { inForce, onTheTable, requires, trust } = entry;
  return (
    <span class="row row-tight">
      {inForce === undefined ? null : (
        <span class="chip chip-good">
          {t("panels:programme.inForce", {
            year: inForce.adoptedIn,
            maturity: formatShare(inForce.maturity),
          })}
        </span>
      )}
      {onTheTable === undefined ? null : (
        <span class="chip chip-warn">{t("panels:programme.tabled")}</span>
      )}
      {inForce === undefined && onTheTable === undefined ? (
        <span class="chip">{t("panels:programme.notAdopted")}</span>
      ) : null}
      {requires.length === 0 ? null : (
        <span class="chip chip-bad">
          {t("panels:programme.requires", {
            programmes: formatList(requires.map(programmeName)),
          })}
        </span>
      )}
      {inForce !== undefined || trust.enough ? null : (
        <span class="chip chip-bad">{t("panels:programme.trustMissing")}</span>
      )}
    </span>
  );
}
