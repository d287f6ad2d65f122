import type { ClassState } from "./classState.ts";

/** A class in its first moment: the door is open and nobody is in. */
export const newClass = (
  head: Pick<ClassState, "code" | "plan" | "seats" | "quiz" | "createdAt">,
): ClassState => ({
  ...head,
  step: "lobby",
  locked: false,
  students: {},
  rosterSize: 0,
  tableCount: 0,
  tableCodes: [],
  callsigns: 0,
  suggestions: [],
  revealed: 0,
});
