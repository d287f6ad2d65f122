import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { ClassView, OwnClass, PublicClass } from "#shared/classroom/classView.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";

/** One step of the lesson as it is shown along the top. */
export interface LessonStep {
  readonly step: ClassStep;
  /** From 1. */
  readonly number: number;
  readonly when: "done" | "now" | "ahead";
}

/** The steps of this class in their order; those that were left out are not there. */
export function lessonSteps({
  step,
  steps,
}: Pick<PublicClass, "step" | "steps">): readonly LessonStep[] {
  const now = steps.indexOf(step);
  return steps.map((each, index) => ({
    step: each,
    number: index + 1,
    when: index < now ? "done" : index === now ? "now" : "ahead",
  }));
}

/** What a student is at a table. */
export type Role = "head" | "member" | "observer";

/** Where a student sits; undefined before people are seated. */
export interface Seating {
  /** From 1. */
  readonly table: number;
  /** Undefined for an observer. */
  readonly seat: SeatId | undefined;
  readonly role: Role;
}

export function seatingOf({ place }: Pick<OwnClass, "place">): Seating | undefined {
  if (place === undefined) return undefined;
  const { table, seat, head } = place;
  if (seat === undefined) return { table, seat, role: "observer" };
  return { table, seat, role: head ? "head" : "member" };
}

/** Which page a student sees now. */
export type StudentScreen =
  /** Before play, with nothing to do but to read: what for, says `because`. */
  | { readonly kind: "waiting"; readonly because: "lobby" | "notSeated" | "observing" }
  | { readonly kind: "quiz" }
  | { readonly kind: "preparation"; readonly seat: SeatId }
  /** The tables are being laid, or a late one is not seated yet. */
  | { readonly kind: "beforeTable"; readonly because: "notSeated" | "laying" }
  | { readonly kind: "table"; readonly code: string; readonly seating: Seating }
  | { readonly kind: "reflection" }
  | { readonly kind: "survey" }
  | { readonly kind: "debrief"; readonly code: string | undefined; readonly stages: number }
  | { readonly kind: "closed" };

export function studentScreen(view: ClassView): StudentScreen {
  const { own, public: all } = view;
  const seating = own === undefined ? undefined : seatingOf(own);
  switch (all.step) {
    case "lobby":
      return { kind: "waiting", because: "lobby" };
    case "readiness":
      return { kind: "quiz" };
    case "preparation":
      return preparationScreen(seating);
    case "play":
      return playScreen(own?.tableCode, seating);
    case "reflection":
      return { kind: "reflection" };
    case "survey":
      return { kind: "survey" };
    case "debrief":
      return { kind: "debrief", code: own?.tableCode, stages: all.revealed };
    case "closed":
      return { kind: "closed" };
    default:
      return assertNever(all.step);
  }
}

function preparationScreen(seating: Seating | undefined): StudentScreen {
  if (seating === undefined) return { kind: "waiting", because: "notSeated" };
  return seating.seat === undefined
    ? { kind: "waiting", because: "observing" }
    : { kind: "preparation", seat: seating.seat };
}

function playScreen(code: string | undefined, seating: Seating | undefined): StudentScreen {
  if (seating === undefined) return { kind: "beforeTable", because: "notSeated" };
  return code === undefined
    ? { kind: "beforeTable", because: "laying" }
    : { kind: "table", code, seating };
}
