import type { Instant } from "#shared/kernel/units.ts";

/** How much may be done at once, and how much per second in the long run. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** A bucket of tokens for each key: a seat, an address. Whoever finds it empty waits. */
export class TokenBuckets {
  readonly #allowance: Allowance;
  readonly #now: () => Instant;
  readonly #buckets = new Map<string, { tokens: number; at: Instant }>();

  constructor(allowance: Allowance, now: () => Instant) {
    this.#allowance = allowance;
    this.#now = now;
  }

  /** Keys that are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes a token; 0, or how many seconds later there would be one. */
  take(key: string): number {
    const bucket = this.#filled(key);
    if (bucket.tokens < 1) return this.#wait(bucket.tokens);
    bucket.tokens -= 1;
    return 0;
  }

  /** How many seconds `take` would have to wait; takes nothing. */
  waitOf(key: string): number {
    const { tokens } = this.#filled(key);
    return tokens < 1 ? this.#wait(tokens) : 0;
  }

  #wait(tokens: number): number {
    return Math.max(1, Math.ceil((1 - tokens) / this.#allowance.perSecond));
  }

  #filled(key: string): { tokens: number; at: Instant } {
    const { burst, perSecond } = this.#allowance;
    const at = this.#now();
    const known = this.#buckets.get(key);
    if (known === undefined) {
      if (this.#buckets.size >= MOST_KEYS) this.#forgetFull(at);
      const fresh = { tokens: burst, at };
      this.#buckets.set(key, fresh);
      return fresh;
    }
    known.tokens = Math.min(burst, known.tokens + ((at - known.at) / 1_000) * perSecond);
    known.at = at;
    return known;
  }

  /** A full bucket is like none. If none is full, all begin anew: memory has an end. */
  #forgetFull(at: Instant): void {
    const { burst, perSecond } = this.#allowance;
    for (const [key, bucket] of this.#buckets) {
      if (bucket.tokens + ((at - bucket.at) / 1_000) * perSecond >= burst)
        this.#buckets.delete(key);
    }
    if (this.#buckets.size >= MOST_KEYS) this.#buckets.clear();
  }
}

const MOST_KEYS = 10_000;
