import type { Clock, Timer } from "#server/match/clock.ts";

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #now: number;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  /** How many timers run. */
  get waiting(): number {
    return this.#waiting.length;
  }

  readonly after = (wait: number, run: () => void): Timer => {
    const timer = { at: this.#now + wait, run };
    this.#waiting.push(timer);
    return {
      cancel: () => {
        this.#waiting = this.#waiting.filter((each) => each !== timer);
      },
    };
  };

  /** Time passes, and everything that falls due happens at its time. */
  async advance(by: number): Promise<void> {
    const end = this.#now + by;
    for (;;) {
      await settled();
      const next = this.#earliest();
      if (next === undefined || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      this.#fire(next);
    }
    this.#now = end;
    await settled();
  }

  /** The machine stands still: time passes, and only then what fell due happens, all at once. */
  async stall(by: number): Promise<void> {
    this.#now += by;
    await this.advance(0);
  }

  /** Sets the clock, as somebody could set a wall clock. */
  set(now: number): void {
    this.#now = now;
  }

  #earliest(): { readonly at: number; readonly run: () => void } | undefined {
    return this.#waiting.toSorted((a, b) => a.at - b.at)[0];
  }

  #fire(timer: { readonly at: number; readonly run: () => void }): void {
    this.#waiting = this.#waiting.filter((each) => each !== timer);
    timer.run();
  }
}

/** After everything that was only waiting for its turn. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
