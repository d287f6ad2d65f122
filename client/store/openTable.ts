import { type ReadonlySignal, signal } from "@preact/signals";
import { type ApiError, loadLobby, reserveSeat } from "#client/net/httpApi.ts";
import type { LinkState } from "#client/net/lifeline.ts";
import { randomId } from "#client/net/randomId.ts";
import { openRoomLink } from "#client/net/roomLink.ts";
import {
  type Surroundings,
  TableConnection,
  type TableTokens,
} from "#client/net/tableConnection.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Lobby } from "#shared/protocol/http.ts";
import type { Presence, RecordPage } from "#shared/protocol/messages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { connectionSignals, keepConnected, type OpenPlace } from "./openPlace.ts";
import { lacksLines, withPage } from "./recordLines.ts";
import type { RecordLine, TableStore, TableViews } from "./tableStore.ts";
import { takeScenario } from "./takeScenario.ts";
import { DEVICE, untilAnswered } from "./waiting.ts";

/** A table that is open in this page. */
export interface OpenTable extends OpenPlace {
  readonly store: TableStore;
  readonly lobby: Lobby;
}

/** With what this browser comes to a table, and whose seat that is. */
export interface TableAccess extends TableTokens {
  readonly seat?: SeatId | undefined;
}

/**
 * Loads what a table needs and connects to it. Waits out a server that cannot be reached; what the
 * server refuses for good is returned.
 */
export async function openTable(
  code: string,
  tokens: TableAccess,
  until: AbortSignal,
): Promise<Result<OpenTable, ApiError>> {
  const lobby = await untilAnswered(() => loadLobby(code, tokenOf(tokens)), until);
  if (!lobby.ok) return lobby;
  const reply = await untilAnswered(
    () => takeScenario(lobby.value.scenario, { token: readerOf(tokens), until }),
    until,
  );
  if (!reply.ok) return reply;
  return ok(connected(lobby.value, tokens, reply.value.scenario));
}

const tokenOf = ({ seatToken, hostToken, watcherToken }: TableAccess): string | undefined =>
  seatToken ?? hostToken ?? watcherToken;

/** Whose texts are asked for. A screen that others see gets nobody's in particular. */
const readerOf = ({ seatToken, hostToken, as }: TableAccess): string | undefined =>
  as === "public" ? undefined : (seatToken ?? hostToken);

function connected(lobby: Lobby, tokens: TableAccess, scenario: PublicScenario): OpenTable {
  const view = signal<TableViews | undefined>(undefined);
  const presence = signal<Readonly<Record<string, Presence>>>({});
  const record = signal<readonly RecordLine[]>([]);
  const { connection: state, pending, outdated, listeners } = connectionSignals();

  let isFilling = false;
  const fillRecord = async (): Promise<void> => {
    if (isFilling) return;
    isFilling = true;
    let page: RecordPage | undefined;
    do {
      page = await connection.record(record.value.length);
      if (page !== undefined) record.value = withPage(record.value, page);
    } while (page !== undefined && page.entries.length > 0 && lacksLines(record.value, page));
    isFilling = false;
  };
  const takePage = (page: RecordPage): void => {
    record.value = withPage(record.value, page);
    if (lacksLines(record.value, page)) void fillRecord();
  };
  const takeState = (next: LinkState): void => {
    listeners.onState(next);
    if (next === "open") void fillRecord();
  };
  const connection = new TableConnection(
    tokens,
    {
      onViews: (views) => {
        view.value = views;
      },
      onPresence: (who) => {
        presence.value = who;
      },
      onRecord: takePage,
      onState: takeState,
      onPending: listeners.onPending,
    },
    SURROUNDINGS,
  );
  return {
    store: {
      scenario,
      code: lobby.code,
      keptUntil: lobby.keptUntil,
      view,
      seat: tokens.seat,
      isHost: tokens.hostToken !== undefined && tokens.as !== "public",
      suggests: NEVER,
      presence,
      record,
      connection: state,
      pending,
      now: () => connection.now(),
      submit: (command) => connection.submit(command),
      here: () => connection.here(),
    },
    lobby,
    outdated,
    ...keepConnected(connection),
  };
}

const NEVER: ReadonlySignal<boolean> = signal(false);

const SURROUNDINGS: Surroundings = {
  ...DEVICE,
  reserve: reserveSeat,
  openLink: openRoomLink,
  newId: randomId,
};
