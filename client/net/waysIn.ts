import { browserShelves } from "./browserShelves.ts";
import type { Shelves } from "./tokenShelf.ts";

/**
 * `socket`: a WebSocket. Where a network lets none through, the same over plain HTTP: `streams`, in
 * one answer that never ends, and where answers are held back until they end, `polls`, in many.
 */
export const WAYS_IN = ["socket", "streams", "polls"] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** Which way into a room is tried. A way that failed is followed by the next, one that worked is kept. */
export class WaysIn {
  readonly #shelf: Shelves["tab"];
  #next: WayIn;

  /** A tab that found its way before a reload begins with it. */
  constructor(shelf: Shelves["tab"]) {
    this.#shelf = shelf;
    const kept = shelf.getItem(KEY);
    this.#next = WAYS_IN.find((way) => way === kept) ?? "socket";
  }

  get next(): WayIn {
    return this.#next;
  }

  worked(): void {
    if (this.#shelf.getItem(KEY) === this.#next) return;
    try {
      this.#shelf.setItem(KEY, this.#next);
    } catch {
      // Storage is full: after a reload the way is looked for again.
    }
  }

  failed(): void {
    this.#next = WAYS_IN[(WAYS_IN.indexOf(this.#next) + 1) % WAYS_IN.length] ?? "socket";
  }
}

const KEY = "mufakat.wayIn";

/** Of this page. */
export const waysIn = new WaysIn(browserShelves.tab);
