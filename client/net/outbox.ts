/** A command under the id that the client gave it. */
export interface Message<Command> {
  readonly commandId: string;
  readonly command: Command;
}

/** Sends one command over a socket that is open; rejects when no answer will come over it. */
export type SendCommand<Command, Reply> = (message: Message<Command>) => Promise<Reply>;

/** What the outbox needs to know from outside. */
export interface OutboxOptions<Command, Reply> {
  /** A fresh id, as the protocol wants it. */
  readonly newId: () => string;
  /**
   * The moment that a command is about, as one word; undefined for one that may come at any time.
   * When it has passed, the command is moot.
   */
  readonly momentOf: (command: Command) => string | undefined;
  /** The answer to a command that has become moot. */
  readonly moot: Reply;
  /** Called with the number of unanswered commands whenever it changes. */
  readonly onPending: (pending: number) => void;
}

interface Entry<Command, Reply> {
  readonly message: Message<Command>;
  readonly moment: string | undefined;
  readonly answer: (reply: Reply) => void;
}

/**
 * Commands that are not answered yet, in the order they were given. They outlive the socket: over
 * every new one each of them is sent once more under the same id, so the server takes it once.
 */
export class Outbox<Command, Reply> {
  readonly #options: OutboxOptions<Command, Reply>;
  #entries: readonly Entry<Command, Reply>[] = [];
  #send: SendCommand<Command, Reply> | undefined;

  constructor(options: OutboxOptions<Command, Reply>) {
    this.#options = options;
  }

  /** Resolves with the server's answer, after however many sockets it takes. */
  submit(command: Command): Promise<Reply> {
    return new Promise((answer) => {
      const entry: Entry<Command, Reply> = {
        message: { commandId: this.#options.newId(), command },
        moment: this.#options.momentOf(command),
        answer,
      };
      this.#keep([...this.#entries, entry]);
      if (this.#send !== undefined) this.#post(entry, this.#send);
    });
  }

  /** A socket is open and the newest position known: what is unanswered goes out over it. */
  open(send: SendCommand<Command, Reply>): void {
    this.#send = send;
    for (const entry of this.#entries) {
      if (this.#isMoot(entry)) this.#settle(entry, this.#options.moot);
      else this.#post(entry, send);
    }
  }

  /** The socket is lost: from now on commands wait. */
  close(): void {
    this.#send = undefined;
  }

  #post(entry: Entry<Command, Reply>, send: SendCommand<Command, Reply>): void {
    send(entry.message).then(
      (reply) => this.#settle(entry, reply),
      () => {
        // No answer over this socket: the entry waits for the next one.
      },
    );
  }

  #settle(entry: Entry<Command, Reply>, reply: Reply): void {
    if (!this.#entries.includes(entry)) return;
    this.#keep(this.#entries.filter((each) => each !== entry));
    entry.answer(reply);
  }

  #keep(entries: readonly Entry<Command, Reply>[]): void {
    this.#entries = entries;
    this.#options.onPending(entries.length);
  }

  /** Whether the command was about a moment that has passed. */
  #isMoot({ message, moment }: Entry<Command, Reply>): boolean {
    return moment !== this.#options.momentOf(message.command);
  }
}
