import type { CommandMessage, CommandReply } from "#shared/protocol/messages.ts";

type Command = CommandMessage["command"];

/** Sends one command over a socket that is open; rejects when no answer will come over it. */
export type SendCommand = (message: CommandMessage) => Promise<CommandReply>;

/** What the outbox needs to know from outside. */
export interface OutboxOptions {
  /** A fresh id, as `commandMessageSchema` wants it. */
  readonly newId: () => string;
  /** The year and phase the game is in, as one word; undefined before it is known. */
  readonly moment: () => string | undefined;
  /** Called with the number of unanswered commands whenever it changes. */
  readonly onPending: (pending: number) => void;
}

interface Entry {
  readonly message: CommandMessage;
  readonly moment: string | undefined;
  readonly answer: (reply: CommandReply) => void;
}

/**
 * Commands that are not answered yet, in the order they were given. They outlive the socket: over
 * every new one each of them is sent once more under the same id, so the server takes it once.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #entries: readonly Entry[] = [];
  #send: SendCommand | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Resolves with the server's answer, after however many sockets it takes. */
  submit(command: Command): Promise<CommandReply> {
    return new Promise((answer) => {
      const entry: Entry = {
        message: { commandId: this.#options.newId(), command },
        moment: this.#options.moment(),
        answer,
      };
      this.#keep([...this.#entries, entry]);
      if (this.#send !== undefined) this.#post(entry, this.#send);
    });
  }

  /** A socket is open and the newest position known: what is unanswered goes out over it. */
  open(send: SendCommand): void {
    this.#send = send;
    for (const entry of this.#entries) {
      if (this.#isMoot(entry)) this.#settle(entry, { ok: true });
      else this.#post(entry, send);
    }
  }

  /** The socket is lost: from now on commands wait. */
  close(): void {
    this.#send = undefined;
  }

  #post(entry: Entry, send: SendCommand): void {
    send(entry.message).then(
      (reply) => this.#settle(entry, reply),
      () => {
        // No answer over this socket: the entry waits for the next one.
      },
    );
  }

  #settle(entry: Entry, reply: CommandReply): void {
    if (!this.#entries.includes(entry)) return;
    this.#keep(this.#entries.filter((each) => each !== entry));
    entry.answer(reply);
  }

  #keep(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#options.onPending(entries.length);
  }

  /** Whether the command was about a phase that has passed: resent, it would strike the next one. */
  #isMoot({ message, moment }: Entry): boolean {
    return BOUND_TO_MOMENT.has(message.command.type) && moment !== this.#options.moment();
  }
}

const BOUND_TO_MOMENT: ReadonlySet<Command["type"]> = new Set([
  "markReady",
  "extendPhase",
  "advancePhase",
  "rewindPhase",
]);
