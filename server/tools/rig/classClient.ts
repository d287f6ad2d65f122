import type { Room } from "@colyseus/sdk";
import type { ClassView, LedClass, OwnClass, PublicClass } from "#shared/classroom/classView.ts";
import type {
  ClassCommandMessage,
  ClassCommandReply,
  ClassServerMessages,
} from "#shared/protocol/class.ts";
import { countedSdk } from "./countedSocket.ts";
import { Door } from "./door.ts";
import { newCommandId } from "./tableClient.ts";

const { ColyseusSDK } = await countedSdk();

/** What has been told of each section of the view. */
type Told = { readonly [Section in keyof ClassView]-?: Partial<NonNullable<ClassView[Section]>> };

/** One socket of the real SDK in a class: a student's, the host's, or a projector's. */
export class ClassClient {
  /** Resolves with the code when the socket closes. */
  readonly closed: Promise<number>;
  readonly #room: Room;
  readonly #waiting = new Set<() => void>();
  #told: Told = { public: {}, own: {}, lead: {} };
  #isOpen = true;

  /** Resolves when the whole position has come. */
  static async enter(url: string, token: string, as?: "public"): Promise<ClassClient> {
    const { reservation } = await new Door(url).reserveInClass(token, as);
    const processId = String(reservation["processId"]);
    const room = await new ColyseusSDK(url).consumeSeatReservation({ ...reservation, processId });
    const client = new ClassClient(room);
    await client.until(() => client.public.code !== undefined);
    return client;
  }

  private constructor(room: Room) {
    this.#room = room;
    room.reconnection.enabled = false;
    room.onMessage("class", (sections: ClassServerMessages["class"]) => this.#take(sections));
    this.closed = new Promise((resolve) => {
      room.onLeave((code) => {
        this.#isOpen = false;
        resolve(code);
      });
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get public(): Partial<PublicClass> {
    return this.#told.public;
  }

  get own(): Partial<OwnClass> {
    return this.#told.own;
  }

  get lead(): Partial<LedClass> {
    return this.#told.lead;
  }

  /** Rejects when no answer comes over this socket. */
  submit(
    command: ClassCommandMessage["command"],
    commandId: string = newCommandId(),
  ): Promise<ClassCommandReply> {
    const message: ClassCommandMessage = { commandId, command };
    return this.#room.request<ClassCommandMessage, ClassCommandReply>("command", message);
  }

  /** Resolves as soon as what this client has been told says so. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
  }

  async leave(): Promise<void> {
    if (this.#isOpen) await this.#room.leave();
  }

  #take(sections: ClassServerMessages["class"]): void {
    this.#told = {
      public: { ...this.#told.public, ...sections.public },
      own: { ...this.#told.own, ...sections.own },
      lead: { ...this.#told.lead, ...sections.lead },
    };
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const look of waiting) look();
  }
}
