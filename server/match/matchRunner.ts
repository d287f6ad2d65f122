import type { ChainBreak, JournalEntry, TableHead, TableLog } from "#server/journal/journal.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { CommandReply, RecordPage } from "#shared/protocol/messages.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import { type Refusal, type RefusalCode, refusal } from "#shared/rules/refusals.ts";
import type { RenegotiationGround } from "#shared/rules/state/renegotiation.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { PublicView, View, Viewer } from "#shared/views/view.ts";
import type { Clock } from "./clock.ts";
import { type MatchRules, matchRules } from "./matchRules.ts";
import { RecordCache } from "./recordCache.ts";
import { type Gained, type RecordBook, RecordNumbers, viewerKey } from "./records.ts";
import { replay, startOf, stepsFrom } from "./replay.ts";

export interface MatchContext {
  readonly clock: Clock;
  /** Told of every defect; the match goes on without what failed. */
  readonly onFault: (error: unknown, doing: string) => void;
  readonly rules?: MatchRules | undefined;
}

/** Told after every accepted command, when it is on disk and the views are the new ones. */
export type ChangeListener = (gained: Gained) => void;

/** What is known of a command besides who gives it. */
export interface Asking {
  /** Which of the people who share the seat asks. */
  readonly by?: StudentId | undefined;
  /**
   * Done in the command's turn before it; a refusal ends it, unless it was accepted before. Whether
   * it was takes a look into the log.
   */
  readonly first?:
    | ((act: Act, wasAccepted: () => Promise<boolean>) => Promise<Refusal | undefined>)
    | undefined;
}

/** Gives a command within a turn. */
export type Act = (actor: Actor, command: Command) => Promise<CommandReply>;

/**
 * One table at play. Commands of people, bots, the instructor and the clock stand in one queue; an
 * accepted one is in the journal before anybody hears of it. Everybody reads views, nobody the
 * position.
 */
export class MatchRunner {
  readonly head: TableHead;
  readonly #log: TableLog;
  readonly #context: MatchContext;
  readonly #rules: MatchRules;
  readonly #numbers: RecordNumbers;
  readonly #records: RecordCache;
  readonly #views = new Map<string, { readonly state: GameState; readonly view: View }>();
  readonly #listeners = new Set<ChangeListener>();
  #state: GameState;
  #version: number;
  #lastAt: Instant;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Takes a table up where its log ends. */
  static async open(
    log: TableLog,
    context: MatchContext,
  ): Promise<Result<MatchRunner, ChainBreak>> {
    const entries = await log.entries();
    if (!entries.ok) return entries;
    const rules = context.rules ?? matchRules;
    const numbers = new RecordNumbers(rules, log.head.scenario);
    const state = replay(rules, log.head, entries.value, (step) => {
      numbers.keep(numbers.next([step]));
    });
    const last = entries.value.at(-1);
    const at = last?.at ?? log.head.createdAt;
    return ok(new MatchRunner(log, context, numbers, { state, version: last?.version ?? 0, at }));
  }

  private constructor(
    log: TableLog,
    context: MatchContext,
    numbers: RecordNumbers,
    position: { readonly state: GameState; readonly version: number; readonly at: number },
  ) {
    this.head = log.head;
    this.#log = log;
    this.#context = context;
    this.#rules = context.rules ?? matchRules;
    this.#numbers = numbers;
    this.#records = new RecordCache(context.clock, (book) => this.#fill(book));
    this.#state = position.state;
    this.#version = position.version;
    this.#lastAt = position.at;
  }

  /** How many commands have been accepted. */
  get version(): number {
    return this.#version;
  }

  /** When the last command was accepted. Time at a table never goes back. */
  get lastAt(): Instant {
    return this.#lastAt;
  }

  get publicView(): PublicView {
    return this.view({ kind: "public" }).public;
  }

