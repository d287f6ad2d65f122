import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";
import type { PlayerId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { refusal } from "#shared/rules/refusals.ts";
import { actsForItself, waitedFor } from "#shared/views/waitedFor.ts";
import type { Clock, Timer } from "./clock.ts";
import type { MatchRunner } from "./matchRunner.ts";

/** Whose sockets are open. */
export interface Attendance {
  readonly isConnected: (player: PlayerId) => boolean;
  /** The returned function ends it. */
  readonly onChange: (listener: () => void) => () => void;
}

/** What a watch needs besides its match. */
export interface WatchContext {
  readonly clock: Clock;
  readonly attendance: Attendance;
  /** Called before anybody is found idle: after a standstill of the machine nobody is. */
  readonly beforeActing: () => void;
  readonly onFault: (error: unknown, doing: string) => void;
}

/**
 * Looks after delegations of people who are away: those for which the table waits are asked whether
 * they are there, and covered by a caretaker when no sign of life comes; those of which nobody is
 * connected are covered as well. Does nothing without a policy, and no time counts while the game
 * is paused.
 */
export class IdleWatch {
  readonly #match: MatchRunner;
  readonly #context: WatchContext;
  readonly #seats = new Map<SeatId, Watched>();
  readonly #stopListening: () => void;
  #policy: CaretakerPolicy | undefined;
  #timer: Timer | undefined;
  #pausedAt: Instant | undefined;
  #isActing = false;

  constructor(match: MatchRunner, context: WatchContext) {
    this.#match = match;
    this.#context = context;
    const look = (): void => {
      this.#look();
    };
    const stopMatch = match.onChange(look);
    const stopAttendance = context.attendance.onChange(look);
    this.#stopListening = () => {
      stopMatch();
      stopAttendance();
    };
  }

  /** Whether somebody will be asked or covered unless a sign of life comes. */
  get runs(): boolean {
    return this.#timer !== undefined;
  }

  /** None: nobody is asked or covered any more. */
  setPolicy(policy: CaretakerPolicy | undefined): void {
    this.#policy = policy?.enabled === true ? policy : undefined;
    if (this.#policy === undefined) this.#seats.clear();
    this.#look();
  }

  /** Somebody of the delegation has done something, or said to be there. */
  signOfLife(seat: SeatId): void {
    this.#seats.set(seat, { ...this.#seats.get(seat), aliveAt: this.#now(), isAsked: false });
    this.#look();
  }

  /** For so long nobody could show any sign of life. */
  skip(length: Millis): void {
    this.#moveBy(length);
    this.#look();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#stopListening();
  }

  readonly #now = (): Instant => this.#context.clock.now();

  /** Takes in how the table is now, and waits for what falls due first. */
  #look(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#policy === undefined || this.#match.publicView.stage !== "playing") return;
    this.#countPause();
    if (this.#pausedAt !== undefined) return;
    this.#takeIn();
    if (!this.#isActing) this.#arm(0);
  }

  #countPause(): void {
    const { paused } = this.#match.publicView;
    if (paused) {
      this.#pausedAt ??= this.#now();
      return;
    }
    if (this.#pausedAt === undefined) return;
    const length = this.#now() - this.#pausedAt;
    this.#pausedAt = undefined;
    this.#moveBy(length);
  }

  /** Time that does not count; a sign of life may have come in it. */
  #moveBy(length: Millis): void {
    const move = (at: Instant | undefined): Instant | undefined =>
      at === undefined ? undefined : Math.min(at + length, this.#now());
    for (const [seat, { aliveAt, waitedSince, goneSince, isAsked }] of this.#seats)
      this.#seats.set(seat, {
        aliveAt: Math.min(aliveAt + length, this.#now()),
        waitedSince: move(waitedSince),
        goneSince: move(goneSince),
        isAsked,
      });
  }

  #takeIn(): void {
    const now = this.#now();
    const view = this.#match.publicView;
    const waited = waitedFor(view);
    for (const seat of Object.values(view.seats)) {
      const { id, player, ready } = seat;
      const { aliveAt = now, waitedSince, goneSince, isAsked = false } = this.#seats.get(id) ?? {};
      const isAtWork = player !== undefined && actsForItself(seat) && !ready;
      const isWaitedFor = isAtWork && waited.includes(id);
      const isGone = isAtWork && !this.#context.attendance.isConnected(player.id);
      this.#seats.set(id, {
        aliveAt,
        waitedSince: isWaitedFor ? (waitedSince ?? now) : undefined,
        goneSince: isGone ? (goneSince ?? now) : undefined,
        isAsked: isAsked && isWaitedFor,
      });
    }
  }

  /** What falls due, the earliest first. */
  #due(policy: CaretakerPolicy): readonly Due[] {
    const all = [...this.#seats].flatMap(([seat, watched]) => dueOf(seat, watched, policy));
    return all.toSorted((one, other) => one.at - other.at);
  }

  #arm(atLeast: Millis): void {
    const [first] = this.#policy === undefined ? [] : this.#due(this.#policy);
    this.#timer?.cancel();
    this.#timer = first && this.#wait(Math.max(first.at - this.#now(), atLeast));
  }

  #wait(wait: Millis): Timer {
    return this.#context.clock.after(wait, () => {
      this.#isActing = true;
      this.#act()
        .then(() => {
          this.#isActing = false;
          this.#look();
        })
        .catch((error: unknown) => {
          this.#isActing = false;
          this.#context.onFault(error, `looking after table ${this.#match.head.code}`);
          this.#arm(RETRY_AFTER);
        });
    });
  }

  async #act(): Promise<void> {
    this.#context.beforeActing();
    for (const due of this.#policy === undefined ? [] : this.#due(this.#policy)) {
      if (due.at > this.#now()) break;
      const reply = await this.#match.submit({ kind: "clock" }, due.command, undefined, {
        first: async () => (this.#isStill(due) ? undefined : refusal("seatHasNoPerson")),
      });
      const watched = this.#seats.get(due.seat);
      if (reply.ok && due.command.type === "nudgeSeat" && watched !== undefined)
        this.#seats.set(due.seat, { ...watched, isAsked: true });
      if (!reply.ok && this.#isStill(due))
        throw new Error(`${due.command.type} was refused: ${reply.refusal.code}`);
    }
  }

  /** A sign of life may have come while the command stood in the queue. */
  #isStill({ seat, at, command }: Due): boolean {
    const policy = this.#policy;
    if (policy === undefined || this.#pausedAt !== undefined) return false;
    return this.#due(policy).some(
      (due) => due.seat === seat && due.at === at && due.command.type === command.type,
    );
  }
}

