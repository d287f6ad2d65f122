import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PolledSocket } from "#server/rooms/PolledSocket.ts";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import {
  POLLS_PATH,
  packFrames,
  pollPath,
  STREAMS_PATH,
  socketPath,
  upPath,
} from "#shared/protocol/streams.ts";
import { LiveServer } from "./support/liveServer.ts";
import { letTimeStand } from "./support/standingClock.ts";

/** What an answer holds, once it is sent. */
class Answer extends ServerResponse {
  text: string | undefined;

  constructor() {
    super(new IncomingMessage(new Socket()));
  }

  override end(text?: unknown): this {
    this.text = String(text);
    return this;
  }
}

const FRAME = Uint8Array.of(7);
const FRAME_DATA = `data: ${Buffer.from(FRAME).toString("base64")}\n\n`;
/** Until what is told in this turn has been answered. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("A socket whose events are asked for", () => {
  const opened = () => {
    const socket = new PolledSocket("key");
    const ended: unknown[] = [];
    socket.on("close", (code: number) => ended.push(code));
    socket.on("gone", () => ended.push("gone"));
    const poll = (next: number): Answer => {
      const answer = new Answer();
      expect(socket.poll(next, answer)).toBe(true);
      return answer;
    };
    poll(0);
    return { socket, poll, ended };
  };
  const send = (socket: PolledSocket): void => socket.send(FRAME, {});

  test("says its key first", () => {
    const answer = new Answer();
    new PolledSocket("key").poll(0, answer);
    expect(answer.text).toBe("id: 0\nevent: open\ndata: key\n\n");
  });

  test("answers when there is something, with all of the same turn", async () => {
    const { socket, poll } = opened();
    const answer = poll(1);
    expect(answer.text).toBeUndefined();
    send(socket);
    send(socket);
    await nextTurn();
    expect(answer.text).toBe(`id: 1\n${FRAME_DATA}id: 2\n${FRAME_DATA}`);
  });

  test("answers at once with what came while nobody waited", async () => {
    const { socket, poll } = opened();
    send(socket);
    await nextTurn();
    expect(poll(1).text).toBe(`id: 1\n${FRAME_DATA}`);
  });

  test("tells again what came in an answer that got lost, and nothing that has come", () => {
    const { socket, poll } = opened();
    send(socket);
    const first = poll(1).text;
    expect(poll(1).text).toBe(first);
    send(socket);
    expect(poll(2).text).toBe(`id: 2\n${FRAME_DATA}`);
  });

  test("counts what it keeps until it has come", () => {
    const { socket, poll } = opened();
    poll(1);
    expect(socket.bufferedAmount).toBe(0);
    send(socket);
    poll(1);
    expect(socket.bufferedAmount).toBe(`id: 1\n${FRAME_DATA}`.length);
    poll(2);
    expect(socket.bufferedAmount).toBe(0);
  });

  test("lets one request wait: an earlier one is answered with nothing", async () => {
    const { socket, poll } = opened();
    const earlier = poll(1);
    const later = poll(1);
    expect(earlier.text).toBe("");
    send(socket);
    await nextTurn();
    expect(later.text).toBe(`id: 1\n${FRAME_DATA}`);
  });

  test("lets a request that was overtaken disturb nothing", async () => {
    const { socket, poll } = opened();
    const waiting = poll(1);
    expect(poll(0).text).toBe("");
    send(socket);
    await nextTurn();
    expect(waiting.text).toBe(`id: 1\n${FRAME_DATA}`);
  });

  test("keeps for the next request what came after one that broke", async () => {
    const { socket, poll } = opened();
    poll(1).emit("close");
    send(socket);
    await nextTurn();
    expect(poll(1).text).toBe(`id: 1\n${FRAME_DATA}`);
  });

  test("ends when somebody asks for what it never told", () => {
    const { socket, ended } = opened();
    expect(socket.poll(2, new Answer())).toBe(false);
    expect(ended).toEqual([1006, "gone"]);
  });

  test("answers a long wait before a proxy takes it for a failure", async () => {
    const { socket, poll, ended } = opened();
    const answer = poll(1);
    for (let pulse = 0; pulse < 5; pulse += 1) socket.ping();
    await nextTurn();
    expect(answer.text).toBe("id: 1\nevent: ping\ndata: \n\n");
    expect(ended).toEqual([]);
  });

  test("tells why it closed to whoever asks afterwards, also for a second time", () => {
    const { socket, poll, ended } = opened();
    socket.close(4001, "another tab");
    expect(ended).toEqual([4001]);
    const told = "id: 1\nevent: close\ndata: 4001 another tab\n\n";
    expect([poll(1).text, poll(1).text]).toEqual([told, told]);
  });

  test("is gone some time after it closed, however often somebody asks", () => {
    const { socket, poll, ended } = opened();
    socket.close(4001, "another tab");
    for (let pulse = 0; pulse < 3; pulse += 1) {
      poll(1);
      socket.ping();
    }
    expect(ended).toEqual([4001, "gone"]);
  });
});

describe("Asking for what comes next", () => {
  let server: LiveServer;
  beforeEach(async () => {
    server = await LiveServer.start();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  const ask = (path: string, how: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, how);
  /** An echo, which answers every frame with one. */
  const openEcho = async (): Promise<string> => {
    const events = await (await ask(`${POLLS_PATH}${ECHO_PATH}`)).text();
    return /^data: (?<key>\S{22})$/mu.exec(events)?.groups?.["key"] ?? "";
  };
  const call = (key: string): Promise<Response> =>
    ask(upPath(key, 0), {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: packFrames([FRAME]),
    });
  const statusAfter = async (key: string): Promise<number> => (await ask(pollPath(key, 1))).status;

  test("brings it, again where the answer got lost, and in no cache", async () => {
    const key = await openEcho();
    await call(key);
    const first = await ask(pollPath(key, 1));
    expect(first.headers.get("cache-control")).toBe("no-store");
    const told = await first.text();
    expect(told).toMatch(/^id: 1\ndata: \S+\n\n$/u);
    expect(await (await ask(pollPath(key, 1))).text()).toBe(told);
  });

  test("waits until there is something, and hears why the socket closes", async () => {
    const key = await openEcho();
    expect(await (await ask(pollPath(key, 1))).text()).toBe("id: 1\nevent: close\ndata: 1000 \n\n");
  });

  test("ends with the page: nothing is kept for it then", async () => {
    const key = await openEcho();
    expect((await ask(socketPath(key), { method: "DELETE" })).status).toBe(204);
    expect(await statusAfter(key)).toBe(404);
  });

  test("is refused without a number, and for numbers never told the socket ends", async () => {
    const key = await openEcho();
    expect((await ask(`${POLLS_PATH}/${key}/from/-1`)).status).toBe(400);
    expect((await ask(pollPath(key, 9))).status).toBe(400);
    expect(await statusAfter(key)).toBe(404);
  });

  test("ends the socket when it is done far too often", async () => {
    const key = await openEcho();
    letTimeStand();
    const statuses: number[] = [];
    while (statuses.at(-1) !== 404) statuses.push((await ask(pollPath(key, 0))).status);
    expect(statuses.at(-2)).toBe(429);
    expect(statuses.length).toBeLessThan(1_000);
  });

  test("is for sockets that were opened so", async () => {
    const stream = await ask(`${STREAMS_PATH}${ECHO_PATH}`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = "";
    while (!told.includes("data: ")) told += (await reader?.read())?.value ?? "";
    const key = /^data: (?<key>\S{22})$/mu.exec(told)?.groups?.["key"] ?? "";
    expect((await ask(pollPath(key, 0))).status).toBe(400);
    await reader?.cancel();
  });
});
