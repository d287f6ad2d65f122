import {
  ClientState,
  CloseCode,
  type MessageContext,
  type Rejection,
  ServerError,
} from "@colyseus/core";
import type { Logger } from "pino";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import type { Clock } from "#server/match/clock.ts";
import type { Gained } from "#server/match/records.ts";
import { type Holder, keyOf } from "#server/tables/holder.ts";
import type { Dismissed } from "#server/tables/presenceBoard.ts";
import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import type { PlayerId } from "#shared/kernel/ids.ts";
import {
  CLOSE_SUPERSEDED,
  CLOSE_TABLE_GONE,
  type CommandReply,
  type RecordPage,
  recordRequestSchema,
} from "#shared/protocol/messages.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import { type Refusal, refusal } from "#shared/rules/refusals.ts";
import type { PublicView } from "#shared/views/view.ts";
import { Connection, type TableClient } from "./Connection.ts";
import { CLOSE_CODES } from "./closeCodes.ts";
import { carryOut, malformed, orderOf } from "./orders.ts";
import { SteadyRoom } from "./SteadyRoom.ts";
import { showPublic } from "./showPublic.ts";

export interface TableRoomOptions {
  readonly code: string;
  readonly tables: Tables;
  readonly log: Logger;
}

/**
 * The socket side of one table: bytes become commands of an actor, and what a command changed goes
 * out at once, to each what it may know. Decides nothing about the game.
 */
export class TableRoom extends SteadyRoom<{ state: PublicState; client: TableClient }> {
  override state = new PublicState();
  override messages = {
    command: (client: TableClient, message: unknown): Promise<CommandReply> =>
      this.#command(client, message),
    record: (client: TableClient, message: unknown, context: MessageContext): unknown =>
      this.#record(client, message, context),
    here: (client: TableClient): Promise<void> => this.#here(client),
    /** A message of no kind we know costs its sender like any other, and does nothing. */
    _: (client: TableClient): void => {
      this.#admit(client);
    },
  };
  readonly #connections = new Map<string, Connection>();
  readonly #buckets = new TokenBuckets({ burst: 30, perSecond: 10 }, Date.now);
  #parts: { readonly table: Table; readonly clock: Clock; readonly log: Logger } | undefined;
  #shown: PublicView | undefined;
  #presence = "";
  #stopListening: () => void = () => undefined;

