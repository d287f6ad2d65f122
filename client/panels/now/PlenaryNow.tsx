import type { JSX } from "preact";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { resolutionEntries } from "#client/viewmodel/plenary/resolutionModel.ts";
import { openPanel } from "../navigation.ts";
import { ResolutionCard } from "../plenary/ResolutionCard.tsx";

/** What lies before the plenary; everything else of it has a tab of its own. */
export function PlenaryNow({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const store = useTableStore();
  const { live } = resolutionEntries(desk);
  return (
    <section class="stack" aria-label={t("panels:plenary.onTheTable")}>
      <h3>{t("panels:plenary.onTheTable")}</h3>
      {live.length === 0 ? <p class="muted">{t("panels:plenary.nothingTabled")}</p> : null}
      {live.map((entry) => (
        <ResolutionCard key={entry.resolution.id} desk={desk} entry={entry} />
      ))}
      <div>
        <button type="button" class="button" onClick={() => openPanel(store, { tab: "plenary" })}>
          {t("panels:plenary.toProgrammes")}
        </button>
      </div>
    </section>
  );
}
