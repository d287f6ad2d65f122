import { type Client, ClientState, CloseCode, ServerError } from "@colyseus/core";
import type { Logger } from "pino";
import type { Classes } from "#server/classroom/classes.ts";
import type { Classroom, IsHearer } from "#server/classroom/classroom.ts";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import type { Dismissed } from "#server/tables/presenceBoard.ts";
import type { ClassActor } from "#shared/classroom/classCommands.ts";
import { type ClassRefusal, classRefusal } from "#shared/classroom/classRefusals.ts";
import type { ClassViewer } from "#shared/classroom/classView.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import {
  type ClassCommandReply,
  type ClassServerMessages,
  classCommandMessageSchema,
} from "#shared/protocol/class.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { CLOSE_CODES } from "./closeCodes.ts";
import { SteadyRoom } from "./SteadyRoom.ts";
import { ToldClass } from "./ToldClass.ts";

export interface ClassRoomOptions {
  readonly code: string;
  readonly classes: Classes;
  readonly log: Logger;
}

/** Who a socket of a class belongs to; said by the door, never by the client. */
export interface ClassSeat {
  readonly code: string;
  readonly viewer: ClassViewer;
}

type ClassClient = Client<{ messages: ClassServerMessages; auth: ClassSeat }>;

interface ClassConnection {
  readonly client: ClassClient;
  readonly viewer: ClassViewer;
  readonly told: ToldClass;
  readonly leave: () => void;
}

/** The socket side of one class: commands in, and out to each what it may know and has not been told. */
export class ClassRoom extends SteadyRoom<{ client: ClassClient }> {
  override messages = {
    command: (client: ClassClient, message: unknown): Promise<ClassCommandReply> =>
      this.#command(client, message),
    /** A message of no kind we know costs its sender like any other, and does nothing. */
    _: (client: ClassClient): void => {
      this.#admit(client);
    },
  };
  readonly #connections = new Map<string, ClassConnection>();
  readonly #buckets = new TokenBuckets({ burst: 30, perSecond: 10 }, Date.now);
  #parts: { readonly classroom: Classroom; readonly log: Logger } | undefined;
  #stopListening: () => void = () => undefined;

  override async onCreate(options: ClassRoomOptions): Promise<void> {
    this.roomId = options.code;
    const classroom = await options.classes.open(options.code);
    if (classroom === undefined) throw new ServerError(NOT_FOUND, "No such class");
    this.#parts = { classroom, log: options.log };
    const stopChanges = classroom.onChange((isHearer) => {
      this.#publish(isHearer);
    });
    const stopDismissals = classroom.onDismiss((who, why) => {
      this.#sendAway(who, CLOSE_CODES[why]);
    });
    this.#stopListening = () => {
      stopChanges();
      stopDismissals();
    };
    classroom.onClose(() => {
      void this.disconnect(CLOSE_TABLE_GONE);
    });
  }

  override onJoin(client: ClassClient): void {
    const viewer = this.#viewerOf(client);
    if (viewer.kind === "student") this.#sendAway(viewer.student, CLOSE_SUPERSEDED);
    const leave = this.#classroom.presence.enter(studentOf(viewer));
    const connection = { client, viewer, told: new ToldClass(), leave };
    this.#connections.set(client.sessionId, connection);
    this.expect(client);
    this.#tell(connection);
  }

  override onLeave(client: ClassClient): void {
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

  /** What changed before the client listened. */
  protected override onArrived(client: ClassClient): void {
    const connection = this.#connections.get(client.sessionId);
    if (connection !== undefined) this.#tell(connection);
  }

  get #classroom(): Classroom {
    if (this.#parts === undefined) throw new Error("The room has not been created");
    return this.#parts.classroom;
  }

  /** Resolves with what the client may act on; nothing thrown in here reaches it. */
  async #command(client: ClassClient, message: unknown): Promise<ClassCommandReply> {
    try {
      const admitted = this.#admit(client);
      if ("code" in admitted) return { ok: false, refusal: admitted };
      const actor = actorOf(admitted.viewer);
      if (actor === undefined) return refused(classRefusal("notAllowedForYou"));
      const parsed = classCommandMessageSchema.safeParse(message);
      if (!parsed.success) {
        const path = (parsed.error.issues[0]?.path ?? []).join(".").slice(0, LONGEST_PATH);
        return refused(classRefusal("malformed", { path }));
      }
      const { command, commandId } = parsed.data;
      return await this.#classroom.runner.submit(actor, command, { commandId });
    } catch (error) {
      this.log.error({ err: error, class: this.roomId }, "a command failed");
      return refused(classRefusal("internalError"));
    }
  }

  /** The connection that the message came by, unless it comes too early, too late or too fast. */
  #admit(client: ClassClient): ClassConnection | ClassRefusal {
    const connection = this.#connections.get(client.sessionId);
    if (connection === undefined || client.state !== ClientState.JOINED)
      return classRefusal("notAllowedForYou");
    const student = studentOf(connection.viewer);
    const seconds = this.#buckets.take(student ?? connection.viewer.kind);
    if (seconds > 0) return classRefusal("tooFast", { seconds });
    if (student !== undefined) this.#classroom.heard(student);
    return connection;
  }

  #publish(isHearer: IsHearer): void {
    for (const connection of this.#connections.values())
      if (isHearer(connection.viewer)) this.#tell(connection);
  }

  /** Whom we cannot tell comes back and is told everything; the others hear as always. */
  #tell({ client, viewer, told }: ClassConnection): void {
    try {
      if (client.state !== ClientState.JOINED && told.isBegun) return;
      const changed = told.next(this.#classroom.view(viewer));
      if (changed !== undefined) client.send("class", changed);
    } catch (error) {
      this.log.error({ err: error, class: this.roomId }, "a view could not be told");
      client.leave(CloseCode.MAY_TRY_RECONNECT);
    }
  }

  /** A student has one socket: the newest. The host may have several, and projectors besides. */
  #sendAway(who: Dismissed, code: number): void {
    for (const { client, viewer } of this.#connections.values()) {
      if ((studentOf(viewer) ?? "host") !== who) continue;
      this.#end(client);
      client.leave(code);
    }
  }

  #end(client: ClassClient): void {
    this.#connections.get(client.sessionId)?.leave();
    this.#connections.delete(client.sessionId);
  }

  #viewerOf(client: ClassClient): ClassViewer {
    const seat = client.auth;
    if (seat?.code !== this.roomId) throw new ServerError(NOT_FOUND, "No such class");
    const student = studentOf(seat.viewer);
    // Who has been removed since the door let them in.
    if (student !== undefined && this.#classroom.runner.state.students[student] === undefined)
      throw new ServerError(NOT_FOUND, "No such student");
    return seat.viewer;
  }
}

const studentOf = (viewer: ClassViewer): StudentId | undefined =>
  viewer.kind === "student" ? viewer.student : undefined;

/** A projector asks for nothing. */
const actorOf = (viewer: ClassViewer): ClassActor | undefined =>
  viewer.kind === "public" ? undefined : viewer;

const refused = (refusal: ClassRefusal): ClassCommandReply => ({ ok: false, refusal });

const NOT_FOUND = 404;
const LONGEST_PATH = 80;
