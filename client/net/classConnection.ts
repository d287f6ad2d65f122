import type { ClassView } from "#shared/classroom/classView.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type {
  ClassCommandMessage,
  ClassCommandReply,
  ClassReservation,
  ClassSeatRequest,
} from "#shared/protocol/class.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";
import type { ClassLink, OpenClassLink } from "./classLink.ts";
import type { ApiError } from "./httpApi.ts";
import { Lifeline, type LinkState, type World } from "./lifeline.ts";
import { type ClassSections, wholeClass, withSections } from "./mergeClassSections.ts";
import { Outbox } from "./outbox.ts";

/** As what this browser comes to a class, and by which token. The host's token also opens a projector. */
export interface ClassAccess {
  readonly viewer: "public" | "student" | "instructor";
  readonly token: string;
}

/** What happens in the class, as it comes in. */
export interface ClassListeners {
  readonly onView: (view: ClassView) => void;
  readonly onState: (state: LinkState) => void;
  readonly onPending: (pending: number) => void;
}

/** What a connection needs of the world; tests put their own in its place. */
export interface ClassSurroundings extends World {
  readonly reserve: (request: ClassSeatRequest) => Promise<Result<ClassReservation, ApiError>>;
  readonly openLink: OpenClassLink;
  readonly newId: () => string;
}

type Command = ClassCommandMessage["command"];

/** One browser's connection to one class, over as many sockets as it takes. */
export class ClassConnection {
  readonly #access: ClassAccess;
  readonly #listeners: ClassListeners;
  readonly #line: Lifeline<ClassReservation, ClassLink>;
  readonly #outbox: Outbox<Command, ClassCommandReply>;
  /** What came over the present socket. */
  #sections: ClassSections = {};

  constructor(access: ClassAccess, listeners: ClassListeners, world: ClassSurroundings) {
    this.#access = access;
    this.#listeners = listeners;
    this.#outbox = new Outbox<Command, ClassCommandReply>({
      newId: world.newId,
      // Every command of a class says what should be, so none strikes something else when it comes late.
      momentOf: () => undefined,
      moot: { ok: true },
      onPending: listeners.onPending,
    });
    this.#line = new Lifeline(
      {
        reserve: () => world.reserve(requestOf(access)),
        open: ({ reservation }, { ifCurrent, onClose }) =>
          world.openLink(reservation, {
            onSections: ifCurrent((changed) => {
              this.#sections = withSections(this.#sections, changed);
              this.#tell();
            }),
            onClose,
          }),
        onLink: () => this.#tell(),
        onLost: () => {
          this.#sections = {};
          this.#outbox.close();
        },
        onState: listeners.onState,
      },
      world,
    );
  }

  /** The server's clock. */
  now(): Instant {
    return this.#line.now();
  }

  /** Resolves with the server's answer. */
  submit(command: Command): Promise<ClassCommandReply> {
    return this.#outbox.submit(command);
  }

  /** Connects, or takes the place back to this device after another one took it. */
  connect(): void {
    this.#line.connect();
  }

  /** The network may be back: a try that is planned for later is made now. */
  wake(): void {
    this.#line.wake();
  }

  /** Ends for good; commands that are not answered stay unanswered. */
  stop(): void {
    this.#line.stop();
  }

  #tell(): void {
    const { link } = this.#line;
    const view = wholeClass(this.#sections, this.#access.viewer);
    if (link === undefined || view === undefined) return;
    this.#listeners.onView(view);
    if (this.#line.isOpen) return;
    this.#line.arrive();
    this.#outbox.open((message) => link.command(message));
  }
}

const requestOf = ({ viewer, token }: ClassAccess): ClassSeatRequest => ({
  token,
  ...(viewer === "public" ? { as: viewer } : {}),
  protocol: PROTOCOL_VERSION,
});
