import { expect, test } from "vitest";
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
import {
  CLOSE_SUPERSEDED,
  CLOSE_TABLE_GONE,
  type CommandMessage,
  type CommandReply,
} from "#shared/protocol/messages.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import { aPublicView, aSeatView } from "#tests/client/support/views.ts";

const SEAT_TOKEN = "s".repeat(22);
const HOST_TOKEN = "h".repeat(22);

test("a seat is open once both the public view and the own one have come in", async () => {
  const table = aTable();
  await table.opensSocket();
  expect(table.states).toEqual([]);

  table.socket().onPublic(aPublicView());
  table.timePasses();
  expect(table.views).toEqual([]);
  table.socket().onOwn(aSeatView());
  table.timePasses();

  expect(table.views).toEqual([[aPublicView(), aSeatView()]]);
  expect(table.states).toEqual(["open"]);
});

test("a host without a seat is open with the public view alone", async () => {
  const table = aTable({ hostToken: HOST_TOKEN });
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.timePasses();

  expect(table.views).toEqual([[aPublicView(), undefined]]);
  expect(table.requests[0]?.token).toBe(HOST_TOKEN);
});

test("who leads a table without a seat sees every seat, and what changed in any of them", async () => {
  const table = aTable({ hostToken: HOST_TOKEN });
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.socket().onSeats({ korea: aSeatView(), japan: aSeatView({ seat: seatId("japan") }) });
  table.timePasses();
  table.socket().onSeats({ japan: { treasury: 3 } });
  table.timePasses();

  expect(table.seats[0]?.[seatId("japan")]?.treasury).toBe(5.5);
  expect(table.seats[1]?.[seatId("japan")]?.treasury).toBe(3);
  expect(table.seats[1]?.[seatId("korea")]).toBe(table.seats[0]?.[seatId("korea")]);
});

test("a sign of life goes out while the table is open, and is not kept for later", async () => {
  const table = await anOpenTable();
  table.connection.here();
  expect(table.heres()).toBe(1);
  table.socket().onClose(1006);
  table.connection.here();
  expect(table.heres()).toBe(1);
});

test("what comes in together is told together", async () => {
  const table = await anOpenTable();
  table.socket().onPublic(aPublicView({ phase: "plenary" }));
  table.socket().onOwn({ treasury: 3 });
  table.timePasses();

  expect(table.views.length).toBe(2);
  expect(table.views[1]).toEqual([
    aPublicView({ phase: "plenary" }),
    { ...aSeatView(), treasury: 3 },
  ]);
});

test("an answer comes after what the command changed", async () => {
  const table = await anOpenTable();
  const reply = table.connection.submit({ type: "markReady", ready: true });
  table.socket().onOwn({ treasury: 3 });
  table.answers({ ok: true });

  expect(await reply).toEqual({ ok: true });
  expect(table.views.at(-1)?.[1]?.treasury).toBe(3);
});

test("a lost socket is replaced by a new one, and what was unanswered goes out again", async () => {
  const table = await anOpenTable();
  const reply = table.connection.submit({ type: "speak", to: [], text: "Still there?" });
  table.socket().onClose(1006);
  expect(table.states.at(-1)).toBe("interrupted");

  table.timePasses();
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.socket().onOwn(aSeatView());
  table.timePasses();
  table.answers({ ok: true });

  expect(await reply).toEqual({ ok: true });
  expect(table.states).toEqual(["open", "interrupted", "open"]);
  expect(new Set(table.sent.map((message) => message.commandId)).size).toBe(1);
  expect(table.sent.length).toBe(2);
});

test("sections of an older socket are not mixed into the views of a new one", async () => {
  const table = await anOpenTable();
  table.socket().onOwn({ treasury: 3 });
  const old = table.socket();
  old.onClose(1006);
  table.timePasses();
  await table.opensSocket();

  old.onOwn({ treasury: 99 });
  table.socket().onPublic(aPublicView());
  table.socket().onOwn(aSeatView());
  table.timePasses();

  expect(table.views.at(-1)?.[1]).toEqual(aSeatView());
});

test("it never gives up while the server cannot be reached", async () => {
  const table = await anOpenTable();
  table.serverSays({ code: "unreachable", params: {} });
  table.socket().onClose(1006);

  for (let i = 0; i < 200; i++) await table.nextTry();

  expect(table.requests.length).toBe(201);
  expect(table.states).toEqual(["open", "interrupted"]);
});

test("a planned try is made at once when the network is back", async () => {
  const table = await anOpenTable();
  table.socket().onClose(1006);
  table.connection.wake();
  await table.opensSocket();

  expect(table.requests.length).toBe(2);
});

test("a seat that another device took is left alone until it is asked back", async () => {
  const table = await anOpenTable();
  table.socket().onClose(CLOSE_SUPERSEDED);
  table.connection.wake();
  table.timePasses();
  expect(table.states.at(-1)).toBe("superseded");
  expect(table.requests.length).toBe(1);

  table.connection.connect();
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.socket().onOwn(aSeatView());
  table.timePasses();

  expect(table.states.at(-1)).toBe("open");
});

test("a table that is gone is not asked for again", async () => {
  const table = await anOpenTable();
  table.socket().onClose(CLOSE_TABLE_GONE);
  table.timePasses();
  table.connection.connect();

  expect(table.states.at(-1)).toBe("gone");
  expect(table.requests.length).toBe(1);
});

test("a host who plays sends both tokens", async () => {
  const table = aTable({ seatToken: SEAT_TOKEN, hostToken: HOST_TOKEN });
  await table.opensSocket();
  expect(table.requests[0]).toMatchObject({ token: SEAT_TOKEN, hostToken: HOST_TOKEN });
});

test("a table that was left opens no socket", async () => {
  const table = aTable();
  table.connection.stop();
  await table.opensSocket();
  expect(table.links()).toEqual({ opened: 0, closed: 0 });
});

test("times are told by the server's clock", async () => {
  const table = aTable();
  await table.opensSocket();
  expect(table.connection.now()).toBe(5_000);
});

interface Tokens {
  readonly seatToken?: string;
  readonly hostToken?: string;
}

/** A table whose first socket is open and whose first position has been told. */
async function anOpenTable(): Promise<ReturnType<typeof aTable>> {
  const table = aTable();
  await table.opensSocket();
  table.socket().onPublic(aPublicView());
  table.socket().onOwn(aSeatView());
  table.timePasses();
  return table;
}

/** A connection in a world where the test is the server, the network and the time. */
function aTable(tokens: Tokens = { seatToken: SEAT_TOKEN }) {
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
    socket: (): LinkListeners => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error("no socket is open");
      return socket;
    },
    answers: (reply: CommandReply) => answers.at(-1)?.resolve(reply),
    serverSays: (error: ApiError) => {
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
