import { type Cue, outweighs } from "#client/viewmodel/session/cueModel.ts";
import type { Millis } from "#shared/kernel/units.ts";

/** Gives cues their turn, so that never two are heard at once and each can be read. */
export class CueTurns {
  readonly #begin: (cue: Cue | undefined) => void;
  readonly #later: (after: Millis, then: () => void) => unknown;
  #isTaken = false;
  #next: Cue | undefined;

  /** `begin` is called with each cue whose turn it is, and with none when the last one has passed. */
  constructor(
    begin: (cue: Cue | undefined) => void,
    later: (after: Millis, then: () => void) => unknown,
  ) {
    this.#begin = begin;
    this.#later = later;
  }

  /** Begins `cue`, or lets it wait; of several that wait the weightiest stays, and of those the newest. */
  offer(cue: Cue): void {
    if (this.#next === undefined || !outweighs(this.#next, cue)) this.#next = cue;
    if (!this.#isTaken) this.#turn();
  }

  #turn(): void {
    const cue = this.#next;
    this.#next = undefined;
    this.#isTaken = cue !== undefined;
    this.#begin(cue);
    if (cue !== undefined) this.#later(TURN, () => this.#turn());
  }
}

/** Long enough to hear the longest cue and to read what it means. */
export const TURN: Millis = 4_000;
