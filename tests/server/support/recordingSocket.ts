import type * as Sdk from "@colyseus/sdk";

/** Every frame that any client of this process received, by the session it came for. */
export const frames = new Map<string, Uint8Array[]>();

/**
 * Replaces the socket that the SDK finds when it is loaded by one that keeps what it receives.
 * Returns the SDK.
 */
export async function recordingSdk(): Promise<typeof Sdk> {
  globalThis.WebSocket = RecordingSocket;
  return import("@colyseus/sdk");
}

/** All bytes that a session received, as Latin-1 text: a canary of plain letters shows in it. */
export const receivedBy = (session: string): string =>
  (frames.get(session) ?? []).map((frame) => Buffer.from(frame).toString("latin1")).join("");

class RecordingSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const session = new URL(url).searchParams.get("sessionId") ?? "";
    const kept: Uint8Array[] = [];
    frames.set(session, kept);
    this.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data instanceof ArrayBuffer) kept.push(new Uint8Array(event.data));
    });
  }
}
