import { setTimeout as pause } from "node:timers/promises";
import type { Tokens } from "#server/tools/rig/door.ts";
import { newCommandId, TableClient } from "#server/tools/rig/tableClient.ts";
import type { CommandReply } from "#shared/protocol/messages.ts";
import type { PublicView } from "#shared/views/view.ts";

/**
 * Somebody at a seat who speaks, and keeps every word until it is answered: over each new socket
 * what is unanswered goes out again under its old id.
 */
export class Person {
  /** Words that were answered with yes. */
  readonly answered = new Set<string>();
  /** Words that were refused, with the reason. */
  readonly refused = new Map<string, string>();
  /** Milliseconds from sending a word to its answer. */
  readonly waits: number[] = [];
  readonly #url: () => string;
  readonly #tokens: Tokens;
  /** Words by command id. */
  readonly #open = new Map<string, string>();
  #client: TableClient | undefined;
  #connecting: Promise<void> | undefined;
  #hasLeft = false;

  constructor(url: () => string, tokens: Tokens) {
    this.#url = url;
    this.#tokens = tokens;
  }

  get isConnected(): boolean {
    return this.#client?.isOpen === true;
  }

  /** Words that wait for an answer. */
  get unanswered(): number {
    return this.#open.size;
  }

  get public(): PublicView {
    if (this.#client === undefined) throw new Error("Nothing has been seen");
    return this.#client.public;
  }

  say(text: string): void {
    const id = newCommandId();
    this.#open.set(id, text);
    this.#post(id, text);
  }

  /** Resolves when there is a socket with the whole position; tries until there is. */
  async connect(): Promise<void> {
    this.#connecting ??= this.#dial().finally(() => {
      this.#connecting = undefined;
    });
    await this.#connecting;
  }

  /** Resolves when every word has been answered, or throws after a while. */
  async settled(patience = 20_000): Promise<void> {
    const end = performance.now() + patience;
    while (this.#open.size > 0) {
      if (performance.now() > end) throw new Error(`${this.#open.size} words stay unanswered`);
      await pause(20);
    }
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#client?.leave();
  }

  async #dial(): Promise<void> {
    while (!this.#hasLeft) {
      try {
        const client = await TableClient.enter(this.#url(), this.#tokens);
        this.#client = client;
        void client.closed.then(() => this.#again(client));
        for (const [id, text] of this.#open) this.#post(id, text);
        return;
      } catch {
        await pause(30 + Math.random() * 70);
      }
    }
  }

  #again(client: TableClient): void {
    if (this.#client === client && !this.#hasLeft) void this.connect();
  }

  #post(id: string, text: string): void {
    const client = this.#client;
    if (client === undefined || !client.isOpen) return;
    const since = performance.now();
    const late = setTimeout(() => this.#giveUpOn(client), PATIENCE);
    client
      .submit({ type: "speak", to: [], text }, id)
      .then((reply) => this.#take(id, text, reply, performance.now() - since))
      .catch(() => undefined)
      .finally(() => clearTimeout(late));
  }

  #take(id: string, text: string, reply: CommandReply, wait: number): void {
    if (!reply.ok && reply.refusal.code === "tooFast") {
      setTimeout(() => this.#post(id, text), 500 + Math.random() * 500);
      return;
    }
    this.#open.delete(id);
    if (!reply.ok) this.refused.set(text, reply.refusal.code);
    else {
      this.answered.add(text);
      this.waits.push(wait);
    }
  }

  /** No answer for so long: the link is dead, whatever it says of itself. */
  #giveUpOn(client: TableClient): void {
    if (this.#client !== client) return;
    void client.leave();
    void this.connect();
  }
}

/** Milliseconds. */
const PATIENCE = 3_000;
