import type { Timer } from "#server/match/clock.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { freeCode } from "#server/tables/layTable.ts";
import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import { newToken, studentIdBy, tokenHash } from "#server/tables/tokens.ts";
import type { ClassActor } from "#shared/classroom/classCommands.ts";
import type { ClassPlan } from "#shared/classroom/classPlan.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassCreated, ClassJoined, JoinClass } from "#shared/protocol/class.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { ClassRunner } from "./classRunner.ts";
import { Classroom } from "./classroom.ts";
import { ClassTables } from "./classTables.ts";

/** A class in memory with the hands on its tables. */
interface OpenClass {
  readonly classroom: Classroom;
  readonly tables: ClassTables;
  lastUse: Instant;
}

/** All classes of the process: opened when somebody comes, kept while anybody or any table needs them. */
export class Classes {
  readonly tables: Tables;
  readonly #packs: ReadonlyMap<string, Pack>;
  readonly #open = new Map<string, OpenClass>();
  readonly #opening = new Map<string, Promise<OpenClass | undefined>>();
  #tick: Timer | undefined;

  constructor(tables: Tables, packs: ReadonlyMap<string, Pack>) {
    this.tables = tables;
    this.#packs = packs;
    tables.onOpen((table) => this.#attach(table));
    this.#beat();
  }

  get size(): number {
    return this.#open.size;
  }

  /** Makes a class; whoever has the token that this resolves with leads it. */
  async create(plan: ClassPlan): Promise<Result<ClassCreated, Fault>> {
    const pack = this.#packs.get(plan.scenario);
    if (pack === undefined) return err(fault("scenarioUnknown"));
    const hostToken = newToken();
    const { journal, clock } = this.tables.context;
    const code = await freeCode((tried) =>
      journal.classes.create({
        code: tried,
        createdAt: clock.now(),
        plan,
        scenario: pack.scenario,
        hostTokenHash: tokenHash(hostToken),
      }),
    );
    return code.ok ? ok({ code: code.value, hostToken }) : code;
  }

  /** The class of `code`, from memory or from the journal. */
  async open(code: string): Promise<Classroom | undefined> {
    return (await this.#opened(code))?.classroom;
  }

  /**
   * Lets a student in, once for each token. Resolves when the seat, if there is one already, can be
   * taken.
   */
  async join(
    classroom: Classroom,
    { token = newToken(), ...wish }: JoinClass,
  ): Promise<Result<ClassJoined, Fault>> {
    const student = studentIdBy(token, classroom.code);
    const holder = await this.tables.context.journal.classes.studentByToken(tokenHash(token));
    if (holder !== undefined && holder.student !== student)
      return err(fault("malformed", { path: "token", reason: "taken" }));
    const reply = await classroom.runner.submit(
      DOOR,
      { type: "admitStudent", student, ...wish },
      { newcomer: { student, tokenHash: tokenHash(token) } },
    );
    if (!reply.ok) return err(doorFault(reply.refusal));
    await this.settled(classroom.code);
    return ok({ student, token });
  }

  /** A new key for the host of a class; whoever leads or watches it with the old one is sent away. */
  async renewHostKey(classroom: Classroom): Promise<Result<ClassCreated, Fault>> {
    const hostToken = newToken();
    const kept = await classroom.runner.log.replaceHostToken(tokenHash(hostToken));
    if (!kept.ok) return err(fault(kept.error));
    classroom.dismiss("host", "superseded");
    return ok({ code: classroom.code, hostToken });
  }

  /** A student goes. The seat stays theirs for as long as nobody changes it; their token is void. */
  async leave(classroom: Classroom, student: StudentId): Promise<Result<undefined, Fault>> {
    await classroom.runner.submit(DOOR, { type: "studentLeft", student });
    const kept = await classroom.runner.log.replaceToken(student, tokenHash(newToken()));
    if (!kept.ok) return err(fault(kept.error));
    classroom.dismiss(student, "gone");
    return ok(undefined);
  }

  /** A new token for a student whose device is lost, or who left; whoever holds the old one is sent away. */
  async reissue(classroom: Classroom, student: StudentId): Promise<Result<ClassJoined, Fault>> {
    const known = classroom.runner.state.students[student];
    if (known === undefined) return err(fault("studentUnknown"));
    const token = newToken();
    const kept = await classroom.runner.log.replaceToken(student, tokenHash(token));
    if (!kept.ok) return err(fault(kept.error));
    classroom.dismiss(student, "superseded");
    if (known.absent) await classroom.runner.submit(DOOR, { type: "studentReturned", student });
    return ok({ student, token });
  }

  /** Resolves when the tables of the class are as it now is. */
  async settled(code: string): Promise<void> {
    await this.#open.get(code)?.tables.settled();
  }

  /** Takes up every class that was at play; its tables may not all have been laid. */
  async resume(): Promise<void> {
    const { journal, onFault } = this.tables.context;
    for (const code of await journal.classes.atPlay()) {
      try {
        await this.open(code);
      } catch (error) {
        onFault(error, `taking up class ${code}`);
      }
    }
  }

  /** Puts a class and its tables away at once, their sockets closed. Resolves with the tables' codes. */
  async forget(code: string): Promise<readonly string[]> {
    const open = await this.#inMemory(code);
    if (open === undefined) return [];
    const { classroom, tables } = open;
    await tables.settled();
    await classroom.runner.settled();
    const codes = [...(await classroom.runner.log.tables()).values()];
    for (const table of codes) await this.tables.forget(table);
    this.#close(open);
    return codes;
  }

  /** What was said, and has been deleted from the journal, is forgotten in memory as well. */
  async forgetTalk(code: string): Promise<void> {
    const classroom = this.#open.get(code)?.classroom;
    classroom?.forgetTalk();
    await classroom?.runner.forgetTalk();
  }

  async close(): Promise<void> {
    this.#tick?.cancel();
    const open = [...this.#open.values()];
    await Promise.all(
      open.map(async ({ classroom, tables }) => {
        await classroom.runner.settled();
        await tables.settled();
      }),
    );
    for (const each of open) this.#close(each);
  }

  /** A class that is just being opened too; one that cannot be opened is not in memory, nor are its tables. */
  async #inMemory(code: string): Promise<OpenClass | undefined> {
    await this.#opening.get(code)?.catch(() => undefined);
    return this.#open.get(code);
  }

  async #opened(code: string): Promise<OpenClass | undefined> {
    const known = this.#open.get(code);
    if (known !== undefined) {
      known.lastUse = this.#now();
      return known;
    }
    const opening = this.#opening.get(code) ?? this.#load(code);
    this.#opening.set(code, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(code);
    }
  }

