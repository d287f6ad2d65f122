import "../style/debrief.css";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import { Debriefing } from "#client/panels/debrief/Debriefing.tsx";
import { type FinishedTable, loadFinishedTable } from "#client/panels/debrief/finishedTable.ts";
import { t } from "#client/text/i18n.ts";
import { Loaded } from "./parts/frame/Loaded.tsx";
import { Page } from "./parts/frame/Page.tsx";
import { TableKeeping } from "./parts/table/TableKeeping.tsx";
import { useOpenTable } from "./parts/table/useOpenTable.ts";

/** What a table looks back on once its game has ended. */
export function DebriefPage({ code }: { readonly code: string }): JSX.Element {
  return (
    <Page title={t("debrief:title")} wide>
      <Loaded load={() => loadFinishedTable(code)}>{(table) => <WithTable table={table} />}</Loaded>
    </Page>
  );
}

/** The table stays open beside it: what was agreed may be negotiated anew. */
function WithTable({ table }: { readonly table: FinishedTable }): JSX.Element {
  const { code } = table;
  const tokens = useMemo(
    () => tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code),
    [code],
  );
  const opened = useOpenTable(code, tokens ?? {});
  const live = opened?.ok === true ? opened.value.store : undefined;
  return (
    <>
      <Debriefing table={table} live={live} />
      {live?.keptUntil === undefined ? null : (
        <div class="card paper sheet debrief-keeping no-print">
          <TableKeeping store={live} />
        </div>
      )}
    </>
  );
}
