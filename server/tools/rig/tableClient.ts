import { randomBytes } from "node:crypto";
import type { Room } from "@colyseus/sdk";
import type {
  CommandMessage,
  CommandReply,
  RecordEntry,
  RecordPage,
} from "#shared/protocol/messages.ts";
import { PublicState, publicViewOf } from "#shared/protocol/publicState.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import { countedSdk } from "./countedSocket.ts";
import { Door, type Tokens } from "./door.ts";

const { ColyseusSDK } = await countedSdk();

/** One socket of the real SDK at a table, and what came over it. */
export class TableClient {
  /** Resolves with the code when the socket closes. */
  readonly closed: Promise<number>;
  readonly #room: Room<unknown, PublicState>;
  readonly #listeners = new Set<(entries: readonly RecordEntry[]) => void>();
  readonly #hearers = new Set<(type: string, message: unknown) => void>();
  #own: Partial<SeatView> = {};
  #isOpen = true;

  /** Resolves when the whole position has come. */
  static async enter(url: string, tokens: Tokens): Promise<TableClient> {
    const { reservation } = await new Door(url).reserve(tokens);
    const processId = String(reservation["processId"]);
    const sdk = new ColyseusSDK(url);
    const room = await sdk.consumeSeatReservation({ ...reservation, processId }, PublicState);
    const client = new TableClient(room);
    await client.#greeted();
    return client;
  }

  private constructor(room: Room<unknown, PublicState>) {
    this.#room = room;
    room.reconnection.enabled = false;
    room.onMessage("own", (sections: Partial<SeatView>) => {
      this.#own = { ...this.#own, ...sections };
      this.#hear("own", sections);
    });
    room.onMessage("record", (page: RecordPage) => {
      for (const listener of this.#listeners) listener(page.entries);
      this.#hear("record", page);
    });
    for (const type of ["presence", "seats"])
      room.onMessage(type, (message: unknown) => this.#hear(type, message));
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

  get public(): PublicView {
    return publicViewOf(this.#room.state);
  }

  get own(): Partial<SeatView> {
    return this.#own;
  }

  /** Called with what the record gained; the returned function ends it. */
  onRecord(listener: (entries: readonly RecordEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Called with every message. */
  onMessage(hearer: (type: string, message: unknown) => void): void {
    this.#hearers.add(hearer);
  }

  /** Called when the public state has changed. */
  onPatch(listener: () => void): void {
    this.#room.onStateChange(listener);
  }

  /** Rejects when no answer comes over this socket. */
  submit(
    command: CommandMessage["command"],
    commandId: string = newCommandId(),
  ): Promise<CommandReply> {
    const message: CommandMessage = { commandId, command };
    return this.#room.request<CommandMessage, CommandReply>("command", message);
  }

  /** The record from its beginning. */
  async record(): Promise<readonly RecordEntry[]> {
    const entries: RecordEntry[] = [];
    for (;;) {
      const page = await this.#room.request<unknown, RecordPage>("record", {
        from: entries.length,
      });
      entries.push(...page.entries);
      if (page.entries.length === 0 || entries.length >= page.total) return entries;
    }
  }

  async leave(): Promise<void> {
    if (this.#isOpen) await this.#room.leave();
  }

  #hear(type: string, message: unknown): void {
    for (const hearer of this.#hearers) hearer(type, message);
  }

  /** The last of what a newcomer is told is the length of its record. */
  async #greeted(): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = this.onRecord(() => {
        stop();
        resolve();
      });
    });
  }
}

/** 128 random bits. */
export const newCommandId = (): string => randomBytes(16).toString("base64url");
