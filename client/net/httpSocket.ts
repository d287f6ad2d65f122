import type { Millis } from "#shared/kernel/units.ts";
import {
  type Closing,
  closingOf,
  packFrames,
  STREAM_EVENTS,
  socketPath,
  upPath,
} from "#shared/protocol/streams.ts";
import type { SocketEvent, WayDown } from "./waysDown.ts";

/**
 * A stand-in for a WebSocket, as far as the SDK uses one, over plain HTTP: what the server sends comes
 * down as events, what this side sends goes in requests, one after the other.
 */
export class HttpSocket {
  /** Frames come as these, whatever is asked for. */
  readonly binaryType = "arraybuffer";
  onopen: ((event: object) => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: Closing) => void) | null = null;
  onerror: ((event: Closing) => void) | null = null;
  readonly #url: URL;
  readonly #ending = new AbortController();
  readonly #patience: ReturnType<typeof setTimeout>;
  #state: State = WebSocket.CONNECTING;
  #key = "";
  /** Frames that have gone up. */
  #sent = 0;
  #waiting: Uint8Array[] = [];
  /** The server wants a sign of life. */
  #isAsked = false;
  #isSending = false;

  /** `url` as for a WebSocket. It has to open within `OPENING_PATIENCE`. */
  constructor(url: string | URL, down: WayDown) {
    this.#url = new URL(url);
    this.#url.protocol = this.#url.protocol.replace("ws", "http");
    this.#patience = setTimeout(() => this.#end(LOST), OPENING_PATIENCE);
    void this.#listen(down).catch(() => this.#end(LOST));
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
    // A proxy may not tell the server that a request was given up.
    if (this.#state === WebSocket.OPEN)
      void this.#request(socketPath(this.#key), { method: "DELETE", keepalive: true });
    this.#end({ code, reason });
  }

  async #listen(down: WayDown): Promise<void> {
    for await (const event of down(this.#url, this.#ending.signal)) this.#hear(event);
    this.#end(LOST);
  }

  #hear({ event, data }: SocketEvent): void {
    if (this.#state === WebSocket.CLOSED) return;
    switch (event) {
      case undefined:
        this.onmessage?.({ data: bytesOf(data).buffer });
        break;
      case STREAM_EVENTS.open:
        clearTimeout(this.#patience);
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
      if (!(await this.#take(frames)) && !(await this.#take(frames))) return this.#end(LOST);
      this.#sent += frames.length;
    }
  }

  /** Whether the server has these frames. They are numbered: asked for twice, they count once. */
  #take(frames: readonly Uint8Array[]): Promise<boolean> {
    return this.#request(upPath(this.#key, this.#sent), {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: packFrames(frames),
      signal: this.#ending.signal,
    });
  }

  #request(path: string, how: RequestInit): Promise<boolean> {
    return fetch(`${this.#url.origin}${path}`, how).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  #end(closing: Closing): void {
    if (this.#state === WebSocket.CLOSED) return;
    this.#state = WebSocket.CLOSED;
    clearTimeout(this.#patience);
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

/** Within so long a way in opens, or another one is tried: filters often swallow what they do not know. */
export const OPENING_PATIENCE: Millis = 3_000;
