import { expect, test } from "vitest";
import { Outbox, type SendCommand } from "#client/net/outbox.ts";
import type { CommandMessage, CommandReply } from "#shared/protocol/messages.ts";

const SPEAK: CommandMessage["command"] = { type: "speak", to: [], text: "Good morning." };
const READY: CommandMessage["command"] = { type: "markReady", ready: true };
const ACCEPTED: CommandReply = { ok: true };

test("a command given while the socket is open is sent once and its answer returned", async () => {
  const { outbox } = anOutbox();
  const socket = aSocket();
  outbox.open(socket.send);

  const reply = outbox.submit(SPEAK);
  socket.answer(0, ACCEPTED);

  expect(await reply).toEqual(ACCEPTED);
  expect(socket.sent.map((message) => message.command)).toEqual([SPEAK]);
});

test("a refusal is an answer: it is returned and nothing is sent again", async () => {
  const { outbox } = anOutbox();
  const [first, second] = [aSocket(), aSocket()];
  const refused: CommandReply = { ok: false, refusal: { code: "gamePaused", params: {} } };
  outbox.open(first.send);

  const reply = outbox.submit(SPEAK);
  first.answer(0, refused);
  expect(await reply).toEqual(refused);
  outbox.open(second.send);

  expect(second.sent).toEqual([]);
});

test("what a lost socket left unanswered is sent once more over the next one, under the same id", async () => {
  const { outbox } = anOutbox();
  const [first, second] = [aSocket(), aSocket()];
  outbox.open(first.send);
  const reply = outbox.submit(SPEAK);

  first.lose();
  outbox.close();
  outbox.open(second.send);
  second.answer(0, ACCEPTED);

  expect(await reply).toEqual(ACCEPTED);
  expect(second.sent).toEqual(first.sent);
});

test("commands given during an outage go out in the order in which they were given", () => {
  const { outbox } = anOutbox();
  const socket = aSocket();
  const texts = ["one", "two", "three"];

  for (const text of texts) void outbox.submit({ type: "speak", to: [], text });
  outbox.open(socket.send);

  expect(socket.sent.map(({ command }) => command.type === "speak" && command.text)).toEqual(texts);
  expect(new Set(socket.sent.map((message) => message.commandId)).size).toBe(3);
});

test("every command is sent once per socket, however often sockets are lost", async () => {
  const { outbox } = anOutbox();
  const sockets = [aSocket(), aSocket(), aSocket(), aSocket()];
  const reply = outbox.submit(SPEAK);

  for (const socket of sockets) {
    outbox.open(socket.send);
    if (socket !== sockets.at(-1)) socket.lose();
    outbox.close();
  }
  sockets.at(-1)?.answer(0, ACCEPTED);

  await reply;
  expect(sockets.map((socket) => socket.sent.length)).toEqual([1, 1, 1, 1]);
  expect(new Set(sockets.flatMap(({ sent }) => sent.map((each) => each.commandId))).size).toBe(1);
});

test("a mark of readiness is not carried over into the next phase", async () => {
  const { outbox, moment } = anOutbox();
  const [first, second] = [aSocket(), aSocket()];
  outbox.open(first.send);
  const ready = outbox.submit(READY);
  void outbox.submit(SPEAK);
  first.lose();
  outbox.close();

  moment.is = "1 plenary";
  outbox.open(second.send);

  expect(await ready).toEqual({ ok: true });
  expect(second.sent.map(({ command }) => command.type)).toEqual(["speak"]);
});

test("within the same phase a mark of readiness is sent again", () => {
  const { outbox } = anOutbox();
  const socket = aSocket();

  void outbox.submit(READY);
  outbox.open(socket.send);

  expect(socket.sent.map(({ command }) => command)).toEqual([READY]);
});

test("the number of unanswered commands is told as it changes", async () => {
  const { outbox, pending } = anOutbox();
  const socket = aSocket();
  outbox.open(socket.send);

  const replies = [outbox.submit(SPEAK), outbox.submit(SPEAK)];
  socket.answer(1, ACCEPTED);
  socket.answer(0, ACCEPTED);
  await Promise.all(replies);

  expect(pending).toEqual([1, 2, 1, 0]);
});

test("a command is answered once: what comes late over an older socket counts no more", async () => {
  const { outbox, pending } = anOutbox();
  const [first, second] = [aSocket(), aSocket()];
  outbox.open(first.send);
  const reply = outbox.submit(SPEAK);
  outbox.close();
  outbox.open(second.send);
  second.answer(0, ACCEPTED);
  await reply;
  first.answer(0, { ok: false, refusal: { code: "gamePaused", params: {} } });
  await Promise.resolve();

  expect(await reply).toEqual(ACCEPTED);
  expect(pending).toEqual([1, 0]);
});

test("after a socket is lost nothing more goes out over it", () => {
  const { outbox } = anOutbox();
  const socket = aSocket();
  outbox.open(socket.send);
  outbox.close();
  void outbox.submit(SPEAK);
  expect(socket.sent).toEqual([]);
});

function anOutbox(): {
  outbox: Outbox<CommandMessage["command"], CommandReply>;
  moment: { is: string };
  pending: number[];
} {
  const moment = { is: "1 caucus" };
  const pending: number[] = [];
  let made = 0;
  const outbox = new Outbox<CommandMessage["command"], CommandReply>({
    newId: () => `command-${String(++made).padStart(10, "0")}`,
    momentOf: ({ type }) => (type === "markReady" ? moment.is : undefined),
    moot: ACCEPTED,
    onPending: (count) => pending.push(count),
  });
  return { outbox, moment, pending };
}

/** A socket whose answers the test gives. */
function aSocket(): {
  send: SendCommand<CommandMessage["command"], CommandReply>;
  sent: CommandMessage[];
  answer: (index: number, reply: CommandReply) => void;
  lose: () => void;
} {
  const sent: CommandMessage[] = [];
  const waiting: PromiseWithResolvers<CommandReply>[] = [];
  return {
    sent,
    send: (message) => {
      sent.push(message);
      const answer = Promise.withResolvers<CommandReply>();
      waiting.push(answer);
      return answer.promise;
    },
    answer: (index, reply) => waiting[index]?.resolve(reply),
    lose: () => {
      for (const each of waiting) each.reject(new Error("closed"));
    },
  };
}
