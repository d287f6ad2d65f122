import {
  type Client,
  ClientState,
  CloseCode,
  Room,
  type RoomOptions,
  ServerError,
} from "@colyseus/core";
import type { Logger } from "pino";
import type { Journal } from "#server/journal/journal.ts";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import { isKnown } from "#server/tables/holder.ts";
import type { Dismissal } from "#server/tables/presenceBoard.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { type RoomRefusal, roomRefusal } from "./roomRefusals.ts";

/** What the door says of whoever comes, besides who they are. */
export interface Admission {
  /** Of the token by which they were let in. */
  readonly tokenHash: string;
}

/** One socket of a room, and what it has been told. */
export interface RoomConnection {
  readonly client: Client;
  /** Whose only socket it may be. Nothing for a host, who may have several, and screens besides. */
  readonly person: string | undefined;
  /** Its client said something. */
  heard(): void;
  /** Tells all there is to a client that has just come. It waits in the socket until that listens. */
  greet(): void;
  /** Tells what has changed before the client listened. */
  catchUp(): void;
  /** The socket no longer counts. Called once. */
  end(): void;
}

/**
 * A room that no client and no mistake of ours brings down: who is connected, how much they may
 * say, and what happens when something fails. What is said and told is its subclasses' concern.
 */
export abstract class SteadyRoom<
  Connection extends RoomConnection,
  Options extends RoomOptions & { client: Connection["client"] },
> extends Room<Options> {
  /** Changes are sent when they happen; this is only the pulse of the room's own upkeep. */
  override patchRate = 250;
  /** Seconds. A reservation that nobody takes up also delays the end of the process by this much. */
  override seatReservationTimeout = 5;
  /** Above it the socket is closed; what is merely too fast is refused in words before. */
  override maxMessagesPerSecond = 100;
  override autoDispose = false;
  readonly #connections = new Map<string, Connection>();
  /** Since when somebody has been joining, by `clock`. */
  readonly #joining = new Map<Client, number>();
  readonly #buckets = new TokenBuckets({ burst: 30, perSecond: 10 }, clock);
  readonly #endings: (() => void)[] = [];
  #log: Logger | undefined;
  #journal: Journal | undefined;

  /** A place is reserved some seconds before its socket opens: meanwhile the token may be void. */
  override async onAuth({ auth }: Client<{ auth: Admission }>): Promise<true> {
    if (auth !== undefined && (await isKnown(created(this.#journal), auth.tokenHash))) return true;
    throw notFound("token");
  }

  override onJoin(client: Connection["client"]): void {
    const connection = this.connect(client);
    if (connection.person !== undefined) this.sendAway(connection.person, "superseded");
    this.#connections.set(client.sessionId, connection);
    this.#joining.set(client, clock());
    this.#carefully(connection, () => connection.greet());
  }

  override onLeave(client: Client): void {
    this.#joining.delete(client);
    this.#end(client);
  }

  override onDispose(): void {
    for (const ending of this.#endings) ending();
  }

  /** Without it a mistake in any handler or timer would end the process, and every game with it. */
  override onUncaughtException(error: Error, methodName: string): void {
    this.#fault(error, `${methodName} failed`);
  }

  /** Clients come back by themselves after this code. */
  override onBeforeShutdown(): void {
    this.#close(CloseCode.MAY_TRY_RECONNECT);
  }

  override onBeforePatch(): void {
    for (const [client, since] of this.#joining) {
      if (client.state !== ClientState.JOINING) this.#arrived(client);
      else if (clock() - since > JOIN_WITHIN) client.leave(CloseCode.WITH_ERROR);
    }
  }

  /** Who has come, by what the door has said of them. Throws a `ServerError` where they may not. */
  protected abstract connect(client: Connection["client"]): Connection;

  /** The first thing done with a new room. */
  protected begin(code: string, log: Logger, journal: Journal): void {
    this.roomId = code;
    this.#log = log;
    this.#journal = journal;
  }

  /** `ending` is called when the room is disposed of. */
  protected untilDisposed(ending: () => void): void {
    this.#endings.push(ending);
  }

  /** What the room was of is gone. */
  protected closeForGood(): void {
    this.#close(CLOSE_TABLE_GONE);
  }

  protected get connections(): Iterable<Connection> {
    return this.#connections.values();
  }

  /** Whom we cannot tell comes back and is told everything; the others hear as always. */
  protected tellEach(tell: (connection: Connection) => void): void {
    for (const connection of this.connections) this.#carefully(connection, () => tell(connection));
  }

  /** Resolves with the answer to a message, or a refusal; nothing that is thrown in `act` reaches the client. */
  protected async answer<Answer, Refused>(
    client: Client,
    act: (connection: Connection) => Promise<Answer>,
    refuse: (refusal: RoomRefusal) => Refused,
  ): Promise<Answer | Refused> {
    try {
      const admitted = this.#admit(client);
      return admitted.ok ? await act(admitted.value) : refuse(admitted.error);
    } catch (error) {
      this.#fault(error, "a message could not be answered");
      return refuse(roomRefusal("internalError"));
    }
  }

  /** A message of no kind we know costs its sender like any other, and does nothing. */
  protected ignore(client: Client): void {
    this.#admit(client);
  }

  /** Ends every socket of that person, or of the host. */
  protected sendAway(who: string, why: Dismissal): void {
    for (const connection of this.connections) {
      if (keyOf(connection) !== who) continue;
      this.#end(connection.client);
      connection.client.leave(CLOSE_CODES[why]);
    }
  }

  /** The connection that the message came by, unless it comes too early, too late or too fast. */
  #admit(client: Client): Result<Connection, RoomRefusal> {
    const connection = this.#connections.get(client.sessionId);
    if (connection === undefined || client.state !== ClientState.JOINED)
      return err(roomRefusal("notAllowedForYou"));
    const seconds = this.#buckets.take(keyOf(connection));
    if (seconds > 0) return err(roomRefusal("tooFast", { seconds }));
    connection.heard();
    return ok(connection);
  }

  #arrived(client: Client): void {
    this.#joining.delete(client);
    const connection = this.#connections.get(client.sessionId);
    if (client.state !== ClientState.JOINED || connection === undefined) return;
    this.#carefully(connection, () => connection.catchUp());
  }

  #carefully({ client }: Connection, tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#fault(error, "a view could not be told");
      client.leave(CloseCode.MAY_TRY_RECONNECT);
    }
  }

  #end(client: Client): void {
    this.#connections.get(client.sessionId)?.end();
    this.#connections.delete(client.sessionId);
  }

  #close(code: number): void {
    this.disconnect(code).catch((error: unknown) => {
      this.#fault(error, "a room did not close");
    });
  }

  #fault(error: unknown, what: string): void {
    this.#log?.error({ err: error, room: this.roomId }, what);
  }
}

/** What a room was created with; throws before that. */
export function created<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The room has not been created");
  return part;
}

/** For the door, which has looked already: what it let in has gone since. */
export const notFound = (what: "class" | "student" | "table" | "seat" | "token"): ServerError =>
  new ServerError(404, `No such ${what}`);

/** Milliseconds, by a clock that nobody sets: one set back would keep everybody silent for as long. */
const clock = (): number => performance.now();

const keyOf = ({ person }: RoomConnection): string => person ?? "host";

/** The code with which somebody's socket is closed who may not stay. */
const CLOSE_CODES: Readonly<Record<Dismissal, number>> = {
  superseded: CLOSE_SUPERSEDED,
  gone: CLOSE_TABLE_GONE,
};

/** Milliseconds. */
const JOIN_WITHIN = 10_000;
