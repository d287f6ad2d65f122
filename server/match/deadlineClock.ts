import { nextDeadline } from "#shared/views/nextDeadline.ts";
import type { Clock, Timer } from "./clock.ts";
import type { MatchRunner } from "./matchRunner.ts";

/** The clock as an actor: it tells the table when the phase, or the first silence period, is over. */
export class DeadlineClock {
  readonly #match: MatchRunner;
  readonly #clock: Clock;
  /** Called before a deadline is claimed: after a standstill of the machine it is none. */
  readonly #beforeDeadline: () => void;
  readonly #onFault: (error: unknown, doing: string) => void;
  readonly #stopListening: () => void;
  #timer: Timer | undefined;

  constructor(
    match: MatchRunner,
    clock: Clock,
    beforeDeadline: () => void,
    onFault: (error: unknown, doing: string) => void,
  ) {
    this.#match = match;
    this.#clock = clock;
    this.#beforeDeadline = beforeDeadline;
    this.#onFault = onFault;
    this.#stopListening = match.onChange(() => {
      this.#arm();
    });
    this.#arm();
  }

  get runs(): boolean {
    return nextDeadline(this.#match.publicView) !== undefined;
  }

  stop(): void {
    this.#timer?.cancel();
    this.#stopListening();
  }

  #arm(): void {
    // Where the view fails, the timer that runs already stays: it looks again.
    const deadline = nextDeadline(this.#match.publicView);
    this.#timer?.cancel();
    this.#timer = deadline === undefined ? undefined : this.#wait(deadline - this.#clock.now());
  }

  #wait(wait: number): Timer {
    return this.#clock.after(Math.max(wait, 0), () => {
      this.#claim().catch((error: unknown) => {
        this.#onFault(error, `keeping the time of table ${this.#match.head.code}`);
        this.#timer = this.#wait(RETRY_AFTER);
      });
    });
  }

  async #claim(): Promise<void> {
    this.#beforeDeadline();
    const deadline = nextDeadline(this.#match.publicView);
    if (deadline === undefined) return;
    const early = deadline - this.#clock.now();
    if (early > 0) {
      this.#timer = this.#wait(early);
      return;
    }
    const reply = await this.#match.submit({ kind: "clock" }, { type: "phaseDeadline" });
    if (reply.ok) return;
    this.#timer?.cancel();
    this.#timer = this.#wait(RETRY_AFTER);
  }
}

/** Milliseconds until a deadline is claimed again that could not be: the disk may be full. */
const RETRY_AFTER = 1_000;
