import type { ServerResponse } from "node:http";
import { STREAM_EVENTS } from "#shared/protocol/streams.ts";
import { eventText, HttpSocket } from "./HttpSocket.ts";

/** A socket whose events come down in one answer that never ends. */
export class StreamedSocket extends HttpSocket {
  readonly #down: ServerResponse;

  constructor(key: string, down: ServerResponse) {
    super(key);
    this.#down = down;
    down.writeHead(200, {
      "Content-Type": "text/event-stream",
      // A proxy that compresses or holds back would deliver nothing until the end.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    down.once("close", () => this.terminate());
    down.write(`:${" ".repeat(PADDING)}\n\n`);
    this.tell(eventText(STREAM_EVENTS.open, key));
  }

  override get bufferedAmount(): number {
    return this.#down.writableLength;
  }

  protected override tell(event: string, done?: (error?: Error | null) => void): void {
    this.#down.write(event, done);
  }

  protected override ask(): void {
    this.tell(eventText(STREAM_EVENTS.ping, ""));
  }

  protected override finish(): void {
    this.#down.end();
  }

  protected override cut(): void {
    this.#down.destroy();
  }
}

/** Bytes of a comment at the start: some proxies pass an answer on only from its second kilobyte. */
const PADDING = 2_048;
