import type { Logger } from "pino";
import type { Classes } from "#server/classroom/classes.ts";
import type { Classroom } from "#server/classroom/classroom.ts";
import type { ClassActor } from "#shared/classroom/classCommands.ts";
import { type ClassRefusal, classRefusal } from "#shared/classroom/classRefusals.ts";
import type { ClassViewer } from "#shared/classroom/classView.ts";
import { type ClassCommandReply, classCommandMessageSchema } from "#shared/protocol/class.ts";
import { type ClassClient, ClassConnection } from "./ClassConnection.ts";
import { malformed } from "./roomRefusals.ts";
import { created, notFound, SteadyRoom } from "./SteadyRoom.ts";

export interface ClassRoomOptions {
  readonly code: string;
  readonly classes: Classes;
  readonly log: Logger;
}

/** The socket side of one class: commands in, and out to each what it may know and has not been told. */
export class ClassRoom extends SteadyRoom<ClassConnection, { client: ClassClient }> {
  override messages = {
    command: (client: ClassClient, message: unknown): Promise<ClassCommandReply> =>
      this.answer(client, (connection) => this.#command(connection, message), refused),
    _: (client: ClassClient): void => {
      this.ignore(client);
    },
  };
  #opened: Classroom | undefined;

  override async onCreate({ code, classes, log }: ClassRoomOptions): Promise<void> {
    this.begin(code, log, classes.tables.context.journal);
    const classroom = await classes.open(code);
    if (classroom === undefined) throw notFound("class");
    this.#opened = classroom;
    this.untilDisposed(
      classroom.onChange((isHearer) => {
        this.tellEach((connection) => {
          if (isHearer(connection.viewer)) connection.tell();
        });
      }),
    );
    this.untilDisposed(
      classroom.onDismiss((who, why) => {
        this.sendAway(who, why);
      }),
    );
    classroom.onClose(() => {
      this.closeForGood();
    });
  }

  protected override connect(client: ClassClient): ClassConnection {
    const seat = client.auth;
    if (seat?.code !== this.roomId) throw notFound("class");
    const { viewer } = seat;
    // Who has been removed since the door let them in.
    const { students } = this.#classroom.runner.state;
    if (viewer.kind === "student" && students[viewer.student] === undefined)
      throw notFound("student");
    return new ClassConnection(client, viewer, this.#classroom);
  }

  get #classroom(): Classroom {
    return created(this.#opened);
  }

  async #command({ viewer }: ClassConnection, message: unknown): Promise<ClassCommandReply> {
    const actor = actorOf(viewer);
    if (actor === undefined) return refused(classRefusal("notAllowedForYou"));
    const parsed = classCommandMessageSchema.safeParse(message);
    if (!parsed.success) return refused(malformed(parsed.error));
    const { command, commandId } = parsed.data;
    return this.#classroom.runner.submit(actor, command, { commandId });
  }
}

/** A projector asks for nothing. */
const actorOf = (viewer: ClassViewer): ClassActor | undefined =>
  viewer.kind === "public" ? undefined : viewer;

const refused = (refusal: ClassRefusal): ClassCommandReply => ({ ok: false, refusal });
