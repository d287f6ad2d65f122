import { browserShelves } from "./browserShelves.ts";
import type { Shelves } from "./tokenShelf.ts";

/** `socket`: a WebSocket. `streams`: the same over plain HTTP, where a network lets no WebSocket through. */
export type WayIn = "socket" | "streams";

/** Which way into a room is tried. A way that failed is followed by the other, one that worked is kept. */
export class WaysIn {
  readonly #shelf: Shelves["tab"];
  #next: WayIn;

  /** A tab that found its way before a reload begins with it. */
  constructor(shelf: Shelves["tab"]) {
    this.#shelf = shelf;
    this.#next = shelf.getItem(KEY) === "streams" ? "streams" : "socket";
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
    this.#next = this.#next === "socket" ? "streams" : "socket";
  }
}

const KEY = "mufakat.wayIn";

/** Of this page. */
export const waysIn = new WaysIn(browserShelves.tab);
