import { Fragment, type JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { crisisSheets } from "#client/viewmodel/now/crisisModel.ts";
import { resolutionEntries } from "#client/viewmodel/plenary/resolutionModel.ts";
import { ResolutionCard } from "../plenary/ResolutionCard.tsx";
import { CrisisCard } from "./CrisisCard.tsx";

/** The crises that strike this year, and resolutions about a response of all. */
export function CrisisNow({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const sheets = crisisSheets(desk);
  const { live, decided } = resolutionEntries(desk);
  const entries = [...live, ...decided];
  return (
    <>
      {sheets.length === 0 ? <p class="muted">{t("panels:crisis.none")}</p> : null}
      {sheets.map((sheet) => (
        <Fragment key={sheet.crisis.id}>
          <CrisisCard desk={desk} sheet={sheet} />
          {entries
            .filter(
              ({ resolution: { subject } }) =>
                subject.kind === "crisisResponse" && subject.crisis === sheet.crisis.id,
            )
            .map((entry) => (
              <ResolutionCard key={entry.resolution.id} desk={desk} entry={entry} />
            ))}
        </Fragment>
      ))}
    </>
  );
}
