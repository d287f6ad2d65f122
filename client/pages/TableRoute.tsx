import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import {
  forgetTokens,
  hostKeyIn,
  keepTokens,
  type SeatTokens,
  tokensOfBrowser,
  tokensOfTab,
  withHostKey,
} from "#client/net/seatTokens.ts";
import type { OpenTable } from "#client/store/openTable.ts";
import { goTo } from "#client/store/router.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import { LobbyPage } from "./LobbyPage.tsx";
import { Later } from "./parts/frame/Later.tsx";
import { MessagePage } from "./parts/frame/MessagePage.tsx";
import { Outdated, Superseded, TakingSeat } from "./parts/frame/RoomEnds.tsx";
import { useOpenTable } from "./parts/table/useOpenTable.ts";
import { useWasDeleted } from "./parts/table/useWasDeleted.ts";

/** Brings a browser to its seat and keeps it there; without a seat of its own it is asked to join. */
export function TableRoute({ code }: { readonly code: string }): JSX.Element {
  const [tokens, setTokens] = useState(() => tokensFor(code));
  useEffect(() => {
    if (tokens === undefined) goTo({ page: "join", code }, "replace");
    else keepTokens(browserShelves, code, tokens);
  }, [code, tokens]);
  if (tokens === undefined) return <TakingSeat />;
  return <AtTable code={code} tokens={tokens} onMove={setTokens} />;
}

interface Moving {
  readonly tokens: SeatTokens;
  /** Takes another seat. */
  readonly onMove: (tokens: SeatTokens) => void;
}

function AtTable({ code, tokens, onMove }: Moving & { readonly code: string }): JSX.Element {
  const opened = useOpenTable(code, tokens);
  if (opened === undefined) return <TakingSeat />;
  if (!opened.ok) return <Unreachable code={code} error={opened.error} />;
  return (
    <TableStoreContext.Provider value={opened.value.store}>
      <TableShown table={opened.value} tokens={tokens} onMove={onMove} />
    </TableStoreContext.Provider>
  );
}

/** What this browser holds of the table, with the key that the address may bring; it stays in no history. */
function tokensFor(code: string): SeatTokens | undefined {
  const held = tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code);
  const key = hostKeyIn(location.hash);
  if (key !== undefined) history.replaceState(history.state, "", location.pathname);
  return withHostKey(held, key);
}

function TableShown({
  table,
  tokens,
  onMove,
}: Moving & { readonly table: OpenTable }): JSX.Element {
  const { store, outdated } = table;
  const connection = store.connection.value;
  if (outdated.value) return <Outdated />;
  if (connection === "gone") return <Gone code={store.code} />;
  if (connection === "superseded") return <Superseded onUseHere={table.useHere} />;
  const stage = store.view.value?.public.stage;
  if (stage === undefined) return <TakingSeat />;
  if (stage === "lobby") return <LobbyPage table={table} tokens={tokens} onMove={onMove} />;
  return <Later load={() => tablePage(table.lobby.origins)} />;
}

/** Fetched when the game begins: the lobby does without. */
async function tablePage(origins: readonly string[]): Promise<JSX.Element> {
  const { TablePage } = await import("./TablePage.tsx");
  return <TablePage origins={origins} />;
}

/** Whoever was at the table is told whether it is no more, or only their seat. */
function Gone({ code }: { readonly code: string }): JSX.Element {
  const wasDeleted = useWasDeleted(code, true);
  if (wasDeleted === undefined) return <TakingSeat />;
  const error = { code: wasDeleted ? "tableUnknown" : "tokenUnknown", params: {} } as const;
  return <Unreachable code={code} error={error} />;
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
  // The browser holds tokens of it, so the code is not a wrong one.
  if (error.code === "tableUnknown") return <Deleted />;
  return (
    <MessagePage
      title={t("pages:table.unreachable")}
      ways={[
        { to: { page: "join", code }, label: t("pages:table.joinAgain") },
        { to: { page: "home" }, label: t("common:home") },
      ]}
    >
      <p>{errorText(error)}</p>
    </MessagePage>
  );
}

function Deleted(): JSX.Element {
  return (
    <MessagePage
      title={t("pages:keeping.gone.title")}
      ways={[{ to: { page: "home" }, label: t("common:home") }]}
    >
      <p>{t("pages:keeping.gone.text")}</p>
    </MessagePage>
  );
}
