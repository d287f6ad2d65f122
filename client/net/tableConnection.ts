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
import { mergeSections } from "./mergeSections.ts";
import { Outbox } from "./outbox.ts";
import { afterClose, afterRefusal, type Verdict } from "./reconnecting.ts";
import type { OpenLink, RoomLink } from "./roomLink.ts";
import { ServerClock } from "./serverClock.ts";

/** The way to the server. `outdated`: the page is older than the server and must be loaded anew. */
export type LinkState = "connecting" | "open" | "interrupted" | "superseded" | "gone" | "outdated";

/** What this browser holds of a table. */
export interface TableTokens {
  readonly seatToken?: string | undefined;
  readonly hostToken?: string | undefined;
}

/** What happens at the table, as it comes in. */
export interface TableListeners {
  /** A position that is whole: the public view and, with a seat's token, the own one. */
  readonly onViews: (publicView: PublicView, own: SeatView | undefined) => void;
  readonly onPresence: (presence: ServerMessages["presence"]) => void;
  readonly onRecord: (page: RecordPage) => void;
  readonly onState: (state: LinkState) => void;
  readonly onPending: (pending: number) => void;
}

/** The world around a connection; tests put their own in its place. */
export interface Surroundings {
  readonly reserve: (request: SeatRequest) => Promise<Result<SeatReservation, ApiError>>;
  readonly openLink: OpenLink;
  /** This device's clock. */
  readonly clock: () => Instant;
  /** From 0 to 1, to spread reconnections. */
  readonly chance: () => number;
  readonly newId: () => string;
  /** Calls back after a while; the returned function takes it back. */
  readonly later: (after: Millis, then: () => void) => () => void;
}

/** One browser's connection to one table, over as many sockets as it takes. */
export class TableConnection {
  readonly #tokens: TableTokens;
  readonly #listeners: TableListeners;
  readonly #world: Surroundings;
  readonly #clock: ServerClock;
  readonly #outbox: Outbox;
  #state: LinkState = "connecting";
  #link: RoomLink | undefined;
  /** Counts the sockets tried; what belongs to an older one is not listened to. */
  #trial = 0;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;
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
    this.#clock = new ServerClock(world.clock);
    this.#outbox = new Outbox({
      newId: world.newId,
      moment: () => momentOf(this.#shown),
      onPending: listeners.onPending,
    });
  }

  /** The server's clock. */
  now(): Instant {
    return this.#clock.now();
  }

  /** Resolves with the server's answer, and after what it changed is told to the listeners. */
  async submit(command: CommandMessage["command"]): Promise<CommandReply> {
    const reply = await this.#outbox.submit(command);
    this.#tell();
    return reply;
  }

  /** Connects, or takes the seat back to this device after another one took it. */
  connect(): void {
    if (this.#link !== undefined || this.#state === "gone") return;
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    this.#become(this.#whileAway());
    void this.#dial(++this.#trial);
  }

  /** The network may be back: a try that is planned for later is made now. */
  wake(): void {
    if (this.#cancelRetry !== undefined) this.connect();
  }

  /** A page of the own record from line `from` on; undefined when the socket was lost meanwhile. */
  async record(from: number): Promise<RecordPage | undefined> {
    try {
      return await this.#link?.record(from);
    } catch {
      return undefined;
    }
  }

  /** Ends for good; commands that are not answered stay unanswered. */
  stop(): void {
    this.#link?.close();
    this.#forgetLink();
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }

  async #dial(trial: number): Promise<void> {
    const sentAt = this.#world.clock();
    const reserved = await this.#world.reserve(seatRequest(this.#tokens));
    if (trial !== this.#trial) return;
    if (!reserved.ok) {
      this.#obey(afterRefusal(reserved.error, this.#failures++, this.#world.chance()));
      return;
    }
    this.#clock.sample(reserved.value.now, sentAt);
    try {
      const listeners = this.#linkListeners(trial);
      const link = await this.#world.openLink(reserved.value.reservation, listeners);
      if (trial === this.#trial) this.#use(link);
      else link.close();
    } catch {
      if (trial === this.#trial) this.#lose(NEVER_OPENED);
    }
  }

  #use(link: RoomLink): void {
    this.#link = link;
    this.#tell();
  }

  #linkListeners(trial: number): Parameters<OpenLink>[1] {
    const ifCurrent =
      <T>(take: (value: T) => void) =>
      (value: T): void => {
        if (trial === this.#trial) take(value);
      };
    return {
      onPublic: ifCurrent((view) => this.#take({ ...this.#incoming, public: view })),
      onOwn: ifCurrent((sections) =>
        this.#take({ ...this.#incoming, own: mergeSections(this.#incoming.own, sections) }),
      ),
      onPresence: ifCurrent(this.#listeners.onPresence),
      onRecord: ifCurrent(this.#listeners.onRecord),
      onClose: ifCurrent((code) => this.#lose(code)),
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
    const link = this.#link;
    const { public: publicView, own } = this.#incoming;
    const whole = own !== undefined || this.#tokens.seatToken === undefined;
    if (!this.#untold || link === undefined || publicView === undefined || !whole) return;
    this.#untold = false;
    this.#shown = publicView;
    this.#listeners.onViews(publicView, own);
    if (this.#state === "open") return;
    this.#failures = 0;
    this.#become("open");
    this.#outbox.open((message) => link.command(message));
  }

  #lose(code: number): void {
    this.#forgetLink();
    this.#obey(afterClose(code, this.#failures++, this.#world.chance()));
  }

  #forgetLink(): void {
    this.#trial++;
    this.#link = undefined;
    this.#incoming = {};
    this.#untold = false;
    this.#outbox.close();
  }

  #obey(verdict: Verdict): void {
    if (verdict.kind !== "again") {
      this.#become(verdict.kind);
      return;
    }
    this.#become(this.#whileAway());
    this.#cancelRetry = this.#world.later(verdict.after, () => this.connect());
  }

  #whileAway(): LinkState {
    return this.#shown === undefined ? "connecting" : "interrupted";
  }

  #become(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listeners.onState(state);
  }
}

/** The parts of a position, as far as they have come in over one socket. */
interface Incoming {
  readonly public?: PublicView;
  readonly own?: SeatView | undefined;
}

const seatRequest = ({ seatToken, hostToken }: TableTokens): SeatRequest => ({
  token: seatToken ?? hostToken ?? "",
  ...(seatToken === undefined || hostToken === undefined ? {} : { hostToken }),
  protocol: PROTOCOL_VERSION,
});

const momentOf = (view: PublicView | undefined): string | undefined =>
  view === undefined ? undefined : `${view.year} ${view.phase} ${view.stage}`;

/** Milliseconds within which the messages about one change come in, as a rule. */
const SETTLING: Millis = 10;
/** As the close code of a socket that never opened: abnormal closure (RFC 6455, 7.4.1). */
const NEVER_OPENED = 1006;
