import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { closingData, STREAM_EVENTS } from "#shared/protocol/streams.ts";

/**
 * What Colyseus asks of a socket, made of an answer that never ends (down) and small requests (up).
 * Emits `message` with the bytes of a frame, and once `close` with a code and a reason.
 */
export class StreamedSocket extends EventEmitter {
  /** Says which socket a request belongs to; only its holder knows it. */
  readonly key: string;
  readonly #down: ServerResponse;
  #isOpen = true;
  /** Frames that have come up. */
  #taken = 0;
  /** Signs of life that were asked for since the last request. */
  #unanswered = 0;

  constructor(key: string, down: ServerResponse) {
    super();
    this.key = key;
    this.#down = down;
    down.writeHead(200, {
      "Content-Type": "text/event-stream",
      // A proxy that compresses or holds back would deliver nothing until the end.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    down.once("close", () => this.#end(ABNORMAL, ""));
    down.write(`:${" ".repeat(PADDING)}\n\n`);
    this.#tell(STREAM_EVENTS.open, key);
  }

  /** As a WebSocket's: 1 open, 3 closed. */
  get readyState(): number {
    return this.#isOpen ? OPEN : CLOSED;
  }

  /** Bytes that wait for the client to read. */
  get bufferedAmount(): number {
    return this.#down.writableLength;
  }

  send(frame: Uint8Array, _options: unknown, done?: (error?: Error | null) => void): void {
    if (!this.#isOpen) return done?.(new Error("The stream is closed"));
    this.#down.write(`data: ${Buffer.from(frame).toString("base64")}\n\n`, done);
  }

  /**
   * Takes frames up, the first of which is number `first`. Those that came before are passed over:
   * browsers repeat a request whose connection broke. False: some are missing, and the socket ends.
   */
  take(first: number, frames: readonly Uint8Array[]): boolean {
    this.#unanswered = 0;
    if (first > this.#taken) {
      this.terminate();
      return false;
    }
    const fresh = frames.slice(this.#taken - first);
    this.#taken += fresh.length;
    for (const frame of fresh) {
      if (this.#isOpen) this.emit("message", Buffer.from(frame), true);
    }
    return true;
  }

  /** Asks for a sign of life, or ends a socket that gave none when it was asked before. */
  ping(): void {
    if (this.#unanswered >= MOST_UNANSWERED) return this.terminate();
    this.#unanswered += 1;
    this.#tell(STREAM_EVENTS.ping, "");
  }

  close(code = NORMAL, reason: string | Buffer = ""): void {
    if (!this.#isOpen) return;
    const words = String(reason);
    this.#tell(STREAM_EVENTS.close, closingData({ code, reason: words }));
    this.#down.end();
    this.#end(code, words);
  }

  /** Ends at once, and without a word. */
  terminate(): void {
    this.#down.destroy();
    this.#end(ABNORMAL, "");
  }

  #tell(event: string, data: string): void {
    this.#down.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  #end(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.emit("close", code, Buffer.from(reason));
  }
}

const OPEN = 1;
const CLOSED = 3;
/** Codes of RFC 6455, 7.4.1. */
const NORMAL = 1000;
const ABNORMAL = 1006;
/** Bytes of a comment at the start: some proxies pass an answer on only from its second kilobyte. */
const PADDING = 2_048;
/** As many as a WebSocket may leave unanswered. */
const MOST_UNANSWERED = 2;
