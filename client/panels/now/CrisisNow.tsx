import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { crisisSheets } from "#client/viewmodel/crisisModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { resolutionEntries } from "#client/viewmodel/resolutionModel.ts";
import { ResolutionCard } from "../plenary/ResolutionCard.tsx";
import { CrisisCard } from "./CrisisCard.tsx";

/** The crises that strike this year, and resolutions about a response of all. */
export function CrisisNow({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const sheets = crisisSheets(desk);
  const { live } = resolutionEntries(desk);
  return (
    <>
      {sheets.length === 0 ? <p class="muted">{t("panels:crisis.none")}</p> : null}
      {live.map((entry) => (
        <ResolutionCard key={entry.resolution.id} desk={desk} entry={entry} />
      ))}
      {sheets.map((sheet) => (
        <CrisisCard key={sheet.crisis.id} desk={desk} sheet={sheet} />
      ))}
    </>
  );
}
