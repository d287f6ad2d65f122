import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import {
  forgetTokens,
  keepTokens,
  type SeatTokens,
  tokensOfBrowser,
  tokensOfTab,
} from "#client/net/seatTokens.ts";
import { type OpenTable, openTable } from "#client/store/openTable.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import { LobbyPage } from "./LobbyPage.tsx";
import { Waiting } from "./parts/Later.tsx";
import { Link } from "./parts/Link.tsx";
import { Page } from "./parts/Page.tsx";
import { goTo } from "./router.ts";
import { TablePage } from "./TablePage.tsx";

/** Brings a browser to its seat and keeps it there; without a seat of its own it is asked to join. */
export function TableRoute({ code }: { readonly code: string }): JSX.Element {
  const tokens = useSignal<SeatTokens | undefined>(undefined);
  const table = useSignal<OpenTable | undefined>(undefined);
  const failure = useSignal<ApiError | undefined>(undefined);
  useEffect(() => {
    tokens.value = tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code);
    if (tokens.value === undefined) goTo({ page: "join", code }, "replace");
    else keepTokens(browserShelves, code, tokens.value);
  }, [code]);
  useEffect(() => {
    const held = tokens.value;
    if (held === undefined) return undefined;
    const leaving = new AbortController();
    void openTable(code, held, leaving.signal).then((opened) => {
      if (!opened.ok) failure.value = opened.error;
      else if (leaving.signal.aborted) opened.value.close();
      else table.value = opened.value;
    });
    return () => {
      leaving.abort();
      table.value?.close();
      table.value = undefined;
    };
  }, [code, tokens.value]);

  const move = (next: SeatTokens): void => {
    keepTokens(browserShelves, code, next);
    tokens.value = next;
  };
  if (failure.value !== undefined) return <Unreachable code={code} error={failure.value} />;
  if (table.value === undefined || tokens.value === undefined) {
    return <Waiting text={t("pages:table.opening")} />;
  }
  return (
    <TableStoreContext.Provider value={table.value.store}>
      <TableShown table={table.value} tokens={tokens.value} onMove={move} />
    </TableStoreContext.Provider>
  );
}

function TableShown({
  table,
  tokens,
  onMove,
}: {
  readonly table: OpenTable;
  readonly tokens: SeatTokens;
  readonly onMove: (tokens: SeatTokens) => void;
}): JSX.Element {
  const { store, outdated } = table;
  const connection = store.connection.value;
  if (outdated.value) return <Outdated />;
  if (connection === "gone") {
    return <Unreachable code={store.code} error={{ code: "tokenUnknown", params: {} }} />;
  }
  if (connection === "superseded") return <Superseded onUseHere={table.useHere} />;
  const stage = store.view.value?.public.stage;
  if (stage === undefined) return <Waiting text={t("pages:table.opening")} />;
  if (stage === "lobby") return <LobbyPage table={table} tokens={tokens} onMove={onMove} />;
  return <TablePage origins={table.lobby.origins} />;
}

/** The seat is held by another window or device of the same person. */
function Superseded({ onUseHere }: { readonly onUseHere: () => void }): JSX.Element {
  return (
    <Page title={t("pages:table.superseded.title")}>
      <div class="card paper sheet stack">
        <p>{t("pages:table.superseded.text")}</p>
        <div class="row">
          <button type="button" class="button button-primary" onClick={onUseHere}>
            {t("pages:table.superseded.useHere")}
          </button>
        </div>
      </div>
    </Page>
  );
}

/** The server speaks a newer protocol than this page. */
function Outdated(): JSX.Element {
  return (
    <Page title={t("pages:table.outdated.title")}>
      <div class="card paper sheet stack">
        <p>{t("errors:protocolOutdated")}</p>
        <div class="row">
          <button type="button" class="button button-primary" onClick={() => location.reload()}>
            {t("common:broken.reload")}
          </button>
        </div>
      </div>
    </Page>
  );
}

/** The table, or this browser's seat at it, is no more. */
function Unreachable({
  code,
  error,
}: {
  readonly code: string;
  readonly error: ApiError;
}): JSX.Element {
  useEffect(() => {
    if (error.code === "tableUnknown" || error.code === "tokenUnknown") {
      forgetTokens(browserShelves, code);
    }
  }, [code, error.code]);
  return (
    <Page title={t("pages:table.unreachable")}>
      <div class="card paper sheet stack">
        <p>{errorText(error)}</p>
        <div class="row">
          <Link to={{ page: "join", code }} class="button button-primary">
            {t("pages:table.joinAgain")}
          </Link>
          <Link to={{ page: "home" }} class="button">
            {t("common:home")}
          </Link>
        </div>
      </div>
    </Page>
  );
}
