import type { IncomingMessage, ServerResponse } from "node:http";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { isWelcome } from "#server/http/origin.ts";
import { newToken } from "#server/tables/tokens.ts";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import type { HttpSocket } from "./HttpSocket.ts";
import { PolledSocket } from "./PolledSocket.ts";
import { StreamedSocket } from "./StreamedSocket.ts";

/** All ways into a room: WebSockets, and sockets over plain HTTP for networks that let none through. */
export class RoomSockets extends WebSocketTransport {
  /** Those over plain HTTP, by their keys. */
  readonly #held = new Map<string, HttpSocket>();
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
      for (const socket of this.#held.values()) socket.ping();
    }, PULSE).unref();
  }

  /**
   * Opens a stream to where a WebSocket of the request's path and query would lead. False, with
   * nothing answered, where it would lead nowhere.
   */
  openStream(request: IncomingMessage, response: ServerResponse): boolean {
    if (!leadsSomewhere(pathOf(request))) return false;
    this.#hold(new StreamedSocket(newToken(), response), request);
    return true;
  }

  /** As `openStream`, for whom answers have to end: this one does at once. */
  openPolls(request: IncomingMessage, response: ServerResponse): boolean {
    if (!leadsSomewhere(pathOf(request))) return false;
    const socket = new PolledSocket(newToken());
    socket.poll(0, response);
    this.#hold(socket, request);
    return true;
  }

  /** The socket over plain HTTP that has this key, until all is told over it. */
  held(key: string): HttpSocket | undefined {
    return this.#held.get(key);
  }

  /** The same, where its events are asked for. */
  polled(key: string): PolledSocket | undefined {
    const socket = this.#held.get(key);
    return socket instanceof PolledSocket ? socket : undefined;
  }

  #hold(socket: HttpSocket, request: IncomingMessage): void {
    this.#held.set(socket.key, socket);
    socket.once("gone", () => this.#held.delete(socket.key));
    this.wss.emit("connection", socket, request);
  }

  override shutdown(): void {
    clearInterval(this.#pulse);
    for (const socket of this.#held.values()) socket.terminate();
    super.shutdown();
  }
}

/** Bytes of a message: a deal of twenty clauses has about a tenth. */
export const LONGEST_FRAME = 65_536;

const pathOf = (request: IncomingMessage): string =>
  new URL(request.url ?? "/", "ws://server").pathname;

const leadsSomewhere = (pathname: string): boolean =>
  pathname === ECHO_PATH || ROOM_PATH.test(pathname);

/** `/<process>/<table code>`, as the SDK makes it of a reservation. */
const ROOM_PATH = /^\/[A-Za-z0-9_-]+\/\d{6}$/;

/** Milliseconds between two signs of life. */
const PULSE = 4_000;
