import { z } from "zod";
import { seatId, studentId } from "#shared/kernel/ids.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { caretakerPolicySchema, classStepSchema } from "./classPlan.ts";

/**
 * Everything that can be asked of a class. What is asked of a table (pausing, covering a seat,
 * speaking to it) is a command of that table: see `steerTablesSchema` in shared/protocol/class.ts.
 *
 * Whatever people write in their own words is handed on as a *paper* and kept apart from the
 * record, so that it can be deleted: see `Paper`.
 */
const student = z.string().min(1).max(40).transform(studentId);
const seat = z.string().min(1).max(40).transform(seatId);
const tableNumber = z.number().int().min(1).max(20);
const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

export const LONGEST_PAPER = 2_000;
export const LONGEST_NOTICE = 600;
/** Letters of a name on the roster. */
export const LONGEST_ON_ROSTER = 60;
const paperText = z.string().trim().min(1).max(LONGEST_PAPER);
const notice = z.string().trim().min(1).max(LONGEST_NOTICE);

export const instructorClassCommandSchema = z.discriminatedUnion("type", [
  /** A locked class lets nobody new in; who is in comes back as before. */
  z.strictObject({ type: z.literal("lockClass"), locked: z.boolean() }),
  /** Names of those expected, one each; replaces the former list. */
  z.strictObject({
    type: z.literal("setRoster"),
    names: z.array(z.string().trim().min(1).max(LONGEST_ON_ROSTER)).max(120),
  }),
  /** Lets others see the name that a student chose. */
  z.strictObject({ type: z.literal("approveName"), student }),
  z.strictObject({
    type: z.literal("renameStudent"),
    student,
    name: z.string().trim().min(1).max(40),
  }),
  z.strictObject({ type: z.literal("removeStudent"), student }),
  z.strictObject({ type: z.literal("markAbsent"), student, absent: z.boolean() }),
  /** Seats everybody who is not absent and has no place, and sets the number of tables. */
  z.strictObject({ type: z.literal("seatEverybody") }),
  /** Also moves one who has a place. Without a seat: an observer at that table. */
  z.strictObject({
    type: z.literal("placeStudent"),
    student,
    table: tableNumber,
    seat: seat.optional(),
  }),
  z.strictObject({ type: z.literal("unplaceStudent"), student }),
  z.strictObject({ type: z.literal("swapStudents"), one: student, other: student }),
  z.strictObject({ type: z.literal("appointHead"), student }),
  /** Forwards or back, over steps that the plan leaves out. Entering `play` lays and starts the tables. */
  z.strictObject({ type: z.literal("goToStep"), step: classStepSchema }),
  z.strictObject({ type: z.literal("setPolicy"), caretaker: caretakerPolicySchema }),
  /** Shows one more (or one less) stage of the debrief to everybody: see `REVEAL_STAGES` in revealStages.ts. */
  z.strictObject({ type: z.literal("reveal"), stage: z.number().int().min(0).max(20) }),
  /** Words to everybody, or to one table; shown as the instructor's. */
  z.strictObject({ type: z.literal("notify"), text: notice, table: tableNumber.optional() }),
]);

export const studentClassCommandSchema = z.discriminatedUnion("type", [
  /** `option` counts from 0. The first answer to a question is the one that counts. */
  z.strictObject({
    type: z.literal("answerQuiz"),
    question: key,
    option: z.number().int().min(0).max(9),
  }),
  /** Replaces what the student wrote to the same prompt before. */
  z.strictObject({
    type: z.literal("writePaper"),
    kind: z.enum(["preparation", "reflection", "survey"]),
    prompt: key,
    text: paperText,
  }),
  /** 1 (not at all) to 7 (very much). */
  z.strictObject({
    type: z.literal("answerSurvey"),
    item: key,
    value: z.number().int().min(1).max(7),
  }),
  /** The head of a delegation hands its commitments to another member. */
  z.strictObject({ type: z.literal("passHead"), to: student }),
  /** The head for whom a member stood in is back. */
  z.strictObject({ type: z.literal("resumeHead") }),
  /** A member asks the head to give this command; the head does, or sets it aside. */
  z.strictObject({ type: z.literal("suggest"), command: seatCommandSchema }),
  z.strictObject({
    type: z.literal("settleSuggestion"),
    suggestion: z.number().int().min(1),
    outcome: z.enum(["taken", "setAside"]),
  }),
  /** Words among the members of one delegation. */
  z.strictObject({ type: z.literal("tellTeam"), text: notice }),
]);

export type InstructorClassCommand = z.infer<typeof instructorClassCommandSchema>;
export type StudentClassCommand = z.infer<typeof studentClassCommandSchema>;
/** What only the server itself asks: somebody came through the door, a table ended. */
export type DoorClassCommand =
  | {
      readonly type: "admitStudent";
      readonly student: ReturnType<typeof studentId>;
      /** What the student wants to be called, if anything. */
      readonly name?: string | undefined;
      /** The entry of the roster that the student says to be. */
      readonly rosterEntry?: number | undefined;
    }
  /** Somebody goes of their own accord, or comes back by a new link. */
  | {
      readonly type: "studentLeft" | "studentReturned";
      readonly student: ReturnType<typeof studentId>;
    }
  /** The head of a delegation does not answer and a member does, who commits it for the time being. */
  | {
      readonly type: "standIn";
      readonly student: ReturnType<typeof studentId>;
      readonly head: ReturnType<typeof studentId>;
    }
  /** The tables have been laid; in the order of their numbers. */
  | { readonly type: "tablesLaid"; readonly codes: readonly string[] };
export type ClassCommand = InstructorClassCommand | StudentClassCommand | DoorClassCommand;

/** Who asks. Comes from the connection, never from the message. */
export type ClassActor =
  | { readonly kind: "instructor" }
  | { readonly kind: "student"; readonly student: ReturnType<typeof studentId> }
  | { readonly kind: "door" };
