import { expect, test } from "vitest";
import { seatId } from "#shared/kernel/ids.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { aPublicView, aSeatView } from "#tests/client/support/views.ts";
import { anOpenTable, aTable, SEAT_TOKEN } from "./aTable.ts";

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

test("a position is whole only by what its own socket brought", async () => {
  const table = await anOpenTable();
  table.socket().onClose(1006);
  table.timePasses();
  await table.opensSocket();
  table.socket().onPublic(aPublicView({ phase: "plenary" }));
  table.timePasses();
  expect(table.views.length).toBe(1);
  expect(table.states.at(-1)).toBe("interrupted");
});

test("what is given during an outage waits for the next socket, and goes out once", async () => {
  const table = await anOpenTable();
  table.socket().onClose(1006);
  void table.connection.submit({ type: "speak", to: [], text: "Still there?" });
  expect(table.sent).toEqual([]);

  await table.reopens();
  expect(table.sent.length).toBe(1);
});

test("no sign of life goes out before the position is there", async () => {
  const table = aTable();
  await table.opensSocket();
  table.connection.here();
  expect(table.heres()).toBe(0);
});

test.each([
  ["markReady", { type: "markReady", ready: true }],
  ["extendPhase", { type: "extendPhase", by: 60_000 }],
  ["advancePhase", { type: "advancePhase" }],
  ["rewindPhase", { type: "rewindPhase" }],
] as const)(
  "%s is about the phase that is on: it does not strike a later one",
  async (_, command) => {
    for (const then of [aPublicView({ phase: "plenary" }), aPublicView({ year: 7 })]) {
      const table = await anOpenTable();
      const reply = table.connection.submit(command);
      table.socket().onClose(1006);
      await table.reopens(then);
      expect(await reply).toEqual({ ok: true });
      expect(table.sent.length).toBe(1);
    }
  },
);

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