  /** What `viewer` may know now; the same object until the position is another. */
  view(viewer: Viewer): View {
    const key = viewerKey(viewer);
    const known = this.#views.get(key);
    if (known?.state === this.#state) return known.view;
    const view = this.#rules.project(this.head.scenario, this.#state, viewer, known?.view);
    this.#views.set(key, { state: this.#state, view });
    return view;
  }

  /** How many lines `viewer`'s record has. */
  recordLength(viewer: Viewer): number {
    return this.#numbers.totalOf(viewer);
  }

  /** A page of `viewer`'s record. */
  async record(viewer: Viewer, from: number): Promise<RecordPage> {
    return this.inTurn(async () => (await this.#records.book()).page(viewer, from));
  }

  /** The records are read from the journal anew: words have been deleted there. */
  forgetRecords(): void {
    this.#records.forget();
  }

  /** Resolves when the command is durable, or refused. The same id again is answered, not repeated. */
  async submit(
    actor: Actor,
    command: Command,
    commandId?: string,
    asking: Asking = {},
  ): Promise<CommandReply> {
    if (this.#waiting >= LONGEST_QUEUE) return refused("tooFast");
    return this.inTurn(() => this.#execute(actor, command, commandId, asking));
  }

  /** Does `task` while nobody else's command is considered; `act` gives commands in the same turn. */
  async inTurn<T>(task: (act: Act) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#turn.then(() => task((actor, command) => this.#execute(actor, command)));
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn.finally(() => {
      this.#waiting -= 1;
    });
  }

  /** The returned function ends it. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async #execute(
    actor: Actor,
    command: Command,
    commandId?: string,
    { by, first }: Asking = {},
  ): Promise<CommandReply> {
    try {
      const stopped = await first?.(
        (who, what) => this.#execute(who, what),
        async () => (await this.#earlier(actor, command, commandId)) !== undefined,
      );
      const outcome =
        stopped === undefined
          ? await this.#consider(actor, command, commandId, by)
          : { ok: false as const, refusal: stopped };
      if (outcome === "kept") return { ok: true };
      const earlier = await this.#earlier(actor, command, commandId);
      if (earlier) return earlier;
      if (outcome === "alreadyThere") throw new Error("Somebody else has written to the log");
      return outcome;
    } catch (error) {
      this.#context.onFault(error, `${command.type} at table ${this.head.code}`);
      return refused("internalError");
    }
  }

  /**
   * The answer to a command that has been answered before. Looked up only where nothing was kept:
   * the log keeps no id twice, so that most commands need no look.
   */
  async #earlier(
    actor: Actor,
    command: Command,
    commandId: string | undefined,
  ): Promise<CommandReply | undefined> {
    if (commandId === undefined) return undefined;
    const seen = await this.#log.seen(actor, commandId, command);
    if (seen === undefined) return undefined;
    return seen === "same" ? { ok: true } : refused("commandIdReused");
  }

  /**
   * The line of one command: decide, fold, write down, only then take it in and tell. Whatever may
   * fail comes before it is written down. `alreadyThere`: the version or the id stands in the log.
   */
  async #consider(
    actor: Actor,
    command: Command,
    commandId = `own-${this.#version + 1}`,
    by?: StudentId,
  ): Promise<CommandReply | "kept" | "alreadyThere"> {
    const at = Math.max(this.#context.clock.now(), this.#lastAt);
    const ground = command.type === "openRenegotiation" ? await this.#ground() : undefined;
    const decision = this.#rules.decide(this.head.scenario, this.#state, actor, command, {
      now: at,
      ground,
    });
    if (!decision.ok) return { ok: false, refusal: decision.error };
    const events = decision.value;
    if (events.length === 0) return { ok: true };
    const steps = stepsFrom(this.#rules, this.#state, events, at);
    const gained = this.#numbers.next(steps);
    const version = this.#version + 1;
    const entry = { version, at, actor, commandId, command, events };
    const kept = await this.#log.append(by === undefined ? entry : { ...entry, by });
    if (!kept.ok) return kept.error === "storageFull" ? refused("storageFull") : kept.error;
    this.#version = version;
    this.#lastAt = at;
    this.#state = steps.at(-1)?.after ?? this.#state;
    this.#numbers.keep(gained);
    this.#tell(gained);
    if (events.some((event) => event.type === "gameEnded")) await this.#finish();
    return "kept";
  }

  /** What a renegotiation rests on is in the record alone. */
  async #ground(): Promise<() => RenegotiationGround> {
    const { scenario } = this.head;
    const events = (await this.#entries()).flatMap((entry) => entry.events);
    return () => this.#rules.renegotiationGround(scenario, startOf(this.#rules, this.head), events);
  }

  /** What was done stays done, whether or not this can be written down. */
  async #finish(): Promise<void> {
    try {
      await this.#log.finish();
    } catch (error) {
      this.#context.onFault(error, `putting away table ${this.head.code}`);
    }
  }

  #tell(gained: Gained): void {
    this.#records.add(gained);
    for (const listener of this.#listeners) {
      try {
        listener(gained);
      } catch (error) {
        this.#context.onFault(error, `telling of a change at table ${this.head.code}`);
      }
    }
  }

  async #entries(): Promise<readonly JournalEntry[]> {
    const entries = await this.#log.entries();
    if (!entries.ok) throw new Error(`The log breaks at version ${entries.error.version}`);
    return entries.value;
  }

  /** Every viewer's record, from the journal. */
  async #fill(book: RecordBook): Promise<void> {
    const entries = await this.#entries();
    const numbers = new RecordNumbers(this.#rules, this.head.scenario);
    replay(this.#rules, this.head, entries, (step) => {
      const gained = numbers.next([step]);
      numbers.keep(gained);
      book.add(gained);
    });
  }
}

const refused = (code: RefusalCode): CommandReply => ({ ok: false, refusal: refusal(code) });

/** Commands that may wait at one table: far above what thirty people can send. */
const LONGEST_QUEUE = 500;
