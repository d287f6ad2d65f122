import { z } from "zod";
import {
  instructorClassCommandSchema,
  studentClassCommandSchema,
} from "#shared/classroom/classCommands.ts";
import { classPlanSchema, classStepSchema } from "#shared/classroom/classPlan.ts";
import type { ClassRefusal } from "#shared/classroom/classRefusals.ts";
import type { LedClass, OwnClass, PublicClass } from "#shared/classroom/classView.ts";
import { studentId } from "#shared/kernel/ids.ts";
import { instructorCommandSchema } from "#shared/rules/commands.ts";
import { scenarioTextsSchema, tableCodeSchema, tokenSchema } from "./http.ts";

/**
 * The protocol of a class. Codes of classes and tables are from one range: `GET /api/codes/:code`
 * says which it is.
 *
 * | method and path                      | token     | request            | reply                       |
 * |--------------------------------------|-----------|--------------------|-----------------------------|
 * | GET  /api/codes/:code                |           |                    | `codeReplySchema`           |
 * | POST /api/classes                    |           | `classPlanSchema`  | `classCreatedSchema` (201)  |
 * | GET  /api/classes/:code/door         |           |                    | `classDoorSchema`           |
 * | POST /api/classes/:code/join         |           | `joinClassSchema`  | `classJoinedSchema` (201)   |
 * | POST /api/class-seat                 | in body   | `classSeatRequestSchema` | `classReservationSchema` |
 * | POST /api/classes/:code/reissue      | host      | `reissueSchema`    | `classJoinedSchema` (201)   |
 * | POST /api/classes/:code/host-key     | host      |                    | `classCreatedSchema` (201)  |
 * | POST /api/classes/:code/leave        | student   |                    | 204                         |
 * | POST /api/classes/:code/steer        | host      | `steerTablesSchema`| `steerReplySchema`          |
 * | GET  /api/classes/:code/quiz         | any       |                    | `quizSchema`                |
 * | GET  /api/classes/:code/papers       | host      |                    | `papersReplySchema`         |
 * | GET  /api/classes/:code/debrief      | any       |                    | `classDebriefReplySchema`   |
 * | GET  /api/classes/:code/export       | host      | `?talk=1`          | application/zip             |
 * | DELETE /api/classes/:code            | host      |                    | 204                         |
 *
 * POST /api/seat takes a class's host token or a student's too, with `table`: the host then watches
 * that table (`as: "public"` for a projector: nothing private is sent to that socket), a student
 * sits down at the own seat. GET /api/tables/:code/debrief takes them as well. Students are told as the
 * instructor reveals: of their table what the stages so far tell, all tables with the last.
 */
export const codeReplySchema = z.strictObject({ kind: z.enum(["table", "class"]) });

export { classPlanSchema };
export const classCreatedSchema = z.strictObject({
  code: tableCodeSchema,
  /** Shown once, as a link and a QR code for a second device; the server keeps a hash. */
  hostToken: tokenSchema,
});

/** What everybody who has the code may know before coming in. */
export const classDoorSchema = z.strictObject({
  code: tableCodeSchema,
  scenario: z.string(),
  step: classStepSchema,
  locked: z.boolean(),
  names: z.enum(["callsigns", "free"]),
  /** Entries of the roster that nobody has taken. */
  roster: z.array(z.strictObject({ entry: z.number().int(), name: z.string() })),
  /** Milliseconds since the epoch: when all of it is deleted. */
  deletedAt: z.number(),
  /** Where other devices reach this server, best first; may be empty. */
  origins: z.array(z.string()),
});

/**
 * The token is made by whoever comes in, and is the student's from then on. A request that is sent
 * again with it, because the answer to the first was lost, lets nobody else in and is answered with
 * the same student. Without one the server makes it, and a repeat is another student.
 */
export const joinClassSchema = z.strictObject({
  token: tokenSchema.optional(),
  name: z.string().trim().min(1).max(40).optional(),
  rosterEntry: z.number().int().min(0).optional(),
});
export const classJoinedSchema = z.strictObject({
  student: z.string().transform(studentId),
  token: tokenSchema,
});

/** The former token of the student is void, and the device that held it is told. Who had left is back. */
export const reissueSchema = z.strictObject({ student: z.string().transform(studentId) });

export const classSeatRequestSchema = z.strictObject({
  /** A student's or the host's. */
  token: tokenSchema,
  /** `public`: nothing but what a projector may show. */
  as: z.literal("public").optional(),
  protocol: z.number().int(),
});
export const classReservationSchema = z.strictObject({
  code: tableCodeSchema,
  scenario: z.string(),
  viewer: z.enum(["public", "student", "instructor"]),
  now: z.number(),
  reservation: z.looseObject({ name: z.string(), sessionId: z.string(), roomId: z.string() }),
});

/** One act of the instructor at one table, several or all; each is a command in that table's journal. */
export const steerTablesSchema = z.strictObject({
  tables: z.union([z.literal("all"), z.array(z.number().int().min(1).max(20)).min(1)]),
  command: instructorCommandSchema,
});
/** What each table answered; refusals are those of shared/rules/refusals.ts. */
export const steerReplySchema = z.strictObject({
  replies: z.array(
    z.strictObject({
      table: z.number().int(),
      ok: z.boolean(),
      refusal: z
        .strictObject({
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        })
        .optional(),
    }),
  ),
});

/**
 * The right options are left out; they come with the own answers. The scenario's texts have
 * `quiz.<id>.question` and `quiz.<id>.options.<n>`; the explanations, `quiz.<id>.why`, are here, by
 * language, of the questions that the student has answered (of all of them for the host).
 */
export const quizSchema = z.strictObject({
  questions: z.array(z.strictObject({ id: z.string(), options: z.number().int().min(2) })),
  texts: z.record(z.string(), scenarioTextsSchema),
});

/** All that students wrote, for the instructor. */
export const papersReplySchema = z.strictObject({ papers: z.array(z.unknown()) });
/** `debrief` is `ClassDebrief` of shared/analysis/classDebrief.ts; `unreadable` the numbers of the tables left out of it, since they could not be read. */
export const classDebriefReplySchema = z.strictObject({
  debrief: z.unknown(),
  unreadable: z.array(z.number().int().positive()),
});

/** Client → server over the socket, type `command`. */
export const classCommandMessageSchema = z.strictObject({
  commandId: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
  command: z.union([studentClassCommandSchema, instructorClassCommandSchema]),
});
export type ClassCommandMessage = z.input<typeof classCommandMessageSchema>;
export type ClassCommandReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: ClassRefusal };

/** Server → client, type `class`: the sections of the view, each with its keys that changed. */
export interface ClassServerMessages {
  readonly class: {
    readonly public?: Partial<PublicClass>;
    readonly own?: Partial<OwnClass>;
    readonly lead?: Partial<LedClass>;
  };
}

export type ClassCreated = z.infer<typeof classCreatedSchema>;
export type ClassDoor = z.infer<typeof classDoorSchema>;
export type ClassJoined = z.infer<typeof classJoinedSchema>;
export type ClassSeatRequest = z.infer<typeof classSeatRequestSchema>;
export type ClassReservation = z.infer<typeof classReservationSchema>;
export type JoinClass = z.input<typeof joinClassSchema>;
export type Quiz = z.infer<typeof quizSchema>;
export type SteerTables = z.input<typeof steerTablesSchema>;
export type SteerReply = z.infer<typeof steerReplySchema>;
