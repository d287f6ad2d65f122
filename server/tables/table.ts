import type { TableLog } from "#server/journal/journal.ts";
import type { BotSeats } from "#server/match/botSeats.ts";
import type { DeadlineClock } from "#server/match/deadlineClock.ts";
import type { IdleWatch } from "#server/match/idleWatch.ts";
import type { MatchRunner } from "#server/match/matchRunner.ts";
import type { LevelId } from "#shared/bots/strategyName.ts";
import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";
import type { PlayerId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { Presence } from "#shared/protocol/messages.ts";
import { isVacated } from "#shared/protocol/vacated.ts";
import type { PublicSeat } from "#shared/views/view.ts";
import { callsignOf } from "./callsigns.ts";
import type { PresenceBoard } from "./presenceBoard.ts";
import { TeamBoard } from "./teamBoard.ts";

/** A table in memory: its match, who plays it, and what acts at it by itself. */
export class Table {
  readonly log: TableLog;
  readonly match: MatchRunner;
  readonly board: PresenceBoard;
  readonly teams = new TeamBoard();
  /** Of people; bots and the nameless have callsigns. */
  readonly names: Map<PlayerId, string>;
  readonly #deadline: DeadlineClock;
  readonly #bots: BotSeats;
  readonly #watch: IdleWatch;
  readonly #closing = new Set<() => void>();

  constructor(parts: {
    readonly log: TableLog;
    readonly match: MatchRunner;
    readonly names: Map<PlayerId, string>;
    readonly deadline: DeadlineClock;
    readonly bots: BotSeats;
    readonly board: PresenceBoard;
    readonly watch: IdleWatch;
  }) {
    this.log = parts.log;
    this.match = parts.match;
    this.names = parts.names;
    this.#deadline = parts.deadline;
    this.#bots = parts.bots;
    this.board = parts.board;
    this.#watch = parts.watch;
  }

  get code(): string {
    return this.match.head.code;
  }

  /** Whether it can be left on disk alone: nobody looks, and no time runs. */
  get isIdle(): boolean {
    return this.board.sockets === 0 && !this.#deadline.runs && !this.#watch.runs;
  }

  /**
   * Whether its time may stand still until somebody comes: nobody is there, no class goes by it, and
   * it is not a game of days, whose people come and go and count on it to run on.
   */
  get mayWait(): boolean {
    const { classroom, pace } = this.match.head;
    if (this.board.sockets > 0 || classroom !== undefined) return false;
    return pace !== "open" || !Object.values(this.match.publicView.seats).some(isHeldByPeople);
  }

  /** Where `player` sits now. */
  seatOf(player: PlayerId): SeatId | undefined {
    const { seats } = this.match.publicView;
    return Object.values(seats).find((seat) => seat.player?.id === player)?.id;
  }

  nameAt(seat: SeatId, player: PlayerId): string {
    const index = this.match.head.scenario.seats.findIndex((each) => each.id === seat);
    return this.names.get(player) ?? callsignOf(this.code, index);
  }

  /** Who sits where, as everybody at the table may know. */
  presence(): Readonly<Record<SeatId, Presence>> {
    const presence: Record<SeatId, Presence> = {};
    for (const seat of Object.values(this.match.publicView.seats))
      presence[seat.id] = this.#presenceAt(seat);
    return presence;
  }

  /** How patient the table is with delegations that are away. Without a policy it waits for ever. */
  setCaretaker(policy: CaretakerPolicy | undefined): void {
    this.#watch.setPolicy(policy);
  }

  /** How well bots play that are seated without a name. */
  setBotLevel(level: LevelId): void {
    this.#bots.setLevel(level);
  }

  /** Somebody of the seat's people is there. */
  signOfLife(seat: SeatId): void {
    this.#watch.signOfLife(seat);
  }

  /** When the clock last asked the people of a seat whether they are there. */
  askedAt(seat: SeatId): Instant | undefined {
    return this.#watch.askedAt(seat);
  }

  /** The process could not run for so long: nobody is blamed for it. */
  standStill(length: Millis): void {
    this.#watch.skip(length);
  }

  /** The people of a seat show that they are there: a caretaker gives it back. */
  async takeBack(seat: SeatId): Promise<void> {
    this.signOfLife(seat);
    const isCaretaken = (): boolean =>
      this.match.publicView.seats[seat]?.cover?.scope === "caretaker";
    if (!isCaretaken()) return;
    await this.match.inTurn(async (act) => {
      if (isCaretaken()) await act({ kind: "clock" }, { type: "returnSeat", seat });
    });
  }

  /** `closing` is called when the table leaves memory. */
  onClose(closing: () => void): void {
    this.#closing.add(closing);
  }

  close(): void {
    this.#bots.stop();
    this.#deadline.stop();
    this.#watch.stop();
    for (const closing of this.#closing) closing();
  }

  #presenceAt({ id, player }: PublicSeat): Presence {
    if (player === undefined || isVacated(id, player)) return { name: "", state: "empty" };
    const name = this.nameAt(id, player.id);
    if (player.kind === "bot") return { name, state: "bot" };
    const state = this.board.isConnected(player.id) ? "connected" : "away";
    const people = this.teams.teammates(player.id).map(({ student, name: called, head }) => ({
      name: called,
      head,
      connected: this.board.isConnected(student),
    }));
    return people.length === 0 ? { name, state } : { name, state, people };
  }
}

const isHeldByPeople = ({ id, player }: PublicSeat): boolean =>
  player?.kind === "person" && !isVacated(id, player);
