import { assertNever } from "#shared/kernel/assertNever.ts";
import { type PlayerId, type SeatId, type StudentId, seatId } from "#shared/kernel/ids.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { GameLength } from "#shared/protocol/http.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Pace } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { ClassJournal } from "./classJournal.ts";
import type { ChainBreak, StorageFull } from "./faults.ts";

export type { ChainBreak, StorageFull };

/**
 * Where tables outlive the process. A table is its head and the commands accepted at it; the
 * position is their fold. Whatever a promise of this interface has resolved with `ok` is on disk.
 */
export interface Journal {
  readonly classes: ClassJournal;
  /** What `code` is given to; the codes of tables and classes are from one range. */
  readonly kindOf: (code: string) => Promise<"table" | "class" | undefined>;
  readonly create: (head: TableHead) => Promise<Result<undefined, "codeTaken" | StorageFull>>;
  readonly open: (code: string) => Promise<Result<TableLog, TableFault>>;
  /** Codes of the tables made at `since` or later whose game has not ended, newest first. */
  readonly unfinished: (since: Instant) => Promise<readonly string[]>;
  /** Codes of the tables that are to be deleted at `now`; those of a class are deleted with it. */
  readonly due: (now: Instant) => Promise<readonly string[]>;
  /** Deletes a table: its log, what was said at it, its players' names, and every token to it. */
  readonly remove: (code: string) => Promise<Result<undefined, StorageFull>>;
  readonly addPlayer: (player: PlayerRow) => Promise<Result<undefined, StorageFull>>;
  readonly playerByToken: (tokenHash: string) => Promise<PlayerRow | undefined>;
  /** The code of the table that the token's holder hosts. */
  readonly hostedBy: (tokenHash: string) => Promise<string | undefined>;
  /** The old token is void from now on. */
  readonly replaceToken: (
    oldHash: string,
    newHash: string,
  ) => Promise<Result<undefined, StorageFull>>;
  /** False once the disk has failed: nothing more is written, and a new process reads what there is. */
  readonly isTrusted: () => boolean;
  /** Says that the process lives, so that its successor knows how long nobody did. */
  readonly beat: (at: Instant) => Promise<Result<undefined, StorageFull>>;
  readonly lastBeat: () => Promise<Instant | undefined>;
  readonly close: () => Promise<void>;
}

/** The log of one table. */
export interface TableLog {
  readonly head: TableHead;
  /** All entries in order, or where the chain of hashes breaks: somebody changed it by hand, or the disk did. */
  readonly entries: () => Promise<Result<readonly JournalEntry[], ChainBreak>>;
  /**
   * Writes `entry` as the successor of `entry.version - 1`. `alreadyThere`: another writer was
   * faster, or the actor has had a command accepted under this id. After a fault nothing is written.
   */
  readonly append: (
    entry: JournalEntry,
  ) => Promise<Result<undefined, "alreadyThere" | StorageFull>>;
  /** Whether `actor` has had a command accepted under `commandId` already: this one, or another. */
  readonly seen: (
    actor: Actor,
    commandId: string,
    command: Command,
  ) => Promise<"same" | "other" | undefined>;
  readonly players: () => Promise<readonly PlayerRow[]>;
  /** Takes the table off the list of unfinished ones. */
  readonly finish: () => Promise<Result<undefined, StorageFull>>;
}

/** What a table is from its making; none of it changes. */
export interface TableHead {
  readonly code: string;
  readonly createdAt: Instant;
  /** The table's own copy: an edited pack does not change a running game. */
  readonly scenario: Scenario;
  readonly length: GameLength;
  readonly years: number;
  readonly pace: Pace;
  /** Secret while the game runs: it foretells what chance will bring. */
  readonly seed: number;
  readonly hostTokenHash: string;
  /** Whether the host took a seat: then the host's token opens no view of the others' secrets. */
  readonly hostPlays: boolean;
  /** The class that it is a table of, with its number there. */
  readonly classroom?: { readonly code: string; readonly number: number } | undefined;
}

/** One accepted command with all that happened by it. */
export interface JournalEntry {
  /** From 1, without gaps. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** Made by the sender; unique for an actor at a table. */
  readonly commandId: string;
  readonly command: Command;
  readonly events: readonly Event[];
  /** Which of the people who share the seat asked for it. */
  readonly by?: StudentId | undefined;
}

/** Who holds a seat's token. The seat itself stands in the game: seats name their player. */
export interface PlayerRow {
  readonly tokenHash: string;
  readonly code: string;
  readonly player: PlayerId;
  readonly name: string;
}

/** When a table is due to be deleted. One of a class has no date of its own: it goes with its class. */
export const keptUntilOf = ({ createdAt, classroom }: TableHead): Instant | undefined =>
  classroom === undefined ? createdAt + TABLE_KEPT : undefined;

/** How long a table that is of no class is kept after its making: as long as a class usually is. */
export const TABLE_KEPT: Millis = 30 * 86_400_000;

type TableFault = "tableUnknown" | ChainBreak;

/** `korea`'s seat as `seat:korea`; `instructor`; `clock`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "seat":
      return `${SEAT_PREFIX}${actor.seat}`;
    case "instructor":
    case "clock":
      return actor.kind;
    default:
      return assertNever(actor);
  }
}

/** The inverse of `actorKey`. Throws on a text that it never makes. */
export function actorOf(key: string): Actor {
  if (key === "instructor" || key === "clock") return { kind: key };
  if (key.startsWith(SEAT_PREFIX)) return { kind: "seat", seat: seatOf(key) };
  throw new Error(`No actor is called ${key}`);
}

const seatOf = (key: string): SeatId => seatId(key.slice(SEAT_PREFIX.length));

const SEAT_PREFIX = "seat:";
