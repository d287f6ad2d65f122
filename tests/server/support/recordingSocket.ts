import type * as Sdk from "@colyseus/sdk";
import { HttpSocket } from "#client/net/httpSocket.ts";
import type { WayDown } from "#client/net/waysDown.ts";

/** Every frame that any client of this process received, by the session it came for. */
export const frames = new Map<string, Uint8Array[]>();

/** Sessions whose socket goes over plain HTTP, as on a network without WebSockets, and how. */
export const sessionsOverHttp = new Map<string, WayDown>();

/**
 * Replaces the socket that the SDK finds when it is loaded by one that keeps what it receives.
 * Returns the SDK.
 */
export async function recordingSdk(): Promise<typeof Sdk> {
  globalThis.WebSocket = new Proxy(RecordingSocket, {
    construct: (Recording, given: ConstructorParameters<typeof WebSocket>) => {
      const down = sessionsOverHttp.get(sessionIn(given[0]));
      return down === undefined ? new Recording(...given) : new HttpSocket(given[0], down);
    },
  });
  const sdk = await import("@colyseus/sdk");
  // A busy machine may take its time to answer: the test has a limit of its own.
  sdk.Room.defaultRequestTimeout = 120_000;
  return sdk;
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
