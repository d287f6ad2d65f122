import type { ServerResponse } from "node:http";
import { STREAM_EVENTS } from "#shared/protocol/streams.ts";
import { eventText, HttpSocket } from "./HttpSocket.ts";

/**
 * A socket whose events come down in one answer after the other. Each is kept until a later request
 * says that it has come, so that an answer that got lost can be asked for again.
 */
export class PolledSocket extends HttpSocket {
  /** Events that nobody has said to have, as they are written; the first is number `#first`. */
  readonly #kept: string[] = [];
  #first = 0;
  /** Characters of what is kept. */
  #amount = 0;
  /** The request that waits for an event. There is never more than one. */
  #waiting: ServerResponse | undefined;
  /** Signs of life that were asked for while it has been waiting. */
  #pulses = 0;
  #isDue = false;

  constructor(key: string) {
    super(key);
    this.tell(eventText(STREAM_EVENTS.open, key));
  }

  override get bufferedAmount(): number {
    return this.#amount;
  }

  /**
   * Answers with the events from number `next` on, as soon as there is one. A request that still
   * waits is answered first, and one that comes too late, since a later one has come, with nothing.
   * False, with nothing answered: `next` is beyond what was ever told, and the socket ends.
   */
  poll(next: number, response: ServerResponse): boolean {
    if (next > this.#first + this.#kept.length) {
      this.terminate();
      return false;
    }
    if (next < this.#first) {
      answer(response, "");
      return true;
    }
    this.heard();
    this.#answer();
    for (const event of this.#kept.splice(0, next - this.#first)) this.#amount -= event.length;
    this.#first = next;
    this.#waiting = response;
    this.#pulses = 0;
    response.once("close", () => {
      if (this.#waiting === response) this.#waiting = undefined;
    });
    if (this.#kept.length > 0) this.#answer();
    return true;
  }

  protected override tell(event: string, done?: (error?: Error | null) => void): void {
    const numbered = `id: ${this.#first + this.#kept.length}\n${event}`;
    this.#kept.push(numbered);
    this.#amount += numbered.length;
    done?.();
    if (this.#isDue) return;
    this.#isDue = true;
    // What is told in this turn of the process goes in one answer.
    setImmediate(() => {
      this.#isDue = false;
      if (this.#kept.length > 0) this.#answer();
    });
  }

  /** Whoever waits for an event is there; the event comes before a proxy takes the wait for a failure. */
  protected override ask(): void {
    if (this.#waiting === undefined) return;
    this.heard();
    this.#pulses += 1;
    if (this.#pulses >= MOST_PULSES) this.tell(eventText(STREAM_EVENTS.ping, ""));
  }

  /** The last event has yet to be asked for. Nobody may: then signs of life run out. */
  protected override finish(): void {}

  protected override cut(): void {
    this.#waiting?.destroy();
    this.#waiting = undefined;
    this.#kept.length = 0;
  }

  #answer(): void {
    const response = this.#waiting;
    this.#waiting = undefined;
    if (response !== undefined) answer(response, this.#kept.join(""));
  }
}

/** Plain text: filters that know the type of streams hold that back until they have looked at it. */
function answer(response: ServerResponse, events: string): void {
  response.writeHead(200, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(events);
}

/** A request waits so long: five pulses of four seconds, where proxies wait for thirty and more. */
const MOST_PULSES = 5;
