import { type Client, ClientState } from "@colyseus/core";
import type { Classroom } from "#server/classroom/classroom.ts";
import type { ClassViewer } from "#shared/classroom/classView.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { ClassServerMessages } from "#shared/protocol/class.ts";
import type { Admission, RoomConnection } from "./SteadyRoom.ts";
import { ToldClass } from "./ToldClass.ts";

/** Who a socket of a class belongs to; said by the door, never by the client. */
export interface ClassSeat {
  readonly code: string;
  readonly viewer: ClassViewer;
}

export type ClassClient = Client<{ messages: ClassServerMessages; auth: ClassSeat & Admission }>;

/** One socket in a class. */
export class ClassConnection implements RoomConnection {
  readonly client: ClassClient;
  readonly viewer: ClassViewer;
  readonly #classroom: Classroom;
  readonly #leave: () => void;
  readonly #told = new ToldClass();

  constructor(client: ClassClient, viewer: ClassViewer, classroom: Classroom) {
    this.client = client;
    this.viewer = viewer;
    this.#classroom = classroom;
    this.#leave = classroom.presence.enter(this.person);
  }

  get person(): StudentId | undefined {
    return this.viewer.kind === "student" ? this.viewer.student : undefined;
  }

  heard(): void {
    if (this.person !== undefined) this.#classroom.heard(this.person);
  }

  greet(): void {
    const changed = this.#told.next(this.#classroom.view(this.viewer));
    if (changed !== undefined) this.client.send("class", changed);
  }

  catchUp(): void {
    this.greet();
  }

  /** What has changed in the class, once the client listens. */
  tell(): void {
    if (this.client.state === ClientState.JOINED) this.greet();
  }

  end(): void {
    this.#leave();
  }
}
