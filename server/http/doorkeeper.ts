import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import type { Instant } from "#shared/kernel/units.ts";

/**
 * Slows down whoever guesses and whoever floods. A class sits behind one address: what honest
 * people do in a lesson stays far below these limits.
 */
export class Doorkeeper {
  readonly #requests: TokenBuckets;
  readonly #tables: TokenBuckets;
  readonly #classes: TokenBuckets;
  readonly #students: TokenBuckets;
  readonly #exports: TokenBuckets;
  readonly #seats: TokenBuckets;
  readonly #misses: TokenBuckets;
  readonly #allMisses: TokenBuckets;

  constructor(now: () => Instant) {
    this.#requests = new TokenBuckets({ burst: 600, perSecond: 60 }, now);
    this.#tables = new TokenBuckets({ burst: 60, perSecond: 0.5 }, now);
    this.#classes = new TokenBuckets({ burst: 20, perSecond: 0.1 }, now);
    this.#students = new TokenBuckets({ burst: 150, perSecond: 1 }, now);
    this.#exports = new TokenBuckets({ burst: 4, perSecond: 0.05 }, now);
    this.#seats = new TokenBuckets({ burst: 20, perSecond: 1 }, now);
    this.#misses = new TokenBuckets({ burst: 60, perSecond: 10 / 60 }, now);
    this.#allMisses = new TokenBuckets({ burst: 300, perSecond: 1 }, now);
  }

  /** Any request. */
  request(address: string): Fault | undefined {
    return tooFast(this.#requests.take(address));
  }

  /** A request that lays down a table. */
  newTable(address: string): Fault | undefined {
    return tooFast(this.#tables.take(address));
  }

  /** A request that makes a class. */
  newClass(address: string): Fault | undefined {
    return tooFast(this.#classes.take(address));
  }

  /** A request that lets somebody into a class: a whole year may sit behind one address. */
  newStudent(address: string): Fault | undefined {
    return tooFast(this.#students.take(address));
  }

  /** A request for all that a class leaves behind, by the class: it takes long to make. */
  newExport(code: string): Fault | undefined {
    return tooFast(this.#exports.take(code));
  }

  /** A request for a place at a socket, by the token that asks. */
  seat(token: string): Fault | undefined {
    return tooFast(this.#seats.take(token));
  }

  /** Before a code or a token is looked up: whether too many were wrong already. */
  guess(address: string): Fault | undefined {
    return tooFast(Math.max(this.#misses.waitOf(address), this.#allMisses.waitOf("")));
  }

  /** A code or a token was wrong. */
  missed(address: string): void {
    this.#misses.take(address);
    this.#allMisses.take("");
  }
}

const tooFast = (seconds: number): Fault | undefined =>
  seconds > 0 ? fault("tooFast", { seconds }) : undefined;