  async #load(code: string): Promise<OpenClass | undefined> {
    const { journal, clock, onFault } = this.tables.context;
    const log = await journal.classes.open(code);
    const runner = log.ok ? await ClassRunner.open(log.value, { clock, onFault }) : log;
    if (!runner.ok) {
      if (runner.error !== "classUnknown")
        onFault(
          new Error(`The log is not what was written, from version ${runner.error.version} on`),
          `opening class ${code}`,
        );
      return undefined;
    }
    const classroom = new Classroom(runner.value, clock);
    const tables = new ClassTables(classroom, this.tables);
    const open = { classroom, tables, lastUse: this.#now() };
    this.#open.set(code, open);
    tables.bringInStep();
    return open;
  }

  /** Before anybody has a table of a class, it knows its people. */
  async #attach(table: Table): Promise<void> {
    const { classroom } = table.match.head;
    if (classroom === undefined) return;
    const open = await this.#opened(classroom.code);
    open?.tables.attach(classroom.number, table);
  }

  #beat(): void {
    const { clock } = this.tables.context;
    for (const open of this.#open.values()) {
      const isOver = clock.now() - open.lastUse > KEPT_IDLE;
      if (open.classroom.isIdle && isOver) this.#close(open);
      else open.classroom.lookAgain();
    }
    this.#tick = clock.after(BEAT, () => {
      this.#beat();
    });
  }

  #close(open: OpenClass): void {
    this.#open.delete(open.classroom.code);
    open.classroom.close();
  }

  #now(): Instant {
    return this.tables.context.clock.now();
  }
}

const DOOR: ClassActor = { kind: "door" };

/** Why somebody who wants to come in cannot, as it is said over HTTP. */
function doorFault({ code, params }: ClassRefusal): Fault {
  if (code === "rosterEntryUnknown")
    return fault("malformed", { path: "rosterEntry", reason: "unknown" });
  const said = SAID_AT_THE_DOOR.find((each) => each === code);
  return said === undefined ? fault("internalError") : fault(said, params);
}

const SAID_AT_THE_DOOR = [
  "classClosed",
  "classLocked",
  "classFull",
  "rosterEntryTaken",
  "storageFull",
  "tooFast",
] as const satisfies readonly ClassRefusal["code"][];

/** Milliseconds. */
const BEAT = 10_000;
const KEPT_IDLE = 10 * 60_000;
