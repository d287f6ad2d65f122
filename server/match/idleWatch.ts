import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";
import type { PlayerId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import { refusal } from "#shared/rules/refusals.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import type { PublicSeat, PublicView } from "#shared/views/view.ts";
import { actsForItself, waitedFor } from "#shared/views/waitedFor.ts";
import type { Clock, Timer } from "./clock.ts";
import type { MatchRunner } from "./matchRunner.ts";
import { type Due, dueOf, movedBy, type Watched } from "./patience.ts";

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
 * connected are covered as well. Where no clock ends the phases, the same is done for all at once when
 * nobody gives a sign of life: the game goes on a phase at a time (rule 15.8). Does nothing without a policy, and no time counts while the game is paused.
 */
export class IdleWatch {
  readonly #match: MatchRunner;
  readonly #context: WatchContext;
  readonly #seats = new Map<SeatId, Watched>();
  readonly #stopListening: () => void;
  #policy: CaretakerPolicy | undefined;
  #timer: Timer | undefined;
  #pausedAt: Instant | undefined;
  #phase: { readonly name: string; readonly since: Instant } | undefined;
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
    this.#seats.set(seat, { ...this.#seats.get(seat), aliveAt: this.#now() });
    this.#look();
  }

  /** When the delegation was last asked whether it is there. */
  askedAt(seat: SeatId): Instant | undefined {
    return this.#seats.get(seat)?.askedAt;
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

  /** Time that does not count. */
  #moveBy(length: Millis): void {
    if (this.#phase !== undefined)
      this.#phase = { ...this.#phase, since: Math.min(this.#phase.since + length, this.#now()) };
    for (const [seat, watched] of this.#seats)
      this.#seats.set(seat, movedBy(watched, length, this.#now()));
  }

  #takeIn(): void {
    const now = this.#now();
    const view = this.#match.publicView;
    const phase = this.#phaseOf(view);
    const waited = waitedFor(view);
    const people = Object.values(view.seats).filter(isHeldByPeople);
    const isConnected = ({ player }: PublicSeat): boolean =>
      player !== undefined && this.#context.attendance.isConnected(player.id);
    const isTimed = nextDeadline(view) !== undefined;
    const isAttended = isTimed || people.some(isConnected);
    const lastSign = Math.max(
      phase.since,
      ...people.map(({ id }) => this.#seats.get(id)?.aliveAt ?? now),
    );
    for (const seat of Object.values(view.seats)) {
      const { id, ready } = seat;
      const { aliveAt = now, askedAt, waitedSince, goneSince } = this.#seats.get(id) ?? {};
      const isAtWork = actsForItself(seat) && !ready && isAttended;
      const isGone = isAtWork && !isConnected(seat);
      this.#seats.set(id, {
        aliveAt,
        askedAt,
        waitedSince: isAtWork && waited.includes(id) ? (waitedSince ?? now) : undefined,
        goneSince: isGone ? (goneSince ?? now) : undefined,
        stillSince: isAtWork && !isTimed ? lastSign : undefined,
      });
    }
  }

  #phaseOf({ year, phase }: PublicView): { readonly name: string; readonly since: Instant } {
    const name = `${year} ${phase}`;
    const known = this.#phase?.name === name ? this.#phase : { name, since: this.#now() };
    this.#phase = known;
    return known;
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
        this.#seats.set(due.seat, { ...watched, askedAt: this.#now() });
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

const isHeldByPeople = ({ player }: PublicSeat): boolean => player?.kind === "person";

/** Milliseconds until what could not be done is tried again: the disk may be full. */
const RETRY_AFTER = 1_000;
