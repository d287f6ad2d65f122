import { type Client, ClientState } from "@colyseus/core";
import type { Gained } from "#server/match/records.ts";
import { viewerKey } from "#server/match/records.ts";
import type { Holder } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { ServerMessages } from "#shared/protocol/messages.ts";
import type { SeatView, Viewer } from "#shared/views/view.ts";
import { changedSections } from "./changedSections.ts";

export type TableClient = Client<{ messages: ServerMessages; auth: Holder }>;

/** One socket at a table, and what it has been told in private. */
export class Connection {
  readonly client: TableClient;
  readonly holder: Holder;
  readonly #table: Table;
  readonly #leaveBoard: () => void;
  readonly #hadSeat: boolean;
  #ended = false;
  #told: SeatView | undefined;
  /** Something changed while the client was not yet listening. */
  #missed = false;

  constructor(client: TableClient, holder: Holder, table: Table) {
    this.client = client;
    this.holder = holder;
    this.#table = table;
    this.#hadSeat = this.seat !== undefined;
    this.#leaveBoard = table.board.enter(holder.player);
  }

  /** The seat that the holder has at this moment. */
  get seat(): SeatId | undefined {
    return this.holder.player === undefined ? undefined : this.#table.seatOf(this.holder.player);
  }

  /** Whether the holder had a seat when it came, and has been taken off it. */
  get isUnseated(): boolean {
    return this.#hadSeat && this.seat === undefined;
  }

  get viewer(): Viewer {
    const { seat } = this;
    if (seat !== undefined) return { kind: "seat", seat };
    const isReferee = this.holder.host && !this.#table.match.head.hostPlays;
    return { kind: isReferee ? "instructor" : "public" };
  }

  /** All there is, for a client that has just come. It waits in the socket until the client listens. */
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

  /** Makes up for what changed before the client listened. */
  catchUp(): void {
    if (!this.#missed) return;
    this.#missed = false;
    this.#tellOwn();
    this.#tellLength();
  }

  /** The socket no longer counts. May be called again. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#leaveBoard();
  }

  #tellOwn(): void {
    const { viewer } = this;
    if (viewer.kind !== "seat") return;
    const { own } = this.#table.match.view(viewer);
    if (own === undefined) return;
    const sections = changedSections(this.#told, own);
    this.#told = own;
    if (sections !== undefined) this.client.send("own", sections);
  }

  #tellLength(): void {
    const total = this.#table.match.recordLength(this.viewer);
    this.client.send("record", { entries: [], total });
  }
}
