import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { ClassDoor } from "#shared/protocol/class.ts";

/** What the door of a class says to whoever stands before it. */
export interface DoorModel {
  /** Whether one may come in, or why not. */
  readonly way: "open" | "locked" | "closed";
  /** Whether one may say how one wants to be called. */
  readonly asksName: boolean;
  /** Entries of the list that are free, by name. */
  readonly roster: ClassDoor["roster"];
  readonly begun: "before" | "play" | "after";
}

export function doorModel({ step, locked, names, roster }: ClassDoor): DoorModel {
  return {
    way: step === "closed" ? "closed" : locked ? "locked" : "open",
    asksName: names === "free",
    roster: roster.toSorted((a, b) => a.name.localeCompare(b.name)),
    begun: BEGUN[step],
  };
}

const BEGUN: Readonly<Record<ClassStep, DoorModel["begun"]>> = {
  lobby: "before",
  readiness: "before",
  preparation: "before",
  play: "play",
  reflection: "after",
  survey: "after",
  debrief: "after",
  closed: "after",
};
