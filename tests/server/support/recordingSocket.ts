import type * as Sdk from "@colyseus/sdk";
import { StreamedSocket } from "#client/net/streamedSocket.ts";

/** Every frame that any client of this process received, by the session it came for. */
export const frames = new Map<string, Uint8Array[]>();

/** Sessions whose socket is a stream over plain HTTP, as on a network without WebSockets. */
export const streamedSessions = new Set<string>();

/**
 * Replaces the socket that the SDK finds when it is loaded by one that keeps what it receives.
 * Returns the SDK.
 */
export async function recordingSdk(): Promise<typeof Sdk> {
  globalThis.WebSocket = new Proxy(RecordingSocket, {
    construct: (Recording, given: ConstructorParameters<typeof WebSocket>) =>
      streamedSessions.has(sessionIn(given[0]))
        ? new StreamedSocket(given[0])
        : new Recording(...given),
  });
  return import("@colyseus/sdk");
}

/** All bytes that a session received, as Latin-1 text: a canary of plain letters shows in it. */
export const receivedBy = (session: string): string =>
  (frames.get(session) ?? []).map((frame) => Buffer.from(frame).toString("latin1")).join("");

class RecordingSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const session = sessionIn(url);
    const kept: Uint8Array[] = [];
    frames.set(session, kept);
    this.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data instanceof ArrayBuffer) kept.push(new Uint8Array(event.data));
    });
  }
}

const sessionIn = (url: string | URL): string => new URL(url).searchParams.get("sessionId") ?? "";
