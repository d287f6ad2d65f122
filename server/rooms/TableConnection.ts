import { type Client, ClientState } from "@colyseus/core";
import type { Clock } from "#server/match/clock.ts";
import type { Gained } from "#server/match/records.ts";
import { viewerKey } from "#server/match/records.ts";
import { type Holder, keyOf } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { ServerMessages } from "#shared/protocol/messages.ts";
import type { SeatView, Viewer } from "#shared/views/view.ts";
import { changedSeats, changedSections } from "./changedSections.ts";
import type { Admission, RoomConnection } from "./SteadyRoom.ts";

export type TableClient = Client<{ messages: ServerMessages; auth: Holder & Admission }>;

/** One socket at a table, and what it has been told in private. */
export class TableConnection implements RoomConnection {
  readonly client: TableClient;
  readonly holder: Holder;
  readonly #table: Table;
  readonly #clock: Clock;
  readonly #leaveBoard: () => void;
  readonly #hadSeat: boolean;
  readonly #wasInTeam: boolean;
  #told: SeatView | undefined;
  #toldOfAll: Readonly<Record<SeatId, SeatView>> = {};
  /** Something changed while the client was not yet listening. */
  #missed = false;

  constructor(client: TableClient, holder: Holder, table: Table, clock: Clock) {
    this.client = client;
    this.holder = holder;
    this.#table = table;
    this.#clock = clock;
    this.#hadSeat = this.seat !== undefined;
    this.#wasInTeam = this.#isInTeam;
    this.#leaveBoard = table.board.enter(holder);
  }

  get person(): string | undefined {
    return keyOf(this.holder);
  }

  /** The seat that the holder has at this moment. */
  get seat(): SeatId | undefined {
    return this.holder.player === undefined ? undefined : this.#table.seatOf(this.holder.player);
  }

  /** Whether the holder had a seat, or a part in one, when it came, and has been taken off it. */
  get isUnseated(): boolean {
    return (this.#hadSeat && this.seat === undefined) || (this.#wasInTeam && !this.#isInTeam);
  }

  get viewer(): Viewer {
    const { seat } = this;
    const { host, asPublic = false } = this.holder;
    if (seat !== undefined && !asPublic) return { kind: "seat", seat };
    const isReferee = host && !asPublic && !this.#table.match.head.hostPlays;
    return { kind: isReferee ? "instructor" : "public" };
  }

  heard(): void {
    this.#table.board.heard(this.holder, this.#clock.now());
  }

  greet(): void {
    this.client.send("presence", this.#table.presence());
    this.#tellOwn();
    this.#tellLength();
  }

  /** What one command has changed for this viewer alone. */
  tell(gained: Gained): void {
    if (this.client.state !== ClientState.JOINED) {
      this.#missed = true;
      return;
    }
    this.#tellOwn();
    const { viewer } = this;
    const entries = gained.get(viewerKey(viewer));
    if (entries !== undefined)
      this.client.send("record", {
        entries: [...entries],
        total: this.#table.match.recordLength(viewer),
      });
  }

  catchUp(): void {
    if (!this.#missed) return;
    this.#missed = false;
    this.#tellOwn();
    this.#tellLength();
  }

  end(): void {
    this.#leaveBoard();
  }

  #tellOwn(): void {
    const { viewer } = this;
    if (viewer.kind === "public") return;
    const { own, seats } = this.#table.match.view(viewer);
    if (own !== undefined) {
      const sections = changedSections(this.#told, own);
      this.#told = own;
      if (sections !== undefined) this.client.send("own", sections);
    }
    if (seats !== undefined) {
      const changed = changedSeats(this.#toldOfAll, seats);
      this.#toldOfAll = seats;
      if (changed !== undefined) this.client.send("seats", changed);
    }
  }

  get #isInTeam(): boolean {
    const { member, player } = this.holder;
    return member !== undefined && player !== undefined && this.#table.teams.isIn(member, player);
  }

  #tellLength(): void {
    const total = this.#table.match.recordLength(this.viewer);
    this.client.send("record", { entries: [], total });
  }
}
