import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { GameState, Pace, Stage } from "#shared/rules/state.ts";
import type { Phase, TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { ClassPlan, ClassStep } from "./classPlan.ts";
import type { Paper, PaperKind, Place } from "./classState.ts";

/** Who looks at a class. The public is the projector. */
export type ClassViewer =
  | { readonly kind: "public" }
  | { readonly kind: "student"; readonly student: StudentId }
  | { readonly kind: "instructor" };

/** What a viewer may know of a class: made by `projectClass` from the state, the papers and the tables. */
export interface ClassView {
  readonly public: PublicClass;
  /** A student's own. */
  readonly own?: OwnClass | undefined;
  /** The instructor's. */
  readonly lead?: LedClass | undefined;
}

export interface PublicClass {
  readonly code: string;
  readonly scenario: string;
  readonly length: ClassPlan["length"];
  readonly pace: Pace;
  readonly teamSize: number;
  readonly step: ClassStep;
  /** The steps of this class in order. */
  readonly steps: readonly ClassStep[];
  readonly locked: boolean;
  /** Callsigns and approved names of who is there, in the order they came. */
  readonly names: readonly string[];
  readonly tables: readonly TableGlance[];
  /** How many stages of the debrief are shown. */
  readonly revealed: number;
  /** When everything about the class is deleted. */
  readonly deletedAt: Instant;
  readonly talkDeletedAt: Instant;
}

/** One table in short, as everybody may know it. */
export interface TableGlance {
  readonly number: number;
  /** Once it is laid. */
  readonly code?: string | undefined;
  readonly stage: Stage;
  readonly years: number;
  readonly year: number;
  readonly phase: Phase;
  readonly phaseEndsAt?: Instant | undefined;
  readonly paused: boolean;
  readonly pausedLeft?: Millis | undefined;
  readonly tracks: Readonly<Record<TrackId, number>>;
  readonly seats: readonly GlanceSeat[];
  readonly programmes: number;
  /** How the game ended, and how the region stood then; absent before. */
  readonly ending?: Pick<NonNullable<GameState["ending"]>, "reason" | "region"> | undefined;
  readonly renegotiation?: GlanceRenegotiation | undefined;
}

/** How the newest renegotiation of a table stands. */
export interface GlanceRenegotiation {
  readonly endsAt: Instant;
  /** Texts that were put forward. */
  readonly texts: number;
  /** Absent while it runs. */
  readonly outcome?: "agreed" | "timeUp" | "stopped" | undefined;
  /** The text that most delegations accept, and which: never what it says. Absent before the first. */
  readonly nearest?:
    | { readonly proposal: number; readonly by: SeatId; readonly accepting: readonly SeatId[] }
    | undefined;
}

export interface GlanceSeat {
  readonly seat: SeatId;
  /** Names as others may see them, the head first. */
  readonly people: readonly { readonly name: string; readonly head: boolean }[];
  readonly bot: boolean;
  /** A caretaker or a bot acts for people who are away. */
  readonly covered: boolean;
  readonly ready: boolean;
}

export interface OwnClass {
  readonly student: StudentId;
  /** As the student is called: the chosen name, or the callsign. */
  readonly name: string;
  readonly nameAwaitsApproval: boolean;
  readonly absent: boolean;
  readonly place?: Place | undefined;
  /** The code of the own table, once it is laid. */
  readonly tableCode?: string | undefined;
  readonly team: readonly {
    readonly student: StudentId;
    readonly name: string;
    readonly head: boolean;
    /** Of a head: whose headship it is. */
    readonly standsInFor?: StudentId | undefined;
    readonly connected: boolean;
  }[];
  readonly teamTalk: readonly {
    readonly student: StudentId;
    readonly at: Instant;
    readonly text: string;
  }[];
  /** Of the own delegation, newest last. */
  readonly suggestions: readonly {
    readonly id: number;
    readonly by: StudentId;
    readonly at: Instant;
    readonly command: SeatCommand;
    readonly outcome: "open" | "taken" | "setAside";
  }[];
  /** Questions answered, with the option that would have been right. */
  readonly quiz: readonly {
    readonly question: string;
    readonly option: number;
    readonly right: number;
  }[];
  readonly papers: readonly {
    readonly kind: PaperKind;
    readonly prompt: string;
    readonly text: string;
  }[];
  readonly survey: Readonly<Record<string, number>>;
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly at: Instant;
  readonly text: string;
  /** Absent: for everybody. */
  readonly table?: number | undefined;
}

/** What the instructor sees besides. */
export interface LedClass {
  readonly plan: ClassPlan;
  readonly students: readonly LedStudent[];
  readonly roster: readonly {
    readonly entry: number;
    readonly name: string;
    readonly taken: boolean;
  }[];
  readonly tables: readonly LedTable[];
  readonly notices: readonly Notice[];
  /** The quiz, question by question: how many answered, and how many of them right. */
  readonly quiz: readonly {
    readonly question: string;
    readonly answered: number;
    readonly right: number;
  }[];
  /** How many of those seated have done with the running step. */
  readonly done: number;
}

export interface LedStudent {
  readonly student: StudentId;
  readonly callsign: string;
  readonly name?: string | undefined;
  readonly nameAwaitsApproval: boolean;
  readonly rosterEntry?: number | undefined;
  readonly absent: boolean;
  readonly connected: boolean;
  /** When a socket of the student last said something. */
  readonly lastSeen?: Instant | undefined;
  readonly place?: Place | undefined;
  /** Questions answered and answered right. */
  readonly quiz: { readonly answered: number; readonly right: number };
  readonly papers: Readonly<Record<PaperKind, number>>;
  readonly surveyed: number;
}

export interface LedTable {
  readonly number: number;
  /** Delegations the table waits for. */
  readonly waitingFor: readonly SeatId[];
  /** The last accepted command of anybody. */
  readonly lastActAt?: Instant | undefined;
  /** `stalled`: nothing has happened for long though somebody is waited for; `breach`: a promise was broken. */
  readonly flags: readonly ("stalled" | "collapsed" | "breach" | "empty")[];
  readonly seats: readonly {
    readonly seat: SeatId;
    readonly lastSeen?: Instant | undefined;
    readonly connected: boolean;
    readonly muted: boolean;
  }[];
}

/** What happens at the tables, as the class needs it: given to `projectClass` beside the state. */
export interface ClassSurroundings {
  readonly papers: readonly Paper[];
  /** Of the tables that have been laid; their people are filled in from the class. */
  readonly glances: readonly TableGlance[];
  /** What a table looks like before it is laid. */
  readonly blank: Omit<TableGlance, "number" | "code" | "seats">;
  readonly led: readonly LedTable[];
  readonly connected: ReadonlySet<StudentId>;
  readonly lastSeen: ReadonlyMap<StudentId, Instant>;
  /** The `index`-th callsign. */
  readonly callsign: (index: number) => string;
}
