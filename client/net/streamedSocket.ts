import { EventSourceParserStream } from "eventsource-parser/stream";
import {
  type Closing,
  closingOf,
  packFrames,
  STREAM_EVENTS,
  STREAMS_PATH,
  upPath,
} from "#shared/protocol/streams.ts";

/**
 * A stand-in for a WebSocket, as far as the SDK uses one, over plain HTTP: what the server sends comes
 * in one answer that never ends, what this side sends goes in requests, one after the other.
 */
export class StreamedSocket {
  /** Frames come as these, whatever is asked for. */
  readonly binaryType = "arraybuffer";
  onopen: ((event: object) => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: Closing) => void) | null = null;
  onerror: ((event: Closing) => void) | null = null;
  readonly #url: URL;
  readonly #ending = new AbortController();
  #state: State = WebSocket.CONNECTING;
  #key = "";
  /** Frames that have gone up. */
  #sent = 0;
  #waiting: Uint8Array[] = [];
  /** The server wants a sign of life. */
  #isAsked = false;
  #isSending = false;

  /** `url` as for a WebSocket. */
  constructor(url: string | URL) {
    this.#url = new URL(url);
    this.#url.protocol = this.#url.protocol.replace("ws", "http");
    void this.#listen().catch(() => this.#end(LOST));
  }

  get readyState(): State {
    return this.#state;
  }

  send(frame: Uint8Array): void {
    // The SDK writes its next frame over this one.
    this.#waiting.push(frame.slice());
    this.#flush();
  }

  close(code = 1000, reason = ""): void {
    this.#end({ code, reason });
  }

  async #listen(): Promise<void> {
    const { origin, pathname, search } = this.#url;
    const answer = await fetch(`${origin}${STREAMS_PATH}${pathname}${search}`, {
      headers: { accept: "text/event-stream" },
      cache: "no-store",
      signal: this.#ending.signal,
    });
    if (!answer.ok || answer.body === null) return this.#end(LOST);
    const events = answer.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
      .getReader();
    for (let next = await events.read(); !next.done; next = await events.read())
      this.#hear(next.value.event, next.value.data);
    this.#end(LOST);
  }

  #hear(event: string | undefined, data: string): void {
    switch (event) {
      case undefined:
        this.onmessage?.({ data: bytesOf(data).buffer });
        break;
      case STREAM_EVENTS.open:
        this.#key = data;
        this.#state = WebSocket.OPEN;
        this.onopen?.({});
        break;
      case STREAM_EVENTS.ping:
        this.#isAsked = true;
        this.#flush();
        break;
      case STREAM_EVENTS.close:
        this.#end(closingOf(data));
        break;
      default:
        // A newer server may say more than this page understands.
        break;
    }
  }

  #flush(): void {
    if (this.#isSending || this.#state !== WebSocket.OPEN) return;
    this.#isSending = true;
    this.#sendWaiting()
      .catch(() => this.#end(LOST))
      .finally(() => {
        this.#isSending = false;
      });
  }

  async #sendWaiting(): Promise<void> {
    while (this.#waiting.length > 0 || this.#isAsked) {
      const frames = this.#waiting;
      this.#waiting = [];
      this.#isAsked = false;
      const answer = await fetch(`${this.#url.origin}${upPath(this.#key, this.#sent)}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: packFrames(frames),
        signal: this.#ending.signal,
      });
      if (!answer.ok) return this.#end(LOST);
      this.#sent += frames.length;
    }
  }

  #end(closing: Closing): void {
    if (this.#state === WebSocket.CLOSED) return;
    this.#state = WebSocket.CLOSED;
    this.#ending.abort();
    if (closing === LOST) this.onerror?.(closing);
    this.onclose?.(closing);
  }
}

type State = typeof WebSocket.CONNECTING | typeof WebSocket.OPEN | typeof WebSocket.CLOSED;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Abnormal closure (RFC 6455, 7.4.1). */
const LOST: Closing = { code: 1006, reason: "" };
