import type { Clock } from "#server/match/clock.ts";
import { matchRules } from "#server/match/matchRules.ts";
import { startOf } from "#server/match/replay.ts";
import { classCallsign } from "#server/tables/callsigns.ts";
import type { Dismissal, Dismissed } from "#server/tables/presenceBoard.ts";
import type { Table } from "#server/tables/table.ts";
import { forgetDebrief } from "#server/tables/tableDebrief.ts";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type {
  ClassSurroundings,
  ClassView,
  ClassViewer,
  LedTable,
  TableGlance,
} from "#shared/classroom/classView.ts";
import { projectClass } from "#shared/classroom/projectClass.ts";
import { studentsOf } from "#shared/classroom/seating.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { ClassRunner } from "./classRunner.ts";
import { boardOf, glanceOf, ledTableOf } from "./glances.ts";
import { StudentPresence } from "./studentPresence.ts";
import { Throttle } from "./throttle.ts";

/** Whether a viewer is to hear of what has happened now. */
export type IsHearer = (viewer: ClassViewer) => boolean;

/** A class in memory: its record, who is there, and its tables as far as they are in memory too. */
export class Classroom {
  readonly runner: ClassRunner;
  readonly presence: StudentPresence;
  readonly #clock: Clock;
  readonly #blank: ClassSurroundings["blank"];
  readonly #tables = new Map<number, Table>();
  /** What each table was last seen like, by number. */
  readonly #glances = new Map<number, TableGlance>();
  readonly #led = new Map<number, LedTable>();
  readonly #listeners = new Set<(isHearer: IsHearer) => void>();
  readonly #dismissals = new Set<(who: Dismissed, why: Dismissal) => void>();
  readonly #closing = new Set<() => void>();
  readonly #forLeaders: Throttle;
  readonly #forEverybody: Throttle;
  readonly #soon: Throttle;
  #around: ClassSurroundings | undefined;