/** What is known of one delegation. */
interface Watched {
  /** The last sign of life, or when the watch began. */
  readonly aliveAt: Instant;
  readonly waitedSince?: Instant | undefined;
  /** Since when nobody of it is connected. */
  readonly goneSince?: Instant | undefined;
  /** Whether it was asked since the last sign of life. */
  readonly isAsked: boolean;
}

interface Due {
  readonly seat: SeatId;
  readonly at: Instant;
  readonly command: Extract<InstructorCommand, { type: "nudgeSeat" | "coverSeat" }>;
}

function dueOf(
  seat: SeatId,
  { aliveAt, waitedSince, goneSince, isAsked }: Watched,
  { warnAfter, coverAfter }: CaretakerPolicy,
): readonly Due[] {
  const since = [waitedSince, goneSince]
    .filter((each) => each !== undefined)
    .map((each) => Math.max(each, aliveAt));
  if (since.length === 0) return [];
  const from = Math.min(...since);
  const cover: Due = {
    seat,
    at: from + coverAfter,
    command: { type: "coverSeat", seat, scope: "caretaker" },
  };
  const isToBeAsked = goneSince === undefined && !isAsked && warnAfter < coverAfter;
  return isToBeAsked
    ? [{ seat, at: from + warnAfter, command: { type: "nudgeSeat", seat } }, cover]
    : [cover];
}

/** Milliseconds until what could not be done is tried again: the disk may be full. */
const RETRY_AFTER = 1_000;
