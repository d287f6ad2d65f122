import { canonicalJson } from "#shared/kernel/hash.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Actor } from "#shared/rules/commands.ts";
import {
  actorKey,
  type Journal,
  type JournalEntry,
  keptUntilOf,
  type PlayerRow,
  type StorageFull,
  type TableHead,
  type TableLog,
} from "./journal.ts";
import { MemoryClasses } from "./memoryClasses.ts";

/** A journal that lasts as long as the process: for tests, and for faults that disks seldom show. */
export class MemoryJournal implements Journal {
  /** While true nothing can be written. */
  full = false;
  readonly #tables = new Map<string, StoredTable>();
  readonly #players = new Map<string, PlayerRow>();
  #beat: number | undefined;

  readonly classes = new MemoryClasses({
    isFull: () => this.full,
    isTaken: (code) => this.#tables.has(code),
    tablesOf: (classCode) => this.#tablesOf(classCode),
    remove: (code) => {
      this.#remove(code);
    },
    removeTalk: (code) => {
      this.#removeTalk(code);
    },
    hasTalk: (code) => this.#tables.get(code)?.entries.some(isSpoken) ?? false,
  });

  readonly kindOf: Journal["kindOf"] = async (code) => {
    if (this.#tables.has(code)) return "table";
    return this.classes.has(code) ? "class" : undefined;
  };

  readonly create: Journal["create"] = async (head) => {
    if (this.full) return err("storageFull");
    if (this.#tables.has(head.code) || this.classes.has(head.code)) return err("codeTaken");
    this.#tables.set(head.code, { head, entries: [], commands: new Map(), finished: false });
    return ok(undefined);
  };

  readonly open: Journal["open"] = async (code) => {
    const table = this.#tables.get(code);
    return table === undefined ? err("tableUnknown") : ok(this.#logOf(table));
  };

  readonly unfinished: Journal["unfinished"] = async (since) =>
    [...this.#tables.values()]
      .filter((table) => !table.finished && table.head.createdAt >= since)
      .map((table) => table.head.code)
      .toReversed();

  readonly due: Journal["due"] = async (now) =>
    [...this.#tables.values()]
      .filter(({ head }) => (keptUntilOf(head) ?? Number.POSITIVE_INFINITY) <= now)
      .map(({ head }) => head.code);

  readonly remove: Journal["remove"] = async (code) =>
    this.#write(() => {
      this.#remove(code);
    });

  readonly addPlayer = async (player: PlayerRow): Promise<Result<undefined, StorageFull>> =>
    this.#write(() => this.#players.set(player.tokenHash, player));

  readonly playerByToken = async (tokenHash: string): Promise<PlayerRow | undefined> =>
    this.#players.get(tokenHash);

  readonly hostedBy = async (tokenHash: string): Promise<string | undefined> =>
    [...this.#tables.values()].find((table) => table.head.hostTokenHash === tokenHash)?.head.code;

  readonly replaceToken: Journal["replaceToken"] = async (oldHash, newHash) =>
    this.#write(() => {
      const player = this.#players.get(oldHash);
      if (player === undefined) return;
      this.#players.delete(oldHash);
      this.#players.set(newHash, { ...player, tokenHash: newHash });
    });

  readonly isTrusted = (): boolean => true;

  readonly beat: Journal["beat"] = async (at) =>
    this.#write(() => {
      this.#beat = at;
    });

  readonly lastBeat = async (): Promise<number | undefined> => this.#beat;

  readonly close = async (): Promise<void> => undefined;

  #logOf(table: StoredTable): TableLog {
    const { code } = table.head;
    return {
      head: table.head,
      entries: async () => ok([...table.entries]),
      append: async (entry) => {
        if (this.full) return err("storageFull");
        const id = idOf(entry.actor, entry.commandId);
        if (entry.version !== table.entries.length + 1 || table.commands.has(id))
          return err("alreadyThere");
        table.entries.push(entry);
        table.commands.set(id, canonicalJson(entry.command));
        return ok(undefined);
      },
      seen: async (actor, commandId, command) => {
        const known = table.commands.get(idOf(actor, commandId));
        if (known === undefined) return undefined;
        return known === canonicalJson(command) ? "same" : "other";
      },
      players: async () => [...this.#players.values()].filter((player) => player.code === code),
      finish: async () =>
        this.#write(() => {
          table.finished = true;
        }),
    };
  }

  #tablesOf(classCode: string): ReadonlyMap<number, string> {
    const tables = new Map<number, string>();
    for (const { head } of this.#tables.values())
      if (head.classroom?.code === classCode) tables.set(head.classroom.number, head.code);
    return tables;
  }

  #remove(code: string): void {
    this.#tables.delete(code);
    for (const [tokenHash, player] of this.#players)
      if (player.code === code) this.#players.delete(tokenHash);
  }

  #removeTalk(code: string): void {
    const entries = this.#tables.get(code)?.entries ?? [];
    for (const [index, entry] of entries.entries()) entries[index] = withoutTalk(entry);
  }

  #write(change: () => unknown): Result<undefined, StorageFull> {
    if (this.full) return err("storageFull");
    change();
    return ok(undefined);
  }
}

const isSpoken = ({ command }: JournalEntry): boolean =>
  command.type === "speak" && command.text !== "";

function withoutTalk(entry: JournalEntry): JournalEntry {
  const { command } = entry;
  if (command.type !== "speak") return entry;
  return {
    ...entry,
    command: { ...command, text: "" },
    events: entry.events.map((event) =>
      event.type === "messageSpoken" ? { ...event, text: "" } : event,
    ),
  };
}

interface StoredTable {
  readonly head: TableHead;
  readonly entries: JournalEntry[];
  /** JSON by actor and command id. */
  readonly commands: Map<string, string>;
  finished: boolean;
}

const idOf = (actor: Actor, commandId: string): string => `${actorKey(actor)} ${commandId}`;
