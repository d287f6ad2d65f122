import "../style/debrief.css";
import type { JSX } from "preact";
import { Debriefing } from "#client/panels/debrief/Debriefing.tsx";
import { loadFinishedTable } from "#client/panels/debrief/finishedTable.ts";
import { t } from "#client/text/i18n.ts";
import { Loaded } from "./parts/Loaded.tsx";
import { Page } from "./parts/Page.tsx";

/** What a table looks back on once its game has ended. */
export function DebriefPage({ code }: { readonly code: string }): JSX.Element {
  return (
    <Page title={t("debrief:title")} wide>
      <Loaded load={() => loadFinishedTable(code)}>
        {(table) => <Debriefing table={table} />}
      </Loaded>
    </Page>
  );
}
