import type { Result } from "#shared/kernel/result.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { ApiError } from "./httpApi.ts";
import { afterClose, afterRefusal, type Verdict } from "./reconnecting.ts";
import { ServerClock } from "./serverClock.ts";

/** The way to the server. `outdated`: the page is older than the server and must be loaded anew. */
export type LinkState = "connecting" | "open" | "interrupted" | "superseded" | "gone" | "outdated";

/** The world around a connection; tests put their own in its place. */
export interface World {
  /** This device's clock. */
  readonly clock: () => Instant;
  /** From 0 to 1, to spread reconnections. */
  readonly chance: () => number;
  /** Calls back after a while; the returned function takes it back. */
  readonly later: (after: Millis, then: () => void) => () => void;
}

/** What a socket may still tell: whatever comes over one that was given up is dropped. */
export interface Hearing {
  readonly ifCurrent: <T>(take: (value: T) => void) => (value: T) => void;
  /** The socket is lost; with its close code. */
  readonly onClose: (code: number) => void;
}

/** How one kind of room is reached, and who is told. */
export interface Way<Reserved extends { readonly now: Instant }, Link> {
  readonly reserve: () => Promise<Result<Reserved, ApiError>>;
  readonly open: (reserved: Reserved, hearing: Hearing) => Promise<Link>;
  /** A socket is there; what it brings may have come in before. */
  readonly onLink: () => void;
  /** The socket is lost: what came over it counts no more. */
  readonly onLost: () => void;
  readonly onState: (state: LinkState) => void;
}

/** One browser's line to one room, over as many sockets as it takes. */
export class Lifeline<
  Reserved extends { readonly now: Instant },
  Link extends { readonly close: () => void },
> {
  readonly #way: Way<Reserved, Link>;
  readonly #world: World;
  readonly #clock: ServerClock;
  #state: LinkState = "connecting";
  #link: Link | undefined;
  /** Whether a position was ever shown; it outlives the socket. */
  #wasOpen = false;
  /** Counts the sockets tried; what belongs to an older one is not listened to. */
  #trial = 0;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;

  constructor(way: Way<Reserved, Link>, world: World) {
    this.#way = way;
    this.#world = world;
    this.#clock = new ServerClock(world.clock);
  }

  /** The open socket, if there is one. */
  get link(): Link | undefined {
    return this.#link;
  }

  get isOpen(): boolean {
    return this.#state === "open";
  }

  /** The server's clock. */
  now(): Instant {
    return this.#clock.now();
  }

  /** Connects, or takes the place back to this device after another one took it. */
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

  /** The position over the present socket is whole and told: from now on the line is open. */
  arrive(): void {
    this.#wasOpen = true;
    this.#failures = 0;
    this.#become("open");
  }

  /** Ends for good. */
  stop(): void {
    this.#link?.close();
    this.#forgetLink();
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }

  async #dial(trial: number): Promise<void> {
    const sentAt = this.#world.clock();
    const reserved = await this.#way.reserve();
    if (trial !== this.#trial) return;
    if (!reserved.ok) {
      this.#obey(afterRefusal(reserved.error, this.#failures++, this.#world.chance()));
      return;
    }
    this.#clock.sample(reserved.value.now, sentAt);
    try {
      const link = await this.#way.open(reserved.value, this.#hearing(trial));
      if (trial !== this.#trial) return link.close();
      this.#link = link;
      this.#way.onLink();
    } catch {
      if (trial === this.#trial) this.#lose(NEVER_OPENED);
    }
  }

  #hearing(trial: number): Hearing {
    const ifCurrent =
      <T>(take: (value: T) => void) =>
      (value: T): void => {
        if (trial === this.#trial) take(value);
      };
    return { ifCurrent, onClose: ifCurrent((code: number) => this.#lose(code)) };
  }

  #lose(code: number): void {
    this.#forgetLink();
    this.#obey(afterClose(code, this.#failures++, this.#world.chance()));
  }

  #forgetLink(): void {
    this.#trial++;
    this.#link = undefined;
    this.#way.onLost();
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
    return this.#wasOpen ? "interrupted" : "connecting";
  }

  #become(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#way.onState(state);
  }
}

/** As the close code of a socket that never opened: abnormal closure (RFC 6455, 7.4.1). */
const NEVER_OPENED = 1006;
