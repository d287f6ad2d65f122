import type { Clock, Timer } from "#server/match/clock.ts";
import type { Millis } from "#shared/kernel/units.ts";

/** Gathers what happens and speaks of it once in a while. */
export class Throttle {
  readonly #clock: Clock;
  readonly #every: Millis;
  readonly #speak: () => void;
  #timer: Timer | undefined;

  constructor(clock: Clock, every: Millis, speak: () => void) {
    this.#clock = clock;
    this.#every = every;
    this.#speak = speak;
  }

  /** Something has happened: it is spoken of before `every` is over. */
  note(): void {
    this.#timer ??= this.#clock.after(this.#every, () => {
      this.#timer = undefined;
      this.#speak();
    });
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }
}
