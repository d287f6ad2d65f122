import type { SeatId } from "#shared/kernel/ids.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { SeatRequest, SeatReservation } from "#shared/protocol/http.ts";
import {
  type CommandMessage,
  type CommandReply,
  PROTOCOL_VERSION,
  type RecordPage,
  type ServerMessages,
} from "#shared/protocol/messages.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import type { ApiError } from "./httpApi.ts";
import { type Hearing, Lifeline, type LinkState, type World } from "./lifeline.ts";
import { mergeSeats, mergeSections } from "./mergeSections.ts";
import { Outbox } from "./outbox.ts";
import type { OpenLink, RoomLink } from "./roomLink.ts";

/** With what this browser comes to a table. */
export interface TableTokens {
  readonly seatToken?: string | undefined;
  readonly hostToken?: string | undefined;
  /** Of who has no seat and does not lead either: a student of a class who watches. */
  readonly watcherToken?: string | undefined;
  /** The code of the table, where the token is a class's: its host's or a student's. */
  readonly table?: string | undefined;
  /** A screen that others see: nothing private comes to it. */
  readonly as?: "public" | undefined;
}

/** What this browser may know of the table now. */
export interface TableViews {
  readonly public: PublicView;
  /** The own seat's view; absent for a host without a seat. */
  readonly own?: SeatView;
  /** Every seat's view, for who leads the table and does not play. */
  readonly seats?: Readonly<Record<SeatId, SeatView>>;
}

/** What happens at the table, as it comes in. */
export interface TableListeners {
  /** A position that is whole: the public view and, with a seat's token, the own one. */
  readonly onViews: (views: TableViews) => void;
  readonly onPresence: (presence: ServerMessages["presence"]) => void;
  readonly onRecord: (page: RecordPage) => void;
  readonly onState: (state: LinkState) => void;
  readonly onPending: (pending: number) => void;
}

/** What a connection needs of the world; tests put their own in its place. */
export interface Surroundings extends World {
  readonly reserve: (request: SeatRequest) => Promise<Result<SeatReservation, ApiError>>;
  readonly openLink: OpenLink;
  readonly newId: () => string;
}

/** One browser's connection to one table, over as many sockets as it takes. */
export class TableConnection {
  readonly #tokens: TableTokens;
  readonly #listeners: TableListeners;
  readonly #world: Surroundings;
  readonly #line: Lifeline<SeatReservation, RoomLink>;
  readonly #outbox: Outbox<CommandMessage["command"], CommandReply>;
  /** What came over the present socket. */
  #incoming: Incoming = {};
  /** The position last told to the listeners; it outlives the socket. */
  #shown: PublicView | undefined;
  #untold = false;
  #tellingSoon = false;

  constructor(tokens: TableTokens, listeners: TableListeners, world: Surroundings) {
    this.#tokens = tokens;
    this.#listeners = listeners;
    this.#world = world;
    this.#outbox = new Outbox<CommandMessage["command"], CommandReply>({
      newId: world.newId,
      momentOf: ({ type }) => (BOUND_TO_MOMENT.has(type) ? momentOf(this.#shown) : undefined),
      moot: { ok: true },
      onPending: listeners.onPending,
    });
    this.#line = new Lifeline(
      {
        reserve: () => world.reserve(seatRequest(tokens)),
        open: ({ reservation }, hearing) =>
          world.openLink(reservation, this.#linkListeners(hearing)),
        onLink: () => this.#tell(),
        onLost: () => {
          this.#incoming = {};
          this.#untold = false;
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

  /** Resolves with the server's answer, and after what it changed is told to the listeners. */
  async submit(command: CommandMessage["command"]): Promise<CommandReply> {
    const reply = await this.#outbox.submit(command);
    this.#tell();
    return reply;
  }

  /** Connects, or takes the seat back to this device after another one took it. */
  connect(): void {
    this.#line.connect();
  }

  /** The network may be back: a try that is planned for later is made now. */
  wake(): void {
    this.#line.wake();
  }

  /** A page of the own record from line `from` on; undefined when the socket was lost meanwhile. */
  async record(from: number): Promise<RecordPage | undefined> {
    try {
      return await this.#line.link?.record(from);
    } catch {
      return undefined;
    }
  }

  /** Says that somebody is there, over a socket that is open. */
  here(): void {
    if (this.#line.isOpen) this.#line.link?.here();
  }

  /** Ends for good; commands that are not answered stay unanswered. */
  stop(): void {
    this.#line.stop();
  }

  #linkListeners({ ifCurrent, onClose }: Hearing): Parameters<OpenLink>[1] {
    return {
      onPublic: ifCurrent((view) => this.#take({ ...this.#incoming, public: view })),
      onOwn: ifCurrent((sections) =>
        this.#take({ ...this.#incoming, own: mergeSections(this.#incoming.own, sections) }),
      ),
      onSeats: ifCurrent((changed) =>
        this.#take({ ...this.#incoming, seats: mergeSeats(this.#incoming.seats, changed) }),
      ),
      onPresence: ifCurrent(this.#listeners.onPresence),
      onRecord: ifCurrent(this.#listeners.onRecord),
      onClose,
    };
  }

  /** One change of the position comes in several messages, so it is told once they are through. */
  #take(incoming: Incoming): void {
    this.#incoming = incoming;
    this.#untold = true;
    if (this.#tellingSoon) return;
    this.#tellingSoon = true;
    this.#world.later(SETTLING, () => {
      this.#tellingSoon = false;
      this.#tell();
    });
  }

  #tell(): void {
    const { link } = this.#line;
    const { public: publicView, own, seats } = this.#incoming;
    const whole = own !== undefined || this.#tokens.seatToken === undefined;
    if (!this.#untold || link === undefined || publicView === undefined || !whole) return;
    this.#untold = false;
    this.#shown = publicView;
    this.#listeners.onViews({
      public: publicView,
      ...(own === undefined ? {} : { own }),
      ...(seats === undefined ? {} : { seats }),
    });
    if (this.#line.isOpen) return;
    this.#line.arrive();
    this.#outbox.open((message) => link.command(message));
  }
}

/** The parts of a position, as far as they have come in over one socket. */
interface Incoming {
  readonly public?: PublicView;
  readonly own?: SeatView | undefined;
  readonly seats?: TableViews["seats"];
}

const seatRequest = ({
  seatToken,
  hostToken,
  watcherToken,
  table,
  as,
}: TableTokens): SeatRequest => ({
  token: seatToken ?? hostToken ?? watcherToken ?? "",
  ...(seatToken === undefined || hostToken === undefined ? {} : { hostToken }),
  ...(table === undefined ? {} : { table }),
  ...(as === undefined ? {} : { as }),
  protocol: PROTOCOL_VERSION,
});

const momentOf = (view: PublicView | undefined): string | undefined =>
  view === undefined ? undefined : `${view.year} ${view.phase} ${view.stage}`;

/** About the phase that is on: resent in the next one, they would strike that. */
const BOUND_TO_MOMENT: ReadonlySet<CommandMessage["command"]["type"]> = new Set([
  "markReady",
  "extendPhase",
  "advancePhase",
  "rewindPhase",
]);

/** Milliseconds within which the messages about one change come in, as a rule. */
const SETTLING: Millis = 10;
