import type { Instant, Millis } from "#shared/kernel/units.ts";

/** Time, as everything in this folder takes it: tests have their own. */
export interface Clock {
  /** Never goes back. */
  readonly now: () => Instant;
  readonly after: (wait: Millis, run: () => void) => Timer;
}

export interface Timer {
  readonly cancel: () => void;
}

/**
 * The machine's clock as it was at the start, carried on by one that nobody can set: a wall clock
 * corrected in the middle of a phase moves no deadline.
 */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  after: (wait, run) => {
    const timer = setTimeout(run, Math.min(wait, LONGEST_TIMEOUT));
    return {
      cancel: () => {
        clearTimeout(timer);
      },
    };
  },
};

/** Node fires a longer timeout at once; who waits longer looks at the clock again. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;
