import type { ChainBreak, Journal, TableHead } from "#server/journal/journal.ts";
import { type BotPace, BotSeats } from "#server/match/botSeats.ts";
import type { Clock, Timer } from "#server/match/clock.ts";
import { DeadlineClock } from "#server/match/deadlineClock.ts";
import { IdleWatch } from "#server/match/idleWatch.ts";
import type { MatchRules } from "#server/match/matchRules.ts";
import { MatchRunner } from "#server/match/matchRunner.ts";
import { Threads } from "#server/threads/threads.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import { PresenceBoard } from "./presenceBoard.ts";
import { Standstills } from "./standstills.ts";
import { Table } from "./table.ts";

export interface TablesContext {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly botPace: BotPace;
  readonly onFault: (error: unknown, doing: string) => void;
  readonly rules?: MatchRules | undefined;
}

/** All tables of the process: opened when somebody comes, kept while anybody is at them, or any time that may not wait. */
export class Tables {
  readonly context: TablesContext;
  /** Of all tables and classes, so that no class's debriefs take the processors from those who play. */
  readonly threads = new Threads();
  readonly #open = new Map<string, Table>();
  readonly #opening = new Map<string, Promise<Result<Table, "tableUnknown">>>();
  readonly #lastUse = new Map<string, Instant>();
  readonly #standstills: Standstills;
  /** When the process before this one was last known to live. */
  readonly #lastAlive: Instant | undefined;
  /** Tables that this process has laid or put away, and when: what a table misses begins then. */
  readonly #known = new Map<string, Instant>();
  /** Tables that are being put away: what was asked of them before is still being done. */
  readonly #leaving = new Map<string, Promise<unknown>>();
  readonly #openers = new Set<(table: Table) => Promise<void>>();
  #tick: Timer | undefined;
  /** Whether all games of the process before this one have been taken up. */
  #resumed = false;

  static async start(context: TablesContext): Promise<Tables> {
    const tables = new Tables(context, await context.journal.lastBeat());
    tables.#beat();
    return tables;
  }

