import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { polledDown, streamedDown } from "#client/net/waysDown.ts";
import { PolledSocket } from "#server/rooms/PolledSocket.ts";
import { StreamedSocket } from "#server/rooms/StreamedSocket.ts";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import { CLOSE_SUPERSEDED } from "#shared/protocol/messages.ts";
import {
  POLLS_PATH,
  packFrames,
  pollPath,
  STREAMS_PATH,
  socketPath,
  upPath,
} from "#shared/protocol/streams.ts";
import { LiveServer } from "./support/liveServer.ts";
import { KOREA } from "./support/matches.ts";
import { sessionsOverHttp } from "./support/recordingSocket.ts";
import type { Player } from "./support/visitors.ts";

describe.each([
  { way: "in one answer", down: streamedDown, path: STREAMS_PATH, type: "text/event-stream" },
  { way: "in many answers", down: polledDown, path: POLLS_PATH, type: "text/plain; charset=utf-8" },
])("A seat on a network without WebSockets, served $way,", ({ down, path: root, type }) => {
  let server: LiveServer;
  beforeEach(async () => {
    server = await LiveServer.start();
  });
  afterEach(async () => {
    await server.close();
  });

  const joinStreamed = async (token: string, hostToken?: string): Promise<Player> => {
    const { reservation } = await server.reserve(token, hostToken);
    sessionsOverHttp.set(reservation.sessionId, down);
    return server.sit(reservation);
  };

  test("sees and does what one with a WebSocket does", async () => {
    const { code, hostToken, seatToken } = await server.host({ take: "korea" });
    const korea = await joinStreamed(seatToken ?? "", hostToken);
    const japan = await server.join(await server.take(code, "japan"));
    await joinStreamed(await server.take(code, "asean"));
    expect(await korea.submit({ type: "startGame" })).toEqual({ ok: true });
    expect(await korea.submit({ type: "markReady", ready: true })).toEqual({ ok: true });
    expect(korea.own.legal?.markReady).toBe(false);
    await japan.caughtUp();
    expect(japan.public).toEqual(korea.public);
    expect(japan.public.seats[KOREA]?.ready).toBe(true);
  });

  test("is refused in words what is against the rules, and goes on", async () => {
    const { code } = await server.host();
    const korea = await joinStreamed(await server.take(code, "korea"));
    expect(await korea.submit({ type: "markReady", ready: true })).toMatchObject({ ok: false });
    expect(await korea.submit({ type: "nonsense" })).toMatchObject({ ok: false });
    expect(await korea.submit({ type: "speak", to: [], text: "Good morning" })).toEqual({
      ok: true,
    });
  });

  test("is told that it was taken over by another tab", async () => {
    const { code } = await server.host();
    const token = await server.take(code, "korea");
    const first = await joinStreamed(token);
    await joinStreamed(token);
    expect(await first.closed).toBe(CLOSE_SUPERSEDED);
  });

  test("is free again when the browser has gone", async () => {
    const { code } = await server.host();
    const korea = await joinStreamed(await server.take(code, "korea"));
    const japan = await server.join(await server.take(code, "japan"));
    const left = new Promise((resolve) => {
      japan.room.onMessage("presence", (presence: object) => {
        if (JSON.stringify(presence).includes('"away"')) resolve("left");
      });
    });
    korea.room.connection.close();
    expect(await left).toBe("left");
  });

  test("is closed over which a message comes that is too long", async () => {
    const { code } = await server.host();
    const korea = await joinStreamed(await server.take(code, "korea"));
    korea.room.connection.send(new Uint8Array(70_000));
    expect(await korea.closed).toBe(1006);
  });

  test("is opened for the own pages, and where there is something, alone", async () => {
    const open = (path: string, origin?: string) =>
      server.get(`${root}${path}`, origin === undefined ? {} : { origin });
    expect((await open(ECHO_PATH, "https://evil.example")).status).toBe(403);
    expect((await open("/process/lobby?sessionId=abc")).status).toBe(404);
    expect((await open("/")).status).toBe(404);
    const echo = await open(ECHO_PATH, server.url);
    expect(echo.headers.get("content-type")).toBe(type);
    await echo.body?.cancel();
  });

  test("is closed over which far too much comes", async () => {
    const { code } = await server.host();
    const korea = await joinStreamed(await server.take(code, "korea"));
    for (let message = 0; message < 150; message += 1) korea.room.send("here");
    await korea.closed;
    expect((await server.get("/healthz")).status).toBe(200);
  });

  test("takes nothing from somebody who does not know its key", async () => {
    const ask = (method: string, path: string, body: BodyInit | null = null) =>
      fetch(`${server.url}${path}`, {
        method,
        headers: { "content-type": "application/octet-stream" },
        body,
      });
    const key = "A".repeat(22);
    const frames = packFrames([Uint8Array.of(1)]);
    expect((await ask("POST", upPath(key, 0), frames)).status).toBe(404);
    expect((await ask("GET", pollPath(key, 0))).status).toBe(404);
    expect((await ask("DELETE", socketPath(key))).status).toBe(404);
  });
});

const answer = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));

describe.each([
  { kind: "streamed", open: () => new StreamedSocket("key", answer()) },
  { kind: "polled", open: () => new PolledSocket("key") },
])("A $kind socket", ({ open }) => {
  const opened = () => {
    const socket = open();
    const heard: number[][] = [];
    const closings: number[] = [];
    socket.on("message", (frame: Uint8Array) => heard.push([...frame]));
    socket.on("close", (code: number) => closings.push(code));
    return { socket, heard, closings };
  };
  const frames = (...bytes: readonly number[]) => bytes.map((byte) => Uint8Array.of(byte));

  test("takes frames in their order, and none twice", () => {
    const { socket, heard } = opened();
    expect(socket.take(0, frames(1, 2))).toBe(true);
    expect(socket.take(0, frames(1, 2))).toBe(true);
    expect(socket.take(1, frames(2, 3))).toBe(true);
    expect(heard).toEqual([[1], [2], [3]]);
  });

  test("ends where a frame is missing", () => {
    const { socket, heard, closings } = opened();
    expect(socket.take(1, frames(2))).toBe(false);
    expect([heard, closings, socket.readyState]).toEqual([[], [1006], 3]);
  });

  test("ends when it gave no sign of life twice, and not before", () => {
    const { socket, closings } = opened();
    socket.ping();
    socket.ping();
    socket.take(0, []);
    socket.ping();
    socket.ping();
    expect(closings).toEqual([]);
    socket.ping();
    expect(closings).toEqual([1006]);
  });

  test("closes once, with the code it was given, and takes nothing after", () => {
    const { socket, heard, closings } = opened();
    socket.close(4001, "another tab");
    socket.terminate();
    socket.take(0, frames(1));
    expect([heard, closings]).toEqual([[], [4001]]);
  });
});
