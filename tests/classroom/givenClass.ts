import { expect } from "vitest";
import type { ClassActor, ClassCommand } from "#shared/classroom/classCommands.ts";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import { type ClassPlanInput, classPlanSchema } from "#shared/classroom/classPlan.ts";
import type { ClassRefusal, ClassRefusalCode } from "#shared/classroom/classRefusals.ts";
import type { ClassState, Paper, Place } from "#shared/classroom/classState.ts";
import type { ClassSurroundings, ClassView, ClassViewer } from "#shared/classroom/classView.ts";
import { decideClass } from "#shared/classroom/decideClass.ts";
import { evolveClassAll } from "#shared/classroom/evolveClass.ts";
import { newClass } from "#shared/classroom/newClass.ts";
import { projectClass } from "#shared/classroom/projectClass.ts";
import { type StudentId, seatId, studentId } from "#shared/kernel/ids.ts";

export const ASEAN = seatId("asean");
export const KOREA = seatId("korea");
export const JAPAN = seatId("japan");
export const TEACHER: ClassActor = { kind: "instructor" };
export const DOOR: ClassActor = { kind: "door" };
export const AN = studentId("an");
export const BO = studentId("bo");
export const CY = studentId("cy");
export const DEE = studentId("dee");
export const CREATED = 1_000_000;

/** A class in sentences: `givenClass().with(AN, BO).when(AN, {…}).isRefused("…")`. A value; every step gives a new one. */
export class GivenClass {
  readonly state: ClassState;
  readonly papers: readonly Paper[];

  constructor(state: ClassState, papers: readonly Paper[]) {
    this.state = state;
    this.papers = papers;
  }

  /** These students have come through the door, one after the other. */
  with(...students: readonly StudentId[]): GivenClass {
    return students.reduce<GivenClass>(
      (given, student) => given.having(DOOR, { type: "admitStudent", student }),
      this,
    );
  }

  /** After a command that must be accepted. */
  having(actor: ClassActor | StudentId, command: ClassCommand): GivenClass {
    const outcome = this.when(actor, command);
    expect(outcome.refusal).toBeUndefined();
    return outcome.after;
  }

  inStep(step: ClassState["step"]): GivenClass {
    return this.having(TEACHER, { type: "goToStep", step });
  }

  when(actor: ClassActor | StudentId, command: ClassCommand): ClassOutcomeSeen {
    const who: ClassActor = typeof actor === "string" ? { kind: "student", student: actor } : actor;
    const decision = decideClass(this.state, who, command, { now: CREATED + 1 });
    if (!decision.ok) return new ClassOutcomeSeen(this, [], decision.error);
    const { events, papers } = decision.value;
    const after = new GivenClass(evolveClassAll(this.state, events), [...this.papers, ...papers]);
    return new ClassOutcomeSeen(after, events, undefined);
  }

  placeOf(student: StudentId): Place | undefined {
    return this.state.students[student]?.place;
  }

  seenBy(viewer: ClassViewer, around: Partial<ClassSurroundings> = {}): ClassView {
    return projectClass(this.state, viewer, { ...QUIET, papers: this.papers, ...around });
  }
}

/** What came of one command. */
class ClassOutcomeSeen {
  readonly after: GivenClass;
  readonly events: readonly ClassEvent[];
  readonly refusal: ClassRefusal | undefined;

  constructor(after: GivenClass, events: readonly ClassEvent[], refusal: ClassRefusal | undefined) {
    this.after = after;
    this.events = events;
    this.refusal = refusal;
  }

  yields(...patterns: readonly Readonly<Record<string, unknown>>[]): GivenClass {
    expect(this.refusal).toBeUndefined();
    expect(this.events).toHaveLength(patterns.length);
    expect(this.events).toMatchObject(patterns);
    return this.after;
  }

  isRefused(code: ClassRefusalCode, params: ClassRefusal["params"] = {}): void {
    expect(this.refusal).toMatchObject({ code, params });
  }
}

export const givenClass = (plan: Partial<ClassPlanInput> = {}): GivenClass =>
  new GivenClass(
    newClass({
      code: "123456",
      plan: classPlanSchema.parse({ scenario: "trilateral", ...plan }),
      seats: [ASEAN, KOREA, JAPAN],
      quiz: [
        { id: "knots", options: 2, right: 1 },
        { id: "flags", options: 3, right: 0 },
      ],
      createdAt: CREATED,
    }),
    [],
  );

/** As many students as that, named by number. */
export const students = (count: number): readonly StudentId[] =>
  Array.from({ length: count }, (_, index) => studentId(`s${index}`));

const QUIET: ClassSurroundings = {
  papers: [],
  glances: [],
  led: [],
  connected: new Set(),
  lastSeen: new Map(),
  callsign: (index) => `Star ${index}`,
  blank: {
    stage: "lobby",
    years: 3,
    year: 0,
    phase: "briefing",
    paused: false,
    tracks: {
      tension: 50,
      centrality: 50,
      prosperity: 50,
      health: 50,
      cyber: 50,
      climate: 50,
      rivalry: 50,
    },
    programmes: 0,
  },
};
