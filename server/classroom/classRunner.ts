import type { ClassHead, ClassLog, Newcomer } from "#server/journal/classJournal.ts";
import type { ChainBreak } from "#server/journal/journal.ts";
import { papersAfter } from "#server/journal/papers.ts";
import type { Clock } from "#server/match/clock.ts";
import type { ClassActor, ClassCommand } from "#shared/classroom/classCommands.ts";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import { type ClassRefusalCode, classRefusal } from "#shared/classroom/classRefusals.ts";
import type { ClassState, Paper } from "#shared/classroom/classState.ts";
import { decideClass } from "#shared/classroom/decideClass.ts";
import { evolveClassAll } from "#shared/classroom/evolveClass.ts";
import { newClass } from "#shared/classroom/newClass.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassCommandReply } from "#shared/protocol/class.ts";

export interface ClassContext {
  readonly clock: Clock;
  /** Told of every defect; the class goes on without what failed. */
  readonly onFault: (error: unknown, doing: string) => void;
}

/** Told after every accepted command, when it is on disk and the state is the new one. */
export type ClassListener = (events: readonly ClassEvent[]) => void;

/** What comes with a command besides it. */
export interface ClassAsking {
  /** Made by the sender, so that a resend is harmless. */
  readonly commandId?: string | undefined;
  /** Whom the command lets in. */
  readonly newcomer?: Newcomer | undefined;
}

/**
 * One class. Commands of the instructor, of students and of the door stand in one queue; an accepted
 * one is in the journal before anybody hears of it.
 */
export class ClassRunner {
  readonly head: ClassHead;
  readonly log: ClassLog;
  readonly #context: ClassContext;
  readonly #listeners = new Set<ClassListener>();
  #state: ClassState;
  #papers: readonly Paper[];
  #version: number;
  #lastAt: Instant;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Takes a class up where its log ends. */
  static async open(
    log: ClassLog,
    context: ClassContext,
  ): Promise<Result<ClassRunner, ChainBreak>> {
    const position = await positionIn(log);
    return position.ok ? ok(new ClassRunner(log, context, position.value)) : position;
  }

  private constructor(log: ClassLog, context: ClassContext, position: Position) {
    this.head = log.head;
    this.log = log;
    this.#context = context;
    this.#state = position.state;
    this.#papers = position.papers;
    this.#version = position.version;
    this.#lastAt = position.at;
  }

  get state(): ClassState {
    return this.#state;
  }

  /** What people wrote; the same object until somebody writes. */
  get papers(): readonly Paper[] {
    return this.#papers;
  }

  /** Resolves when the command is durable, or refused. The same id again is answered, not repeated. */
  async submit(
    actor: ClassActor,
    command: ClassCommand,
    asking: ClassAsking = {},
  ): Promise<ClassCommandReply> {
    if (this.#waiting >= LONGEST_QUEUE) return refused("tooFast");
    return this.#inTurn(() => this.#execute(actor, command, asking));
  }

  /** What was said is forgotten here as well, once it has been deleted from the journal. */
  async forgetTalk(): Promise<void> {
    await this.#inTurn(async () => {
      const position = await positionIn(this.log);
      if (!position.ok) throw new Error(`The log breaks at version ${position.error.version}`);
      this.#state = position.value.state;
      this.#papers = position.value.papers;
      this.#tell([]);
    });
  }

  /** Resolves when everything asked so far has been answered. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** The returned function ends it. */
  onChange(listener: ClassListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Does `task` while no command is considered. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#turn.then(task);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn.finally(() => {
      this.#waiting -= 1;
    });
  }

  async #execute(
    actor: ClassActor,
    command: ClassCommand,
    asking: ClassAsking,
  ): Promise<ClassCommandReply> {
    try {
      const { commandId } = asking;
      if (commandId === undefined) return await this.#consider(actor, command, asking);
      const seen = await this.log.seen(actor, commandId, command);
      if (seen === "same") return { ok: true };
      if (seen === "other") return refused("commandIdReused");
      return await this.#consider(actor, command, asking);
    } catch (error) {
      this.#context.onFault(error, `${command.type} in class ${this.head.code}`);
      return refused("internalError");
    }
  }

  /** Decide, fold, write down, only then take it in and tell. */
  async #consider(
    actor: ClassActor,
    command: ClassCommand,
    { commandId = `own-${this.#version + 1}`, newcomer }: ClassAsking,
  ): Promise<ClassCommandReply> {
    const at = Math.max(this.#context.clock.now(), this.#lastAt);
    const decision = decideClass(this.#state, actor, command, { now: at });
    if (!decision.ok) return { ok: false, refusal: decision.error };
    const { events, papers } = decision.value;
    if (events.length === 0) return { ok: true };
    const state = evolveClassAll(this.#state, events);
    const version = this.#version + 1;
    const entry = { version, at, actor, commandId, command, events };
    const kept = await this.log.append(entry, papers, newcomer);
    if (!kept.ok && kept.error === "storageFull") return refused("storageFull");
    if (!kept.ok) throw new Error(`Somebody else has written version ${version}`);
    this.#version = version;
    this.#lastAt = at;
    this.#state = state;
    this.#papers = papersAfter(this.#papers, events, papers);
    this.#tell(events);
    return { ok: true };
  }

  #tell(events: readonly ClassEvent[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(events);
      } catch (error) {
        this.#context.onFault(error, `telling of a change in class ${this.head.code}`);
      }
    }
  }
}

/** Where a class stands. */
interface Position {
  readonly state: ClassState;
  readonly papers: readonly Paper[];
  readonly version: number;
  readonly at: Instant;
}

/** Where its log ends. */
async function positionIn(log: ClassLog): Promise<Result<Position, ChainBreak>> {
  const entries = await log.entries();
  if (!entries.ok) return entries;
  const { code, plan, scenario, createdAt } = log.head;
  const seats = scenario.seats.map(({ id }) => id);
  const start = newClass({ code, plan, seats, quiz: scenario.quiz, createdAt });
  const last = entries.value.at(-1);
  return ok({
    state: evolveClassAll(
      start,
      entries.value.flatMap(({ events }) => events),
    ),
    papers: await log.papers(),
    version: last?.version ?? 0,
    at: last?.at ?? createdAt,
  });
}

const refused = (code: ClassRefusalCode): ClassCommandReply => ({
  ok: false,
  refusal: classRefusal(code),
});

/** Commands that may wait in one class: far above what a hundred people can send. */
const LONGEST_QUEUE = 500;
