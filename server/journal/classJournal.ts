import type { ClassActor, ClassCommand } from "#shared/classroom/classCommands.ts";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { ClassPlan } from "#shared/classroom/classPlan.ts";
import type { Paper } from "#shared/classroom/classState.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { type StudentId, studentId } from "#shared/kernel/ids.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { ChainBreak, StorageFull } from "./faults.ts";

/**
 * Where classes outlive the process. A class is its head and the events of the commands accepted in
 * it; who its people are and what they wrote stands apart from these and is deleted with the class,
 * or before. Whatever a promise of this interface has resolved with `ok` is on disk.
 */
export interface ClassJournal {
  readonly create: (head: ClassHead) => Promise<Result<undefined, "codeTaken" | StorageFull>>;
  readonly open: (code: string) => Promise<Result<ClassLog, "classUnknown" | ChainBreak>>;
  /** The class whose host's token has this hash. */
  readonly hostedBy: (tokenHash: string) => Promise<string | undefined>;
  readonly studentByToken: (tokenHash: string) => Promise<StudentRef | undefined>;
  /** Codes of the classes that are at play. */
  readonly atPlay: () => Promise<readonly string[]>;
  /** Codes of the classes of which something is to be deleted at `now`. */
  readonly due: (now: Instant) => Promise<DueDeletions>;
  /** Deletes a class with its tables and all that its people wrote and said. */
  readonly remove: (code: string) => Promise<Result<undefined, StorageFull>>;
  /** Deletes what was said in a class and at its tables; what students wrote for themselves stays. */
  readonly removeTalk: (code: string) => Promise<Result<undefined, StorageFull>>;
  /** Writes the file anew where something was deleted from it. Takes long: for when nobody plays. */
  readonly compact: () => Promise<Result<undefined, StorageFull>>;
}

/** The log of one class. */
export interface ClassLog {
  readonly head: ClassHead;
  /** All entries in order, or where the chain of hashes breaks. */
  readonly entries: () => Promise<Result<readonly KeptClassEntry[], ChainBreak>>;
  /** What people wrote and what they are called, in the order it was written. */
  readonly papers: () => Promise<readonly Paper[]>;
  /**
   * Writes `entry` as the successor of `entry.version - 1`, its papers and the newcomer with it:
   * all or nothing. Papers replace older ones to the same prompt; a removed student's are deleted.
   */
  readonly append: (
    entry: ClassEntry,
    papers: readonly Paper[],
    newcomer?: Newcomer,
  ) => Promise<Result<undefined, "versionTaken" | StorageFull>>;
  /** Whether `actor` has had a command accepted under `commandId` already: this one, or another. */
  readonly seen: (
    actor: ClassActor,
    commandId: string,
    command: ClassCommand,
  ) => Promise<"same" | "other" | undefined>;
  /** The codes of the tables that have been laid for the class, by number. */
  readonly tables: () => Promise<ReadonlyMap<number, string>>;
  /** The student's old token is void from now on. */
  readonly replaceToken: (
    student: StudentId,
    tokenHash: string,
  ) => Promise<Result<undefined, StorageFull>>;
  /** The host's former token is void from now on. */
  readonly replaceHostToken: (tokenHash: string) => Promise<Result<undefined, StorageFull>>;
}

/** What a class is from its making; none of it changes. */
export interface ClassHead {
  readonly code: string;
  readonly createdAt: Instant;
  readonly plan: ClassPlan;
  /** The class's own copy: all its tables play the same, whatever becomes of the pack. */
  readonly scenario: Scenario;
  /** Of the token that it was made with: see `replaceHostToken`. */
  readonly hostTokenHash: string;
}

/** One accepted command with all that happened by it. */
export interface ClassEntry {
  /** From 1, without gaps. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: ClassActor;
  readonly commandId: string;
  readonly command: ClassCommand;
  readonly events: readonly ClassEvent[];
}

/** An entry as it is read: the command is not kept, since people's words are in it. */
export type KeptClassEntry = Omit<ClassEntry, "command">;

/** Somebody whom the entry lets in, with the hash of the token they hold. */
export interface Newcomer {
  readonly student: StudentId;
  readonly tokenHash: string;
}

export interface StudentRef {
  readonly code: string;
  readonly student: StudentId;
}

export interface DueDeletions {
  readonly classes: readonly string[];
  readonly talk: readonly string[];
}

/** When all of a class is due to be deleted. */
export const deletedAtOf = ({ createdAt, plan }: ClassHead): Instant =>
  createdAt + plan.retention.days * DAY;

/** When its talk is: with the class at the latest. */
export const talkDeletedAtOf = ({ createdAt, plan: { retention } }: ClassHead): Instant =>
  createdAt + Math.min(retention.days, retention.talkDays) * DAY;

/** `instructor`; `door`; a student as `student:<id>`. */
export function classActorKey(actor: ClassActor): string {
  switch (actor.kind) {
    case "instructor":
    case "door":
      return actor.kind;
    case "student":
      return `${STUDENT_PREFIX}${actor.student}`;
    default:
      return assertNever(actor);
  }
}

/** The inverse of `classActorKey`. Throws on a text that it never makes. */
export function classActorOf(key: string): ClassActor {
  if (key === "instructor" || key === "door") return { kind: key };
  if (key.startsWith(STUDENT_PREFIX))
    return { kind: "student", student: studentId(key.slice(STUDENT_PREFIX.length)) };
  throw new Error(`Nobody in a class is called ${key}`);
}

const STUDENT_PREFIX = "student:";

/** Milliseconds. */
const DAY = 86_400_000;
