import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { ClassView, PublicClass } from "#shared/classroom/classView.ts";

/** A step of the lesson as the instructor sees it. */
export interface LedStep {
  readonly step: ClassStep;
  readonly when: "past" | "now" | "ahead";
  /** Whether the class can go there now. */
  readonly open: boolean;
}

/** The steps of the class in order. What comes before play is closed once the tables are laid. */
export function ledSteps({ steps, step, tables }: PublicClass): readonly LedStep[] {
  const now = steps.indexOf(step);
  const play = steps.indexOf("play");
  const isLaid = tables.some(({ code }) => code !== undefined);
  return steps.map((each, index) => ({
    step: each,
    when: index < now ? "past" : index === now ? "now" : "ahead",
    open:
      index !== now && (each === "closed" || index === play || (index > play ? isLaid : !isLaid)),
  }));
}

/** The step that comes next; undefined in the last one. */
export const stepAfter = ({ steps, step }: PublicClass): ClassStep | undefined =>
  steps[steps.indexOf(step) + 1];

/** How far the class has come with the running step: in people, in play in tables. */
export interface LedProgress {
  readonly step: Exclude<ClassStep, "debrief" | "closed">;
  readonly done: number;
  readonly all: number;
}

/** Undefined where there is nothing to wait for. */
export function progressOf({ public: everybody, lead }: ClassView): LedProgress | undefined {
  switch (everybody.step) {
    case "play":
      return {
        step: everybody.step,
        done: everybody.tables.filter(({ stage }) => stage === "ended").length,
        all: everybody.tables.length,
      };
    case "debrief":
    case "closed":
      return undefined;
    case "lobby":
    case "readiness":
    case "preparation":
    case "reflection":
    case "survey":
      return {
        step: everybody.step,
        done: lead?.done ?? 0,
        all: lead?.students.filter(({ absent }) => !absent).length ?? 0,
      };
    default:
      return everybody.step satisfies never;
  }
}
