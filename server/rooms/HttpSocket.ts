import { EventEmitter } from "node:events";
import { closingData, STREAM_EVENTS } from "#shared/protocol/streams.ts";

/**
 * What Colyseus asks of a socket, over plain HTTP; how events come down is for those who extend it.
 * Emits `message` with the bytes of a frame, once `close` with a code and a reason, and once `gone`
 * when nothing more is to be told to whoever asks with its key.
 */
export abstract class HttpSocket extends EventEmitter {
  /** Says which socket a request belongs to; only its holder knows it. */
  readonly key: string;
  #isOpen = true;
  #isGone = false;
  /** Frames that have come up. */
  #taken = 0;
  /** Signs of life that were asked for since the last one. */
  #unanswered = 0;

  constructor(key: string) {
    super();
    this.key = key;
  }

  /** As a WebSocket's: 1 open, 3 closed. */
  get readyState(): number {
    return this.#isOpen ? OPEN : CLOSED;
  }

  /** Bytes that wait for the client to read. */
  abstract get bufferedAmount(): number;

  send(frame: Uint8Array, _options: unknown, done?: (error?: Error | null) => void): void {
    if (!this.#isOpen) return done?.(new Error("The socket is closed"));
    this.tell(`data: ${Buffer.from(frame).toString("base64")}\n\n`, done);
  }

  /**
   * Takes frames up, the first of which is number `first`. Those that came before are passed over:
   * browsers repeat a request whose connection broke. False: some are missing, and the socket ends.
   */
  take(first: number, frames: readonly Uint8Array[]): boolean {
    if (first > this.#taken) {
      this.terminate();
      return false;
    }
    this.heard();
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
    this.ask();
  }

  close(code = NORMAL, reason: string | Buffer = ""): void {
    if (!this.#isOpen) return;
    const words = String(reason);
    this.tell(eventText(STREAM_EVENTS.close, closingData({ code, reason: words })));
    this.finish();
    this.#end(code, words);
  }

  /** Ends at once, and without a word. */
  terminate(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.cut();
    this.#end(ABNORMAL, "");
    this.emit("gone");
  }

  /** Brings an event down; `done` is called when it is on its way. */
  protected abstract tell(event: string, done?: (error?: Error | null) => void): void;
  /** Has the client give a sign of life, where it does not do so by itself. */
  protected abstract ask(): void;
  /** Nothing is told after this. */
  protected abstract finish(): void;
  /** Lets go of every connection. */
  protected abstract cut(): void;

  /** The client gave a sign of life. */
  protected heard(): void {
    if (this.#isOpen) this.#unanswered = 0;
  }

  #end(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.emit("close", code, Buffer.from(reason));
  }
}

/** An event with a name, as it is written. */
export const eventText = (event: string, data: string): string =>
  `event: ${event}\ndata: ${data}\n\n`;

const OPEN = 1;
const CLOSED = 3;
/** Codes of RFC 6455, 7.4.1. */
const NORMAL = 1000;
const ABNORMAL = 1006;
/** As many as a WebSocket may leave unanswered. */
const MOST_UNANSWERED = 2;
