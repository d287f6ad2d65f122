import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TableViews } from "#client/net/tableConnection.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { CommandReply, Presence, RecordEntry } from "#shared/protocol/messages.ts";
import type { InstructorCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

export type { TableViews };

/** One line of the own record, as the server sent it. */
export type RecordLine = RecordEntry;

/**
 * The way to the server: `connecting` until the first view is there, `interrupted` while the client
 * tries again by itself, `superseded` when another device took the seat, `gone` when the table is no more.
 */
export type ConnectionState = "connecting" | "open" | "interrupted" | "superseded" | "gone";

/** The answer to a command: done, on its way to the head of the delegation, or refused with the reason. */
export type TableReply =
  | CommandReply
  | { readonly ok: true; readonly suggested: true }
  | { readonly ok: false; readonly inClass: ClassRefusal };

/** The one thing that pages, panels and the scene read of a table, and the one way to act on it. */
export interface TableStore {
  /** Loaded before the table is shown. */
  readonly scenario: PublicScenario;
  /** The six digits under which others join; of a game in this browser alone, what `isHere` knows. */
  readonly code: string;
  /** When the table is deleted; absent where it has no date of its own, as in a class. */
  readonly keptUntil?: Instant | undefined;
  /** The newest views; undefined until the first arrives. */
  readonly view: ReadonlySignal<TableViews | undefined>;
  /** The own seat; undefined for a host without one. */
  readonly seat: SeatId | undefined;
  /** Whether instructor commands are accepted from this browser. */
  readonly isHost: boolean;
  /** Who sits where, by seat id. */
  readonly presence: ReadonlySignal<Readonly<Record<string, Presence>>>;
  /** The own record, oldest first, loaded page by page. */
  readonly record: ReadonlySignal<readonly RecordLine[]>;
  readonly connection: ReadonlySignal<ConnectionState>;
  /** How many commands are sent and not yet answered. */
  readonly pending: ReadonlySignal<number>;
  /**
   * Whether the reader shares the seat with somebody who commits it: then what would commit the
   * delegation goes to that head as a suggestion, and what is not (`wayOf`) goes as it is.
   */
  readonly suggests: ReadonlySignal<boolean>;
  /** The server's clock. */
  now(): Instant;
  /**
   * Durable when it resolves ok. A refusal is returned, never thrown. Resent by itself after an
   * outage, so the promise may take as long as the outage does.
   */
  submit(command: SeatCommand | InstructorCommand): Promise<TableReply>;
  /** Says that somebody is there: what nobody does for long is done by a caretaker. */
  here(): void;
}

/** Provided by the table page. */
export const TableStoreContext = createContext<TableStore | undefined>(undefined);

/** The store of the table around this component; throws outside a table. */
export function useTableStore(): TableStore {
  const store = useContext(TableStoreContext);
  if (store === undefined) throw new Error("useTableStore: no table around this component");
  return store;
}

/** What stands in place of a code where a game is played in this browser alone: each its own. */
export const codeHere = (seed: number): string => `${HERE}${seed}`;

/** Whether `code` is that of a game in this browser alone, which nobody else can join. */
export const isHere = (code: string): boolean => code.startsWith(HERE);

const HERE = "here-";
