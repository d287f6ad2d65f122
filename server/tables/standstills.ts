import type { Clock } from "#server/match/clock.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";

/**
 * Notices when the process could not run for a while: a laptop was closed, the machine swapped. It
 * is looked after once a second; a much longer gap was a standstill.
 */
export class Standstills {
  readonly #clock: Clock;
  readonly #onStandstill: (length: Millis) => void;
  #lastLook: Instant;

  constructor(clock: Clock, onStandstill: (length: Millis) => void) {
    this.#clock = clock;
    this.#onStandstill = onStandstill;
    this.#lastLook = clock.now();
  }

  look(): void {
    const now = this.#clock.now();
    const gap = now - this.#lastLook;
    this.#lastLook = now;
    if (gap > NOTICED) this.#onStandstill(gap);
  }
}

/** Milliseconds. */
const NOTICED = 5_000;
