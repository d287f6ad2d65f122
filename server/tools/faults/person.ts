import { setTimeout as pause } from "node:timers/promises";
import { newCommandId } from "#server/tools/rig/tableClient.ts";

/** An open socket of somebody. */
export interface Line {
  readonly isOpen: boolean;
  /** Resolves when it closes. */
  readonly closed: Promise<number>;
  readonly leave: () => Promise<void>;
}

/** What is said is answered with yes, or refused. */
type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** How somebody comes and speaks: at a table, or in a class. */
export interface Ways<L extends Line> {
  /** Resolves with a socket over which the whole position has come. */
  readonly enter: () => Promise<L>;
  /** The same text is always the same command. */
  readonly submit: (line: L, text: string, id: string) => Promise<Answer>;
}

/**
 * Somebody who speaks, and keeps every word until it is answered: over each new socket what is
 * unanswered goes out again under its old id.
 */
export class Person<L extends Line> {
  /** Words that were answered with yes. */
  readonly answered = new Set<string>();
  /** Words that were refused, with the reason. */
  readonly refused = new Map<string, string>();
  /** Milliseconds from sending a word to its answer. */
  readonly waits: number[] = [];
  readonly #ways: Ways<L>;
  /** Words by command id. */
  readonly #open = new Map<string, string>();
  #line: L | undefined;
  #connecting: Promise<void> | undefined;
  #hasLeft = false;

  constructor(ways: Ways<L>) {
    this.#ways = ways;
  }

  get isConnected(): boolean {
    return this.#line?.isOpen === true;
  }

  /** The newest socket, with what came over it. */
  get line(): L {
    if (this.#line === undefined) throw new Error("Nothing has been seen");
    return this.#line;
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
    await this.#line?.leave();
  }

  async #dial(): Promise<void> {
    while (!this.#hasLeft) {
      try {
        const line = await this.#ways.enter();
        this.#line = line;
        void line.closed.then(() => this.#again(line));
        for (const [id, text] of this.#open) this.#post(id, text);
        return;
      } catch {
        await shortWait();
      }
    }
  }

  #again(line: L): void {
    if (this.#line === line && !this.#hasLeft) void this.connect();
  }

  #post(id: string, text: string): void {
    const line = this.#line;
    if (line === undefined || !line.isOpen) return;
    const since = performance.now();
    const late = setTimeout(() => this.#giveUpOn(line), PATIENCE);
    this.#ways
      .submit(line, text, id)
      .then((answer) => this.#take(id, text, answer, performance.now() - since))
      .catch(() => undefined)
      .finally(() => clearTimeout(late));
  }

  #take(id: string, text: string, answer: Answer, wait: number): void {
    if (!answer.ok && answer.refusal.code === "tooFast") {
      setTimeout(() => this.#post(id, text), 500 + Math.random() * 500);
      return;
    }
    this.#open.delete(id);
    if (!answer.ok) this.refused.set(text, answer.refusal.code);
    else {
      this.answered.add(text);
      this.waits.push(wait);
    }
  }

  /** No answer for so long: the link is dead, whatever it says of itself. */
  #giveUpOn(line: L): void {
    if (this.#line !== line) return;
    void line.leave();
    void this.connect();
  }
}

/** Before somebody tries again what did not work. */
export const shortWait = (): Promise<void> => pause(30 + Math.random() * 70);

/** Milliseconds. */
const PATIENCE = 3_000;