  private constructor(context: TablesContext, lastAlive: Instant | undefined) {
    this.context = context;
    this.#lastAlive = lastAlive;
    this.#standstills = new Standstills(context.clock, (length) => {
      for (const table of this.#open.values()) {
        table.standStill(length);
        void this.#makeUpFor(table.match, length);
      }
    });
  }

  get size(): number {
    return this.#open.size;
  }

  /** Whether the table is open, or just being opened: somebody wants it, or its time runs. */
  isInMemory(code: string): boolean {
    return this.#open.has(code) || this.#opening.has(code);
  }

  /** Whether nobody is at any table and no time runs. */
  get isQuiet(): boolean {
    return [...this.#open.values()].every((table) => table.isIdle);
  }

  /** The table of `code`, from memory or from the journal. */
  async open(code: string): Promise<Result<Table, "tableUnknown">> {
    const known = this.#open.get(code);
    if (known !== undefined) {
      this.#lastUse.set(code, this.context.clock.now());
      return ok(known);
    }
    const opening = this.#opening.get(code) ?? this.#load(code);
    this.#opening.set(code, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(code);
    }
  }

  /** `opener` is done with every table that comes into memory, before anybody else has it. */
  onOpen(opener: (table: Table) => Promise<void>): void {
    this.#openers.add(opener);
  }

  /** Puts a table away at once, its sockets closed: it is as the journal now has it. */
  async forget(code: string): Promise<void> {
    await this.#opening.get(code);
    const table = this.#open.get(code);
    if (table === undefined) return;
    this.#close(table);
    await this.#leaving.get(code);
  }

  /** Lays down a new table; its code is taken where there is one already. */
  async create(head: TableHead): ReturnType<Journal["create"]> {
    const created = await this.context.journal.create(head);
    if (created.ok) this.#known.set(head.code, this.context.clock.now());
    return created;
  }

  /** Takes up every game that was being played, so that its time runs on though nobody is back yet. */
  async resume(): Promise<void> {
    const since = this.context.clock.now() - RESUMED_WITHIN;
    for (const code of await this.context.journal.unfinished(since)) {
      await this.#takeUp(code);
      await this.#breath();
    }
    this.#resumed = true;
  }

  /** A table that cannot be read is a fault, and keeps no other from going on. */
  async #takeUp(code: string): Promise<void> {
    try {
      const opened = await this.open(code);
      if (opened.ok && opened.value.isIdle) this.#close(opened.value);
    } catch (error) {
      this.context.onFault(error, `taking up table ${code}`);
    }
  }

  async close(): Promise<void> {
    this.#tick?.cancel();
    await this.threads.close();
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const table of open) table.close();
    await Promise.all(open.map((table) => table.match.inTurn(NOTHING)));
    if (this.#resumed) await this.#keepPulse();
  }

  async #load(code: string): Promise<Result<Table, "tableUnknown">> {
    await this.#leaving.get(code);
    const { journal, clock, botPace, onFault, rules } = this.context;
    const log = await journal.open(code);
    if (!log.ok) return this.#unknown(log.error);
    const opened = await MatchRunner.open(log.value, { clock, onFault, rules });
    if (!opened.ok) return this.#unknown(opened.error);
    const match = opened.value;
    await this.#makeUpFor(match, this.#outageFor(match));
    const named = (await log.value.players()).filter((row) => row.name !== "");
    const names = new Map(named.map((row) => [row.player, row.name]));
    const beforeActing = (): void => {
      this.#standstills.look();
    };
    const deadline = new DeadlineClock(match, clock, beforeActing, onFault);
    const board = new PresenceBoard();
    const watch = new IdleWatch(match, { clock, attendance: board, beforeActing, onFault });
    const bots = new BotSeats(match, clock, botPace, onFault);
    const table = new Table({ log: log.value, match, names, deadline, bots, board, watch });
    try {
      for (const opener of this.#openers) await opener(table);
    } catch (error) {
      // Its clock and its bots would play on beside those of the next opening.
      table.close();
      throw error;
    }
    this.#open.set(code, table);
    this.#lastUse.set(code, clock.now());
    return ok(table);
  }

  /** A table whose log was tampered with is told to nobody as more than unknown. */
  #unknown(fault: "tableUnknown" | ChainBreak): Result<Table, "tableUnknown"> {
    if (fault !== "tableUnknown")
      this.context.onFault(
        new Error(`The log is not what was written, from version ${fault.version} on`),
        `opening table ${fault.code}`,
      );
    return err("tableUnknown");
  }

  /** Since the table was put away; or since the process before this one showed its last sign of life, at this table or at all. */
  #outageFor(match: MatchRunner): Millis {
    const since = this.#known.get(match.head.code) ?? Math.max(this.#lastAlive ?? 0, match.lastAt);
    return this.context.clock.now() - since;
  }

  /** Rule 1.8: nobody loses time while nobody could play. */
  async #makeUpFor(match: MatchRunner, outage: Millis): Promise<void> {
    if (outage <= 0 || nextDeadline(match.publicView) === undefined) return;
    await match.submit({ kind: "clock" }, { type: "resumeAfterOutage", outage });
  }

  /** Once a second: says that the process lives, and puts away what nobody needs. */
  #beat(): void {
    this.#standstills.look();
    const now = this.context.clock.now();
    if (this.#resumed && this.#open.size > 0) void this.#keepPulse();
    for (const table of this.#open.values())
      if (table.board.sockets > 0) this.#lastUse.set(table.code, now);
    this.#putAway(now);
    this.#tick = this.context.clock.after(BEAT, () => {
      this.#beat();
    });
  }

  /**
   * Puts away what nobody has used for a while; of games that run though nobody is there, those left
   * longest even sooner where there are many, so that nobody can have the server play for nobody.
   */
  #putAway(now: Instant): void {
    const idleFor = ({ code }: Table): Millis => now - (this.#lastUse.get(code) ?? 0);
    const open = [...this.#open.values()].toSorted((a, b) => idleFor(b) - idleFor(a));
    let tooMany = open.filter((table) => table.mayWait).length - MOST_UNATTENDED;
    for (const table of open) {
      if (!table.mayWait && !table.isIdle) continue;
      const kept = table.mayWait && tooMany > 0 ? KEPT_AMONG_MANY : KEPT_IDLE;
      if (idleFor(table) <= kept) continue;
      if (table.mayWait) tooMany -= 1;
      this.#close(table);
    }
  }

  async #keepPulse(): Promise<void> {
    try {
      await this.context.journal.beat(this.context.clock.now());
    } catch (error) {
      this.context.onFault(error, "keeping the pulse");
    }
  }

  /** Lets whoever waits for the process have it. */
  #breath(): Promise<void> {
    return new Promise((resolve) => {
      this.context.clock.after(0, resolve);
    });
  }

  #close(table: Table): void {
    this.#open.delete(table.code);
    this.#lastUse.delete(table.code);
    table.close();
    const { code, match } = table;
    this.#known.set(code, this.context.clock.now());
    const left = match.inTurn(NOTHING).then(() => this.#leaving.delete(code));
    this.#leaving.set(code, left);
  }
}

/** Milliseconds. */
const BEAT = 1_000;
const KEPT_IDLE = 10 * 60_000;
/** Long enough for whoever only reloads the page. */
const KEPT_AMONG_MANY = 30_000;
/** Tables outside classes that are kept though nobody is there. */
const MOST_UNATTENDED = 20;
/** Whoever comes back later still finds the table; its time does not run before. */
const RESUMED_WITHIN = 60 * 86_400_000;

const NOTHING = (): Promise<undefined> => Promise.resolve(undefined);