  override async onCreate(options: TableRoomOptions): Promise<void> {
    this.roomId = options.code;
    const opened = await options.tables.open(options.code);
    if (!opened.ok) throw new ServerError(NOT_FOUND, "No such table");
    const table = opened.value;
    this.#parts = { table, clock: options.tables.context.clock, log: options.log };
    this.#show(table.match.publicView);
    this.#presence = JSON.stringify(table.presence());
    const stopMatch = table.match.onChange((gained) => {
      this.#publish(gained);
    });
    const stopBoard = table.board.onChange(() => {
      this.#tellPresence();
    });
    const stopTeams = table.teams.onChange(() => {
      this.#dismiss();
      this.#tellPresence();
    });
    const stopDismissals = table.board.onDismiss((who, why) => {
      this.#sendAway(who, CLOSE_CODES[why]);
    });
    this.#stopListening = () => {
      stopDismissals();
      stopMatch();
      stopBoard();
      stopTeams();
    };
    table.onClose(() => {
      void this.disconnect(CLOSE_TABLE_GONE);
    });
  }

  override onJoin(client: TableClient): void {
    const holder = this.#holderOf(client);
    const connection = new Connection(client, holder, this.#table);
    this.#supersede(holder);
    this.#connections.set(client.sessionId, connection);
    this.expect(client);
    this.#carefully(connection, () => connection.greet());
  }

  override onLeave(client: TableClient): void {
    this.forget(client);
    this.#end(client);
  }

  override onDispose(): void {
    this.#stopListening();
  }

  protected override get log(): Logger {
    if (this.#parts === undefined) throw new Error("The room has not been created");
    return this.#parts.log;
  }

  protected override onArrived(client: TableClient): void {
    const connection = this.#connections.get(client.sessionId);
    if (connection !== undefined) this.#carefully(connection, () => connection.catchUp());
  }

  get #clock(): Clock {
    if (this.#parts === undefined) throw new Error("The room has not been created");
    return this.#parts.clock;
  }

  get #table(): Table {
    if (this.#parts === undefined) throw new Error("The room has not been created");
    return this.#parts.table;
  }

  /** Resolves with what the client may act on; nothing thrown in here reaches it. */
  async #command(client: TableClient, message: unknown): Promise<CommandReply> {
    try {
      const admitted = this.#admit(client);
      if (!(admitted instanceof Connection)) return { ok: false, refusal: admitted };
      const order = orderOf(admitted, message);
      if (!order.ok) return { ok: false, refusal: order.error };
      return await carryOut(this.#table, order.value);
    } catch (error) {
      this.log.error({ err: error, table: this.roomId }, "a command failed");
      return { ok: false, refusal: refusal("internalError") };
    }
  }

  /** Somebody is there, at the seat of the connection, though nothing else is asked. */
  async #here(client: TableClient): Promise<void> {
    try {
      const admitted = this.#admit(client);
      if (!(admitted instanceof Connection) || admitted.seat === undefined) return;
      await this.#table.takeBack(admitted.seat);
    } catch (error) {
      this.log.error({ err: error, table: this.roomId }, "a seat was not returned");
    }
  }

  async #record(
    client: TableClient,
    message: unknown,
    context: MessageContext,
  ): Promise<RecordPage | Rejection<Refusal>> {
    try {
      const admitted = this.#admit(client);
      if (!(admitted instanceof Connection)) return context.reject(admitted);
      const parsed = recordRequestSchema.safeParse(message);
      if (!parsed.success) return context.reject(malformed(parsed.error));
      return await this.#table.match.record(admitted.viewer, parsed.data.from);
    } catch (error) {
      this.log.error({ err: error, table: this.roomId }, "a record could not be read");
      return context.reject(refusal("internalError"));
    }
  }

  /** The connection that the message came by, unless it comes too early, too late or too fast. */
  #admit(client: TableClient): Connection | Refusal {
    const connection = this.#connections.get(client.sessionId);
    if (connection === undefined || client.state !== ClientState.JOINED)
      return refusal("notAllowedForYou");
    const seconds = this.#buckets.take(keyOf(connection.holder) ?? "host");
    if (seconds > 0) return refusal("tooFast", { seconds });
    this.#table.board.heard(connection.holder, this.#clock.now());
    return connection;
  }

  /** Public changes first, then to each its own: all of it before the command is answered. */
  #publish(gained: Gained): void {
    const seats = this.#shown?.seats;
    this.#show(this.#table.match.publicView);
    this.broadcastPatch();
    for (const connection of this.#connections.values())
      this.#carefully(connection, () => this.#tell(connection, gained));
    if (this.#shown?.seats !== seats) this.#tellPresence();
  }

  #show(view: PublicView): void {
    const shown = this.#shown;
    // Should this fail half way, the next view is compared as a whole.
    this.#shown = undefined;
    showPublic(this.state, view, shown);
    this.#shown = view;
  }

  #tell(connection: Connection, gained: Gained): void {
    if (connection.isUnseated) connection.client.leave(CLOSE_TABLE_GONE);
    else connection.tell(gained);
  }

  /** Whoever no longer has a part in the seat is sent away before anything more is told. */
  #dismiss(): void {
    for (const { client, isUnseated } of this.#connections.values()) {
      if (isUnseated) client.leave(CLOSE_TABLE_GONE);
    }
  }

  /** Whom we cannot tell comes back and is told everything; the others hear as always. */
  #carefully(connection: Connection, tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.log.error({ err: error, table: this.roomId }, "a view could not be told");
      connection.client.leave(CloseCode.MAY_TRY_RECONNECT);
    }
  }

  #tellPresence(): void {
    const presence = this.#table.presence();
    const text = JSON.stringify(presence);
    if (text === this.#presence) return;
    this.#presence = text;
    this.broadcast("presence", presence);
  }

  /** A person has one socket: the newest. A host without a seat may have several. */
  #supersede(holder: Holder): void {
    const key = keyOf(holder);
    if (key !== undefined) this.#sendAway(key, CLOSE_SUPERSEDED);
  }

  #sendAway(who: PlayerId | Dismissed, code: number): void {
    for (const { client, holder: other } of this.#connections.values()) {
      if ((keyOf(other) ?? "host") !== who) continue;
      this.#end(client);
      client.leave(code);
    }
  }

  #end(client: TableClient): void {
    this.#connections.get(client.sessionId)?.end();
    this.#connections.delete(client.sessionId);
  }

  #holderOf(client: TableClient): Holder {
    const holder = client.auth;
    if (holder?.code !== this.roomId) throw new ServerError(NOT_FOUND, "No such table");
    const { player, member } = holder;
    // Who has been taken off the seat since the door let them in.
    if (player !== undefined && member !== undefined && !this.#table.teams.isIn(member, player))
      throw new ServerError(NOT_FOUND, "No such seat");
    return holder;
  }
}

const NOT_FOUND = 404;
