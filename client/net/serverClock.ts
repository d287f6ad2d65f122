import type { Instant, Millis } from "#shared/kernel/units.ts";

/**
 * The server's clock as seen from here. Each answer that tells the server's time is a sample; the one
 * with the shortest way there and back is the most exact and is kept, until it is too old to trust
 * against drift (Cristian's algorithm).
 */
export class ServerClock {
  readonly #here: () => Instant;
  #offset: Millis = 0;
  #error: Millis = Number.POSITIVE_INFINITY;
  #sampledAt: Instant = 0;

  /** `here` is this device's own clock. */
  constructor(here: () => Instant) {
    this.#here = here;
  }

  /** Takes in that the server's clock showed `server` between `sentAt` and now, both by this device's clock. */
  sample(server: Instant, sentAt: Instant): void {
    const now = this.#here();
    const error = (now - sentAt) / 2;
    if (error > this.#error && now - this.#sampledAt < TRUSTED_FOR) return;
    this.#offset = server - (sentAt + error);
    this.#error = error;
    this.#sampledAt = now;
  }

  now(): Instant {
    return Math.round(this.#here() + this.#offset);
  }
}

const TRUSTED_FOR: Millis = 600_000;
