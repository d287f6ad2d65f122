import { readFileSync } from "node:fs";

/** One message that a member is sent: its type, and what it says. */
export type Sent = readonly [type: string, message: unknown];

/** One action: what a member asks, and what the server sends to the table for it. */
export interface SentAct {
  readonly asked: unknown;
  /** Bytes of the patches that everybody got where the public state changed; else 0. */
  readonly patch: number;
  /** For each member of the table, in the order in which they came. */
  readonly messages: readonly (readonly Sent[])[];
}

/** Writes down what a table of the game is sent, so that a yardstick can send the same. */
export class Tape {
  readonly acts: SentAct[] = [];
  readonly #members: number;
  #asked: unknown;
  #patch = 0;
  #messages: Sent[][] = [];

  constructor(members: number) {
    this.#members = members;
  }

  patched(bytes: number): void {
    this.#patch += bytes;
  }

  hear(member: number, sent: Sent): void {
    this.#messages[member]?.push(sent);
  }

  /** The next action begins; what is heard from here on is due to it. */
  next(asked: unknown): void {
    const act = { asked: this.#asked, patch: this.#patch, messages: this.#messages };
    this.#asked = asked;
    this.#patch = 0;
    this.#messages = Array.from({ length: this.#members }, () => []);
    const isHeard = act.patch > 0 || act.messages.some((each) => each.length > 0);
    if (isHeard && act.asked !== undefined) this.acts.push(act);
  }
}

/** What a yardstick sends for its action number `count`. */
export function actAt(acts: readonly SentAct[], count: number): SentAct {
  const act = acts[count % acts.length];
  if (act === undefined) throw new Error("Nothing was written down");
  return act;
}

/** What a yardstick in a process of its own has to send: a file that its parent wrote. */
export function givenTraffic(): readonly SentAct[] {
  const acts: unknown = JSON.parse(readFileSync(process.env["TRAFFIC"] ?? "", "utf8"));
  if (!Array.isArray(acts) || !acts.every(isSentAct)) throw new TypeError("No traffic was given");
  return acts;
}

const isSentAct = (value: unknown): value is SentAct =>
  typeof value === "object" && value !== null && "asked" in value && "messages" in value;
