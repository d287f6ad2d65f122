import type { IncomingMessage, ServerResponse } from "node:http";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { isWelcome } from "#server/http/origin.ts";
import { newToken } from "#server/tables/tokens.ts";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import { StreamedSocket } from "./StreamedSocket.ts";

/** All ways into a room: WebSockets, and streams for networks that let none through. */
export class RoomSockets extends WebSocketTransport {
  readonly #streams = new Map<string, StreamedSocket>();
  readonly #pulse: NodeJS.Timeout;

  /** Sockets are opened for the server's own pages and those of `allowedOrigins`. */
  constructor(allowedOrigins: readonly string[]) {
    super({
      noServer: true,
      maxPayload: LONGEST_FRAME,
      pingInterval: PULSE,
      // A client that has not answered twice is gone; a stall of some seconds on our side is not that.
      pingMaxRetries: 2,
      beforeUpgrade: (request) => {
        if (!leadsSomewhere(new URL(request.url).pathname))
          return new Response(undefined, { status: 404 });
        const origin = request.headers.get("origin") ?? undefined;
        const host = request.headers.get("host") ?? undefined;
        if (!isWelcome(origin, host, allowedOrigins))
          return new Response(undefined, { status: 403 });
        return undefined;
      },
    });
    this.#pulse = setInterval(() => {
      for (const stream of this.#streams.values()) stream.ping();
    }, PULSE).unref();
  }

  /**
   * Opens a stream to where a WebSocket of the request's path and query would lead. False, with
   * nothing answered, where it would lead nowhere.
   */
  openStream(request: IncomingMessage, response: ServerResponse): boolean {
    if (!leadsSomewhere(new URL(request.url ?? "/", "ws://server").pathname)) return false;
    const stream = new StreamedSocket(newToken(), response);
    this.#streams.set(stream.key, stream);
    stream.once("close", () => this.#streams.delete(stream.key));
    this.wss.emit("connection", stream, request);
    return true;
  }

  /** The stream whose way up has this key, while it is open. */
  stream(key: string): StreamedSocket | undefined {
    return this.#streams.get(key);
  }

  override shutdown(): void {
    clearInterval(this.#pulse);
    for (const stream of this.#streams.values()) stream.terminate();
    super.shutdown();
  }
}

/** Bytes of a message: a deal of twenty clauses has about a tenth. */
export const LONGEST_FRAME = 65_536;

const leadsSomewhere = (pathname: string): boolean =>
  pathname === ECHO_PATH || ROOM_PATH.test(pathname);

/** `/<process>/<table code>`, as the SDK makes it of a reservation. */
const ROOM_PATH = /^\/[A-Za-z0-9_-]+\/\d{6}$/;

/** Milliseconds between two signs of life. */
const PULSE = 4_000;
