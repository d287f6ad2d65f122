import { EventEmitter, once } from "node:events";
import { PassThrough } from "node:stream";
import { WebSocketClient } from "@colyseus/ws-transport";
import { expect, test, vi } from "vitest";
import { steadyFrames } from "#server/rooms/steadyFrames.ts";

class Socket extends EventEmitter {
  readonly stream = new PassThrough();
  bufferedAmount = 0;
  readonly sent: Uint8Array[] = [];
  terminated = false;
  send(data: Uint8Array): void {
    this.sent.push(data);
    this.stream.write(data);
  }
  close(): void {
    this.emit("told");
  }
  terminate(): void {
    this.terminated = true;
  }
}

const client = (): { readonly socket: Socket; readonly client: WebSocketClient } => {
  steadyFrames();
  const socket = new Socket();
  Reflect.set(socket, "_socket", socket.stream);
  const made: unknown = Reflect.construct(WebSocketClient, ["session", socket]);
  if (!(made instanceof WebSocketClient)) throw new Error("No client");
  return { socket, client: made };
};

test("A frame that waits for a slow client keeps its bytes when the next patch is encoded", () => {
  const { socket, client: slow } = client();
  const shared = Uint8Array.of(1, 2, 3);
  slow.raw(shared);
  shared.fill(9);
  expect([...(socket.sent[0] ?? [])]).toEqual([1, 2, 3]);
});

test("A client that does not read is cut off before a megabyte waits for it", () => {
  const { socket, client: deaf } = client();
  socket.bufferedAmount = 1_048_576;
  deaf.raw(Uint8Array.of(1));
  expect(socket.terminated).toBe(false);
  socket.bufferedAmount += 1;
  deaf.raw(Uint8Array.of(1));
  expect(socket.terminated).toBe(true);
  expect(socket.sent).toHaveLength(1);
});

test("Frames of one turn leave together, in their order, and none waits for another turn", async () => {
  const { socket, client: fast } = client();
  const { stream } = socket;
  fast.raw(Uint8Array.of(1));
  fast.raw(Uint8Array.of(2));
  expect(stream.readableLength).toBe(0);
  await once(stream, "readable");
  expect([...Buffer.from(stream.read())]).toEqual([1, 2]);
  fast.raw(Uint8Array.of(3));
  await once(stream, "readable");
  expect(stream.writableCorked).toBe(0);
  expect([...Buffer.from(stream.read())]).toEqual([3]);
});

test("A client that is sent away and does not go is gone after some seconds", () => {
  vi.useFakeTimers();
  const { socket, client: stubborn } = client();
  stubborn.leave(4_000);
  expect(socket.terminated).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(socket.terminated).toBe(true);
  vi.useRealTimers();
});
