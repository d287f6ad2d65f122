import { z } from "zod";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import { type StudentId, studentId } from "#shared/kernel/ids.ts";
import { ok } from "#shared/kernel/result.ts";
import type { Language } from "#shared/language/languages.ts";
import {
  type ClassCreated,
  type ClassDoor,
  type ClassJoined,
  type ClassReservation,
  type ClassSeatRequest,
  classCreatedSchema,
  classDebriefReplySchema,
  classDoorSchema,
  classJoinedSchema,
  classReservationSchema,
  codeReplySchema,
  type JoinClass,
  papersReplySchema,
  type Quiz,
  quizSchema,
  type SteerReply,
  type SteerTables,
  steerReplySchema,
} from "#shared/protocol/class.ts";
import { type ApiResult, ask, send } from "./httpApi.ts";

/** Whether six digits are a table's or a class's. */
export const kindOfCode = (code: string): ApiResult<{ readonly kind: "table" | "class" }> =>
  ask(codeReplySchema, `/api/codes/${encodeURIComponent(code)}`);

/** Makes a class; whoever does is its host. */
export const createClass = (plan: ClassPlanInput): ApiResult<ClassCreated> =>
  ask(classCreatedSchema, "/api/classes", { body: plan });

/** What everybody with the code may know before coming in; with a token as `loadLobby`. */
export const loadDoor = (code: string, token?: string): ApiResult<ClassDoor> =>
  ask(classDoorSchema, pathOf(code, "door"), { token });

/** Comes in as a new student; asked again with the same token, as the same one. */
export const joinClass = (code: string, wish: JoinClass): ApiResult<ClassJoined> =>
  ask(classJoinedSchema, pathOf(code, "join"), { body: wish });

/** Reserves the way to the socket of a class, for some seconds. */
export const reserveClassSeat = (request: ClassSeatRequest): ApiResult<ClassReservation> =>
  ask(classReservationSchema, "/api/class-seat", { body: request });

/** A new token for a student whose device is lost; the former one is void. */
export const reissueSeat = (
  code: string,
  hostToken: string,
  student: StudentId,
): ApiResult<ClassJoined> =>
  ask(classJoinedSchema, pathOf(code, "reissue"), { body: { student }, token: hostToken });

/** A new key for the host; whatever the former one opened is closed. */
export const renewHostKey = (code: string, hostToken: string): ApiResult<ClassCreated> =>
  ask(classCreatedSchema, pathOf(code, "host-key"), { body: {}, token: hostToken });

/** A student goes: the token is void from then on. */
export async function leaveClass(code: string, token: string): ApiResult<undefined> {
  const reply = await send(pathOf(code, "leave"), { body: {}, token });
  return reply.ok ? ok(undefined) : reply;
}

/** One act of the instructor at some tables or all. */
export const steerTables = (
  code: string,
  hostToken: string,
  act: SteerTables,
): ApiResult<SteerReply> =>
  ask(steerReplySchema, pathOf(code, "steer"), { body: act, token: hostToken });

/** The questions on the rules. */
export const loadQuiz = (code: string, token: string): ApiResult<Quiz> =>
  ask(quizSchema, pathOf(code, "quiz"), { token });

/** Something that a student wrote on a sheet. */
export type Written = z.infer<typeof writtenSchema>;
const writtenSchema = z.object({
  kind: z.enum(["preparation", "reflection", "survey"]),
  student: z.string().transform(studentId),
  prompt: z.string(),
  text: z.string(),
});

/** All that students wrote on their sheets, for the host, oldest first. */
export async function loadPapers(code: string, hostToken: string): ApiResult<readonly Written[]> {
  const reply = await ask(papersReplySchema, pathOf(code, "papers"), { token: hostToken });
  if (!reply.ok) return reply;
  return ok(
    reply.value.papers.flatMap((paper) => {
      const parsed = writtenSchema.safeParse(paper);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

/** The debrief of a class, in the shape of shared/analysis/classDebrief.ts, and the tables that could not be read for it. */
export const loadClassDebrief = (
  code: string,
  token: string,
): ApiResult<{ readonly debrief?: unknown; readonly unreadable: readonly number[] }> =>
  ask(classDebriefReplySchema, pathOf(code, "debrief"), { token });

/** Everything about a class as a zip, its report in `language`; what people said to one another only if `talk`. */
export async function downloadExport(
  code: string,
  hostToken: string,
  { talk, language }: { readonly talk: boolean; readonly language: Language },
): ApiResult<Blob> {
  const wish = new URLSearchParams({ language, ...(talk ? { talk: "1" } : {}) });
  const reply = await send(`${pathOf(code, "export")}?${wish}`, { token: hostToken });
  return reply.ok ? ok(await reply.value.blob()) : reply;
}

/** Deletes a class and all that is kept of it, for good. */
export async function deleteClass(code: string, hostToken: string): ApiResult<undefined> {
  const reply = await send(`/api/classes/${encodeURIComponent(code)}`, {
    method: "DELETE",
    token: hostToken,
  });
  return reply.ok ? ok(undefined) : reply;
}

const pathOf = (code: string, part: string): string =>
  `/api/classes/${encodeURIComponent(code)}/${part}`;
