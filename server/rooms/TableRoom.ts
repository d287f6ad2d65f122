import type { MessageContext, Rejection } from "@colyseus/core";
import type { Logger } from "pino";
import type { Clock } from "#server/match/clock.ts";
import type { Gained } from "#server/match/records.ts";
import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import {
  CLOSE_TABLE_GONE,
  type CommandReply,
  type RecordPage,
  recordRequestSchema,
} from "#shared/protocol/messages.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import type { Refusal } from "#shared/rules/refusals.ts";
import type { PublicView } from "#shared/views/view.ts";
import { carryOut, orderOf } from "./orders.ts";
import { malformed } from "./roomRefusals.ts";
import { created, notFound, SteadyRoom } from "./SteadyRoom.ts";
import { showPublic } from "./showPublic.ts";
import { type TableClient, TableConnection } from "./TableConnection.ts";

export interface TableRoomOptions {
  readonly code: string;
  readonly tables: Tables;
  readonly log: Logger;
}

/**
 * The socket side of one table: bytes become commands of an actor, and what a command changed goes
 * out at once, to each what it may know. Decides nothing about the game.
 */
export class TableRoom extends SteadyRoom<
  TableConnection,
  { state: PublicState; client: TableClient }
> {
  override state = new PublicState();
  override messages = {
    command: (client: TableClient, message: unknown): Promise<CommandReply> =>
      this.answer(client, (connection) => this.#command(connection, message), refused),
    record: (
      client: TableClient,
      message: unknown,
      context: MessageContext,
    ): Promise<RecordPage | Rejection<Refusal>> =>
      this.answer(
        client,
        (connection) => this.#record(connection, message, context),
        (refusal) => context.reject(refusal),
      ),
    /** Somebody is there, at the seat of the connection, though nothing else is asked. */
    here: (client: TableClient): Promise<void> =>
      this.answer(
        client,
        async ({ seat }) => {
          if (seat !== undefined) await this.#table.takeBack(seat);
        },
        () => undefined,
      ),
    _: (client: TableClient): void => {
      this.ignore(client);
    },
  };
  #opened: { readonly table: Table; readonly clock: Clock } | undefined;
  #shown: PublicView | undefined;
  /** What was last told of who is there, as JSON. */
  #presence = "";

  override async onCreate({ code, tables, log }: TableRoomOptions): Promise<void> {
    this.begin(code, log, tables.context.journal);
    const opened = await tables.open(code);
    if (!opened.ok) throw notFound("table");
    const table = opened.value;
    this.#opened = { table, clock: tables.context.clock };
    this.#show(table.match.publicView);
    this.#presence = JSON.stringify(table.presence());
    for (const ending of this.#listenTo(table)) this.untilDisposed(ending);
    table.onClose(() => {
      this.closeForGood();
    });
  }

  protected override connect(client: TableClient): TableConnection {
    const holder = client.auth;
    if (holder?.code !== this.roomId) throw notFound("table");
    const { table, clock } = created(this.#opened);
    const { player, member } = holder;
    // Who has been taken off the seat since the door let them in.
    if (player !== undefined && member !== undefined && !table.teams.isIn(member, player))
      throw notFound("seat");
    return new TableConnection(client, holder, table, clock);
  }

  get #table(): Table {
    return created(this.#opened).table;
  }

  #listenTo({ match, board, teams }: Table): readonly (() => void)[] {
    return [
      board.onDismiss((who, why) => {
        this.sendAway(who, why);
      }),
      match.onChange((gained) => {
        this.#publish(gained);
      }),
      board.onChange(() => {
        this.#tellPresence();
      }),
      teams.onChange(() => {
        this.#dismiss();
        this.#tellPresence();
      }),
    ];
  }

  async #command(connection: TableConnection, message: unknown): Promise<CommandReply> {
    const order = orderOf(connection, message);
    return order.ok ? carryOut(this.#table, order.value) : refused(order.error);
  }

  async #record(
    { viewer }: TableConnection,
    message: unknown,
    context: MessageContext,
  ): Promise<RecordPage | Rejection<Refusal>> {
    const parsed = recordRequestSchema.safeParse(message);
    if (!parsed.success) return context.reject(malformed(parsed.error));
    return this.#table.match.record(viewer, parsed.data.from);
  }

  /** Public changes first, then to each its own: all of it before the command is answered. */
  #publish(gained: Gained): void {
    const seats = this.#shown?.seats;
    this.#show(this.#table.match.publicView);
    this.broadcastPatch();
    this.tellEach((connection) => {
      this.#tell(connection, gained);
    });
    if (this.#shown?.seats !== seats) this.#tellPresence();
  }

  #show(view: PublicView): void {
    const shown = this.#shown;
    // Should this fail half way, the next view is compared as a whole.
    this.#shown = undefined;
    showPublic(this.state, view, shown);
    this.#shown = view;
  }

  #tell(connection: TableConnection, gained: Gained): void {
    if (connection.isUnseated) connection.client.leave(CLOSE_TABLE_GONE);
    else connection.tell(gained);
  }

  /** Whoever no longer has a part in the seat is sent away before anything more is told. */
  #dismiss(): void {
    for (const { client, isUnseated } of this.connections) {
      if (isUnseated) client.leave(CLOSE_TABLE_GONE);
    }
  }

  #tellPresence(): void {
    const presence = this.#table.presence();
    const text = JSON.stringify(presence);
    if (text === this.#presence) return;
    this.#presence = text;
    this.broadcast("presence", presence);
  }
}

const refused = (refusal: Refusal): CommandReply => ({ ok: false, refusal });
