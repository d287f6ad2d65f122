import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { Paper } from "#shared/classroom/classState.ts";
import { canonicalJson } from "#shared/kernel/hash.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import {
  type ClassEntry,
  type ClassHead,
  type ClassJournal,
  type ClassLog,
  classActorKey,
  deletedAtOf,
  talkDeletedAtOf,
} from "./classJournal.ts";
import { isTalk, papersAfter } from "./papers.ts";

/** What the classes in memory need of the tables beside them. */
export interface TablesBeside {
  readonly isFull: () => boolean;
  readonly isTaken: (code: string) => boolean;
  readonly tablesOf: (classCode: string) => ReadonlyMap<number, string>;
  readonly remove: (code: string) => void;
  readonly removeTalk: (code: string) => void;
  readonly hasTalk: (code: string) => boolean;
}

/** Classes that last as long as the process. */
export class MemoryClasses implements ClassJournal {
  readonly #beside: TablesBeside;
  readonly #classes = new Map<string, StoredClass>();

  constructor(beside: TablesBeside) {
    this.#beside = beside;
  }

  has(code: string): boolean {
    return this.#classes.has(code);
  }

  readonly create: ClassJournal["create"] = async (head) => {
    if (this.#beside.isFull()) return err("storageFull");
    if (this.has(head.code) || this.#beside.isTaken(head.code)) return err("codeTaken");
    this.#classes.set(head.code, {
      head,
      entries: [],
      papers: [],
      tokens: new Map(),
      hostTokenHash: head.hostTokenHash,
      step: "lobby",
    });
    return ok(undefined);
  };

  readonly open: ClassJournal["open"] = async (code) => {
    const stored = this.#classes.get(code);
    return stored === undefined ? err("classUnknown") : ok(this.#logOf(stored));
  };

  readonly hostedBy: ClassJournal["hostedBy"] = async (tokenHash) =>
    this.#all().find((each) => each.hostTokenHash === tokenHash)?.head.code;

  readonly studentByToken: ClassJournal["studentByToken"] = async (tokenHash) => {
    for (const { head, tokens } of this.#all()) {
      for (const [student, hash] of tokens)
        if (hash === tokenHash) return { code: head.code, student };
    }
    return undefined;
  };

  readonly atPlay: ClassJournal["atPlay"] = async () =>
    this.#all()
      .filter(({ step }) => step === "play")
      .map(({ head }) => head.code);

  readonly due: ClassJournal["due"] = async (now) => {
    const isOver = ({ head }: StoredClass): boolean => deletedAtOf(head) <= now;
    const isTalkOver = ({ head }: StoredClass): boolean => talkDeletedAtOf(head) <= now;
    const codesOf = (classes: readonly StoredClass[]): readonly string[] =>
      classes.map(({ head }) => head.code);
    const all = this.#all();
    return {
      classes: codesOf(all.filter(isOver)),
      talk: codesOf(all.filter((each) => !isOver(each) && isTalkOver(each) && this.#hasTalk(each))),
    };
  };

  readonly remove: ClassJournal["remove"] = async (code) => {
    if (this.#beside.isFull()) return err("storageFull");
    for (const table of this.#beside.tablesOf(code).values()) this.#beside.remove(table);
    this.#classes.delete(code);
    return ok(undefined);
  };

  readonly removeTalk: ClassJournal["removeTalk"] = async (code) => {
    if (this.#beside.isFull()) return err("storageFull");
    for (const table of this.#beside.tablesOf(code).values()) this.#beside.removeTalk(table);
    const stored = this.#classes.get(code);
    if (stored !== undefined) stored.papers = stored.papers.filter((paper) => !isTalk(paper));
    return ok(undefined);
  };

  readonly compact: ClassJournal["compact"] = async () => ok(undefined);

  #hasTalk({ head, papers }: StoredClass): boolean {
    const tables = [...this.#beside.tablesOf(head.code).values()];
    return papers.some(isTalk) || tables.some((code) => this.#beside.hasTalk(code));
  }

  #all(): readonly StoredClass[] {
    return [...this.#classes.values()];
  }

  #logOf(stored: StoredClass): ClassLog {
    const { head } = stored;
    return {
      head,
      entries: async () => ok(stored.entries.map(({ command: _command, ...kept }) => kept)),
      papers: async () => stored.papers,
      append: async (entry, papers, newcomer) => {
        if (this.#beside.isFull()) return err("storageFull");
        if (entry.version !== stored.entries.length + 1) return err("versionTaken");
        stored.entries.push(entry);
        stored.papers = papersAfter(stored.papers, entry.events, papers);
        if (newcomer !== undefined) stored.tokens.set(newcomer.student, newcomer.tokenHash);
        for (const event of entry.events) {
          if (event.type === "studentRemoved") stored.tokens.delete(event.student);
          if (event.type === "stepEntered") stored.step = event.step;
        }
        return ok(undefined);
      },
      seen: async (actor, commandId, command) => {
        const known = stored.entries.find(
          (entry) =>
            entry.commandId === commandId && classActorKey(entry.actor) === classActorKey(actor),
        );
        if (known === undefined) return undefined;
        return canonicalJson(known.command) === canonicalJson(command) ? "same" : "other";
      },
      tables: async () => this.#beside.tablesOf(head.code),
      replaceToken: async (student, tokenHash) => {
        if (this.#beside.isFull()) return err("storageFull");
        stored.tokens.set(student, tokenHash);
        return ok(undefined);
      },
      replaceHostToken: async (tokenHash) => {
        if (this.#beside.isFull()) return err("storageFull");
        stored.hostTokenHash = tokenHash;
        return ok(undefined);
      },
    };
  }
}

interface StoredClass {
  readonly head: ClassHead;
  readonly entries: ClassEntry[];
  papers: readonly Paper[];
  /** Hashes by student. */
  readonly tokens: Map<StudentId, string>;
  hostTokenHash: string;
  step: ClassStep;
}
