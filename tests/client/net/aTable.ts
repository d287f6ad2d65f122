import type { ApiError } from "#client/net/httpApi.ts";
import type { LinkState } from "#client/net/lifeline.ts";
import type { LinkListeners } from "#client/net/roomLink.ts";
import {
  type Surroundings,
  TableConnection,
  type TableViews,
} from "#client/net/tableConnection.ts";
import { seatId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { SeatRequest } from "#shared/protocol/http.ts";
import type { CommandMessage, CommandReply } from "#shared/protocol/messages.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import { aPublicView, aSeatView } from "#tests/client/support/views.ts";

export const SEAT_TOKEN = "s".repeat(22);

interface Tokens {
  readonly seatToken?: string;
  readonly hostToken?: string;
}

/** A connection, what it said, and the hands of its server, its network and its time. */
interface TableAtHand {
  readonly connection: TableConnection;
  readonly states: readonly LinkState[];
  readonly views: readonly (readonly [PublicView, SeatView | undefined])[];
  readonly seats: readonly TableViews["seats"][];
  /** Signs of life that went out. */
  readonly heres: () => number;
  readonly requests: readonly SeatRequest[];
  readonly sent: readonly CommandMessage[];
  readonly timePasses: () => void;
  readonly opensSocket: () => Promise<void>;
  readonly nextTry: () => Promise<void>;
  /** The next socket opens, and over it comes this position. */
  readonly reopens: (view?: PublicView) => Promise<void>;
  readonly socket: () => LinkListeners;
  /** Answers the newest command. */
  readonly answers: (reply: CommandReply) => void;
  readonly serverSays: (error: ApiError) => void;
  readonly links: () => { readonly opened: number; readonly closed: number };
}

/** A table whose first socket is open and whose first position has been told. */
export async function anOpenTable(): Promise<TableAtHand> {
  const table = aTable();
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.socket().onOwn(aSeatView());
  table.timePasses();
  return table;
}

/** A connection in a world where the test is the server, the network and the time. */
export function aTable(tokens: Tokens = { seatToken: SEAT_TOKEN }): TableAtHand {
  const states: LinkState[] = [];
  const views: [PublicView, SeatView | undefined][] = [];
  const requests: SeatRequest[] = [];
  const sent: CommandMessage[] = [];
  const answers: PromiseWithResolvers<CommandReply>[] = [];
  const sockets: LinkListeners[] = [];
  let due: (() => void)[] = [];
  let refusal: ApiError | undefined;
  const seats: TableViews["seats"][] = [];
  let heres = 0;
  let closed = 0;

  const world: Surroundings = {
    reserve: (request) => {
      requests.push(request);
      return Promise.resolve(refusal === undefined ? ok(aReservation()) : err(refusal));
    },
    openLink: (_reservation, listeners) => {
      sockets.push(listeners);
      return Promise.resolve({
        command: (message) => {
          sent.push(message);
          const answer = Promise.withResolvers<CommandReply>();
          answers.push(answer);
          return answer.promise;
        },
        record: () => Promise.resolve({ entries: [], total: 0 }),
        here: () => {
          heres++;
        },
        close: () => {
          closed++;
        },
      });
    },
    clock: () => 1_000,
    chance: () => 0.5,
    newId: () => `command-${String(sent.length).padStart(10, "0")}`,
    later: (_after, then) => {
      due.push(then);
      return () => {
        due = due.filter((each) => each !== then);
      };
    },
  };
  const connection = new TableConnection(
    tokens,
    {
      onViews: ({ public: publicView, own, seats: all }) => {
        views.push([publicView, own]);
        seats.push(all);
      },
      onPresence: () => undefined,
      onRecord: () => undefined,
      onState: (state) => states.push(state),
      onPending: () => undefined,
    },
    world,
  );
  connection.connect();

  const timePasses = (): void => {
    const now = due;
    due = [];
    for (const then of now) then();
  };
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return {
    connection,
    states,
    views,
    seats,
    heres: () => heres,
    requests,
    sent,
    timePasses,
    opensSocket: settle,
    nextTry: async () => {
      timePasses();
      await settle();
    },
    reopens: async (view = aPublicView()) => {
      timePasses();
      await settle();
      sockets.at(-1)?.onPublic(view);
      sockets.at(-1)?.onOwn(aSeatView());
      timePasses();
    },
    socket: () => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error("no socket is open");
      return socket;
    },
    answers: (reply) => answers.at(-1)?.resolve(reply),
    serverSays: (error) => {
      refusal = error;
    },
    links: () => ({ opened: sockets.length, closed }),
  };
}

const aReservation = () => ({
  code: "123456",
  scenario: "trilateral",
  seat: seatId("korea"),
  host: false,
  now: 5_000,
  reservation: { name: "table", sessionId: "abc", roomId: "123456" },
});