  constructor(runner: ClassRunner, clock: Clock) {
    this.runner = runner;
    this.#clock = clock;
    this.#forLeaders = new Throttle(clock, LEADERS_EVERY, () => {
      this.#tell(isLeader);
    });
    this.#forEverybody = new Throttle(clock, EVERYBODY_EVERY, () => {
      this.#tell(isAnybody);
    });
    this.#soon = new Throttle(clock, SOON, () => {
      this.#tell(isAnybody);
    });
    this.presence = new StudentPresence(() => {
      this.#note();
    });
    const { scenario, plan } = runner.head;
    const years = scenario.settings.years[plan.length];
    const start = startOf(matchRules, { scenario, seed: 0, years, pace: plan.pace });
    this.#blank = boardOf(matchRules.project(scenario, start, { kind: "public" }).public);
    runner.onChange((events) => {
      for (const event of events)
        if (event.type === "studentRemoved") this.dismiss(event.student, "gone");
      const concerned = studentsIn(events);
      this.#tell(
        (viewer) =>
          isLeader(viewer) || (viewer.kind === "student" && concerned.has(viewer.student)),
      );
      this.#soon.note();
    });
  }

  get code(): string {
    return this.runner.head.code;
  }

  /** Whether it can be left on disk alone. */
  get isIdle(): boolean {
    return this.presence.sockets === 0 && this.#tables.size === 0;
  }

  /** What `viewer` may know now. */
  view(viewer: ClassViewer): ClassView {
    this.#around ??= this.#lookAround();
    return projectClass(this.runner.state, viewer, this.#around);
  }

  table(number: number): Table | undefined {
    return this.#tables.get(number);
  }

  callsign(index: number): string {
    return classCallsign(this.code, index);
  }

  /** A table at which nothing happens changes as well: it has been still for longer. */
  lookAgain(): void {
    if (this.presence.sockets > 0) this.#forLeaders.note();
  }

  /** A socket of the student said something. */
  heard(student: StudentId): void {
    this.presence.heard(student, this.#clock.now());
    this.#note();
  }

  /** Looks after `table` for as long as it is in memory. */
  attach(number: number, table: Table): void {
    this.#tables.set(number, table);
    this.#look(number, table);
    const note = (): void => {
      this.#note();
    };
    const stopMatch = table.match.onChange(note);
    const stopBoard = table.board.onChange(note);
    table.onClose(() => {
      stopMatch();
      stopBoard();
      this.#look(number, table);
      this.#tables.delete(number);
    });
    this.#note();
  }

  /**
   * What changes in the class is told at once to who leads it and whom it is about, to the others a
   * moment later, when thirty come in together; of the tables all are told every now and then. The
   * returned function ends it.
   */
  onChange(listener: (isHearer: IsHearer) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Sends away whoever is here or at a table as that. */
  dismiss(who: Dismissed, why: Dismissal): void {
    for (const listener of this.#dismissals) listener(who, why);
    for (const table of this.#tables.values()) table.board.dismiss(who, why);
  }

  onDismiss(listener: (who: Dismissed, why: Dismissal) => void): () => void {
    this.#dismissals.add(listener);
    return () => {
      this.#dismissals.delete(listener);
    };
  }

  /** Records that somebody is reading are read anew, and debriefs made anew. */
  forgetTalk(): void {
    for (const table of this.#tables.values()) {
      table.match.forgetRecords();
      forgetDebrief(table);
    }
  }

  /** `closing` is called when the class leaves memory. */
  onClose(closing: () => void): void {
    this.#closing.add(closing);
  }

  close(): void {
    this.#forLeaders.stop();
    this.#forEverybody.stop();
    this.#soon.stop();
    for (const closing of this.#closing) closing();
  }

  #note(): void {
    this.#forLeaders.note();
    this.#forEverybody.note();
  }

  #tell(isHearer: IsHearer): void {
    this.#around = undefined;
    for (const listener of this.#listeners) listener(isHearer);
  }

  #look(number: number, table: Table): void {
    this.#glances.set(number, glanceOf(number, table.code, table.match.publicView));
    this.#led.set(number, ledTableOf(number, table, this.#clock.now()));
  }

  #lookAround(): ClassSurroundings {
    for (const [number, table] of this.#tables) this.#look(number, table);
    const students = studentsOf(this.runner.state).map(({ id }) => id);
    return {
      papers: this.runner.papers,
      glances: [...this.#glances.values()],
      blank: this.#blank,
      led: [...this.#led.values()].toSorted((one, other) => one.number - other.number),
      connected: new Set(students.filter((student) => this.#isConnected(student))),
      lastSeen: new Map(
        students.flatMap((student) => {
          const at = this.#lastSeen(student);
          return at === undefined ? [] : [[student, at] as const];
        }),
      ),
      callsign: (index) => this.callsign(index),
    };
  }

  #isConnected(student: StudentId): boolean {
    return (
      this.presence.isConnected(student) ||
      [...this.#tables.values()].some(({ board }) => board.isConnected(student))
    );
  }

  #lastSeen(student: StudentId): Instant | undefined {
    const seen = [this.presence, ...[...this.#tables.values()].map(({ board }) => board)].flatMap(
      (board) => board.lastSeen(student) ?? [],
    );
    return seen.length === 0 ? undefined : Math.max(...seen);
  }
}

/** Who leads the class, and its projectors. */
const isLeader: IsHearer = ({ kind }) => kind !== "student";
const isAnybody: IsHearer = () => true;

/** Whom events are about. */
const studentsIn = (events: readonly ClassEvent[]): ReadonlySet<StudentId> =>
  new Set(
    events.flatMap((event) => {
      if ("student" in event) return [event.student];
      return "by" in event ? [event.by] : [];
    }),
  );

/** Milliseconds: too little for anybody to notice. */
const SOON = 100;
/** Milliseconds: the instructor and the projector see the tables move; students sit at one of them. */
const LEADERS_EVERY = 500;
const EVERYBODY_EVERY = 3_000;
