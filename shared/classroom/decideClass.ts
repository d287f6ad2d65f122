import { assertNever } from "#shared/kernel/assertNever.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  type ClassActor,
  type ClassCommand,
  type DoorClassCommand,
  type StudentClassCommand,
  studentClassCommandSchema,
} from "./classCommands.ts";
import type { ClassDecision } from "./classEvents.ts";
import { type ClassRefusal, classRefusal } from "./classRefusals.ts";
import type { ClassState } from "./classState.ts";
import { decideDoor } from "./decideDoor.ts";
import { decideInstructor } from "./decideInstructor.ts";
import { decideStudent } from "./decideStudent.ts";
import type { ClassContext } from "./decision.ts";
import { evolveClassAll } from "./evolveClass.ts";
import { headsSetRight } from "./seating.ts";

/**
 * What a command brings about in a class, or why it is refused. Never throws and changes nothing.
 * Whatever happens, every delegation that has people keeps exactly one head.
 */
export function decideClass(
  state: ClassState,
  actor: ClassActor,
  command: ClassCommand,
  context: ClassContext,
): Result<ClassDecision, ClassRefusal> {
  const decision = decided(state, actor, command, context);
  if (!decision.ok) return decision;
  const { events, papers } = decision.value;
  return ok({ events: [...events, ...headsSetRight(evolveClassAll(state, events))], papers });
}

function decided(
  state: ClassState,
  actor: ClassActor,
  command: ClassCommand,
  context: ClassContext,
): Result<ClassDecision, ClassRefusal> {
  switch (actor.kind) {
    case "door":
      return isOfTheDoor(command) ? decideDoor(state, command, context) : NOT_ALLOWED;
    case "instructor":
      return isOfStudents(command) || isOfTheDoor(command)
        ? NOT_ALLOWED
        : decideInstructor(state, command, context);
    case "student": {
      const student = state.students[actor.student];
      if (student === undefined) return err(classRefusal("studentUnknown"));
      return isOfStudents(command) ? decideStudent(state, student, command, context) : NOT_ALLOWED;
    }
    default:
      return assertNever(actor);
  }
}

const isOfTheDoor = (command: ClassCommand): command is DoorClassCommand =>
  DOOR_COMMANDS.has(command.type);

const DOOR_COMMANDS: ReadonlySet<string> = new Set<DoorClassCommand["type"]>([
  "admitStudent",
  "standIn",
  "studentLeft",
  "studentReturned",
  "tablesLaid",
]);

const isOfStudents = (command: ClassCommand): command is StudentClassCommand =>
  STUDENT_COMMANDS.has(command.type);

const STUDENT_COMMANDS: ReadonlySet<string> = new Set(
  studentClassCommandSchema.options.map((option) => option.shape.type.value),
);

const NOT_ALLOWED: Result<never, ClassRefusal> = err(classRefusal("notAllowedForYou"));
