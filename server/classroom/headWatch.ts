import type { Clock, Timer } from "#server/match/clock.ts";
import { STILL_TABLE } from "#server/match/patience.ts";
import type { Table } from "#server/tables/table.ts";
import { headCare, type Wait } from "#shared/classroom/headCare.ts";
import { teamAt } from "#shared/classroom/seating.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import { actsForItself, waitedFor } from "#shared/views/waitedFor.ts";
import type { Classroom } from "./classroom.ts";

/**
 * Looks after shared delegations of one table whose head is away though members are there: for them
 * no caretaker comes, and what commits them is the head's alone.
 */
export class HeadWatch {
  readonly #classroom: Classroom;
  readonly #number: number;
  readonly #table: Table;
  readonly #clock: Clock;
  readonly #onFault: (error: unknown, doing: string) => void;
  readonly #waits = new Map<SeatId, Wait & { readonly phase: string }>();
  #lookedAt: Instant;
  #timer: Timer | undefined;

  constructor(parts: {
    readonly classroom: Classroom;
    readonly number: number;
    readonly table: Table;
    readonly clock: Clock;
    readonly onFault: (error: unknown, doing: string) => void;
  }) {
    this.#classroom = parts.classroom;
    this.#number = parts.number;
    this.#table = parts.table;
    this.#clock = parts.clock;
    this.#onFault = parts.onFault;
    this.#lookedAt = parts.clock.now();
  }

  /** Looks for as long as the table is in memory. */
  start(): void {
    this.#table.onClose(() => {
      this.#timer?.cancel();
      this.#timer = undefined;
    });
    this.#arm();
  }

  #arm(): void {
    this.#timer = this.#clock.after(EVERY, () => {
      this.#look().catch((error: unknown) => {
        this.#onFault(error, `looking after the heads at table ${this.#table.code}`);
      });
      if (this.#timer !== undefined) this.#arm();
    });
  }

  async #look(): Promise<void> {
    const now = this.#clock.now();
    const view = this.#table.match.publicView;
    // Time in which nobody could show that they are there counts for nobody.
    const isOff = view.stage !== "playing" || view.paused || now - this.#lookedAt > STANDSTILL;
    this.#lookedAt = now;
    if (isOff) {
      this.#waits.clear();
      return;
    }
    for (const seat of this.#classroom.runner.state.seats) await this.#lookAt(seat, now);
  }

  async #lookAt(seat: SeatId, now: Instant): Promise<void> {
    const { state } = this.#classroom.runner;
    const team = teamAt(state, this.#number, seat).filter(({ absent }) => !absent);
    const head = team.find(({ place }) => place?.head === true);
    const wait = this.#waitFor(seat, now);
    if (head === undefined || team.length < 2 || wait === undefined) return;
    const { board, match } = this.#table;
    const members = team.flatMap(({ id }) => {
      const lastSeen = board.lastSeen(id);
      const isThere = id !== head.id && board.isConnected(id) && lastSeen !== undefined;
      return isThere ? [{ student: id, lastSeen }] : [];
    });
    const asked = Math.max(wait.askedAt ?? 0, this.#table.askedAt(seat) ?? 0);
    const { caretaker } = state.plan;
    const care = headCare(
      board.lastSeen(head.id),
      members,
      { ...wait, askedAt: asked },
      caretaker,
      now,
    );
    if (care?.kind === "ask") {
      this.#waits.set(seat, { ...wait, askedAt: now });
      await match.submit({ kind: "clock" }, { type: "nudgeSeat", seat });
    }
    if (care?.kind === "standIn") {
      const { student } = care;
      const order = { type: "standIn", student, head: head.id } as const;
      await this.#classroom.runner.submit({ kind: "door" }, order);
    }
  }

  /** Since when the table waits for the delegation; without a clock, since the phase began. */
  #waitFor(seat: SeatId, now: Instant): (Wait & { readonly phase: string }) | undefined {
    const view = this.#table.match.publicView;
    const seated = view.seats[seat];
    const isWaitedFor = waitedFor(view).includes(seat);
    const isAtWork = seated !== undefined && actsForItself(seated) && !seated.ready;
    if (!isAtWork || (!isWaitedFor && nextDeadline(view) !== undefined)) {
      this.#waits.delete(seat);
      return undefined;
    }
    const phase = `${view.year} ${view.phase}`;
    const times = isWaitedFor ? 1 : STILL_TABLE;
    const known = this.#waits.get(seat);
    const isSame = known?.phase === phase && known.times === times;
    const wait = isSame ? known : { phase, times, since: now };
    this.#waits.set(seat, wait);
    return wait;
  }
}

/** Milliseconds. */
const EVERY = 1_000;
/** Milliseconds between two looks after which the process must have stood still. */
const STANDSTILL = 10_000;
