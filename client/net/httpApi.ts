import type { z } from "zod";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Language } from "#shared/language/languages.ts";
import {
  type CheckReply,
  type CreateTable,
  checkReplySchema,
  debriefReplySchema,
  type HttpErrorCode,
  httpErrorSchema,
  type InstructorNotesReply,
  instructorNotesReplySchema,
  type JoinTable,
  type Lobby,
  lobbySchema,
  type ScenarioReply,
  type ScenarioSummary,
  type SeatRequest,
  type SeatReservation,
  scenarioListSchema,
  scenarioReplySchema,
  seatReservationSchema,
  type TableCreated,
  type TableJoined,
  tableCreatedSchema,
  tableJoinedSchema,
} from "#shared/protocol/http.ts";

/** Why a request came to nothing: refused by the server, or never properly answered. */
export interface ApiError {
  readonly code: HttpErrorCode | "unreachable" | "unreadable";
  readonly params: Readonly<Record<string, string | number>>;
}

export type ApiResult<T> = Promise<Result<T, ApiError>>;

/** Every scenario there is to choose from. */
export const listScenarios = (): ApiResult<readonly ScenarioSummary[]> =>
  ask(scenarioListSchema, "/api/scenarios");

/** A scenario and its texts in `language`; with a seat's token also those of its own mandate. */
export const loadScenario = (
  id: string,
  language: Language,
  seatToken?: string,
): ApiResult<ScenarioReply> =>
  ask(
    scenarioReplySchema,
    `/api/scenarios/${encodeURIComponent(id)}?${new URLSearchParams({ language })}`,
    { token: seatToken },
  );

/** What a scenario tells whoever leads a class with it. */
export const loadInstructorNotes = (id: string): ApiResult<InstructorNotesReply> =>
  ask(instructorNotesReplySchema, `/api/scenarios/${encodeURIComponent(id)}/notes`);

/** Makes a table; whoever does is its host. */
export const createTable = (table: CreateTable): ApiResult<TableCreated> =>
  ask(tableCreatedSchema, "/api/tables", { body: table });

/**
 * Who sits where at a table, for everybody with its code. With a token of the table or its class it is
 * answered at once, even where somebody on the same network has guessed at codes too often.
 */
export const loadLobby = (code: string, token?: string): ApiResult<Lobby> =>
  ask(lobbySchema, `/api/tables/${encodeURIComponent(code)}/lobby`, { token });

/** Takes a seat; asked again with the same token of one’s own making, the same. With the token of a seat of the same table it is a move, while it is in the lobby; the token of one’s own making is the seat’s from then on. */
export const joinTable = (
  code: string,
  wish: JoinTable,
  seatToken?: string,
): ApiResult<TableJoined> =>
  ask(tableJoinedSchema, `/api/tables/${encodeURIComponent(code)}/join`, {
    body: wish,
    token: seatToken,
  });

/** Gives up a seat: its token is void from then on. */
export async function leaveTable(code: string, seatToken: string): ApiResult<undefined> {
  const path = `/api/tables/${encodeURIComponent(code)}/leave`;
  const reply = await send(path, { body: {}, token: seatToken });
  return reply.ok ? ok(undefined) : reply;
}

/** Deletes a table and all that is kept of it, for good and for everybody at it. */
export async function deleteTable(code: string, hostToken: string): ApiResult<undefined> {
  const path = `/api/tables/${encodeURIComponent(code)}`;
  const reply = await send(path, { method: "DELETE", token: hostToken });
  return reply.ok ? ok(undefined) : reply;
}

/** Reserves the way to the socket, for some seconds. */
export const reserveSeat = (request: SeatRequest): ApiResult<SeatReservation> =>
  ask(seatReservationSchema, "/api/seat", { body: request });

/** The debrief of a game that has ended, in the shape of shared/analysis/debrief.ts. */
export const loadDebrief = (
  code: string,
  token: string,
): ApiResult<{ readonly debrief?: unknown }> =>
  ask(debriefReplySchema, `/api/tables/${encodeURIComponent(code)}/debrief`, { token });

/** The server's clock, and with it whether the server can be reached at all. */
export const askCheck = (): ApiResult<CheckReply> => ask(checkReplySchema, "/api/check");

export interface Request {
  readonly method?: "GET" | "POST" | "DELETE";
  /** Sent as JSON; a request with a body is a POST. */
  readonly body?: unknown;
  readonly token?: string | undefined;
}

/** Asks the server and reads its answer as `schema` says. */
export async function ask<T>(
  schema: z.ZodType<T>,
  path: string,
  request: Request = {},
): ApiResult<T> {
  const reply = await send(path, request);
  if (!reply.ok) return reply;
  try {
    const parsed = schema.safeParse(await reply.value.json());
    return parsed.success ? ok(parsed.data) : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/** The server's answer where it is a good one, for what is not JSON. */
export async function send(path: string, request: Request): ApiResult<Response> {
  let reply: Response;
  try {
    reply = await fetch(path, requestInit(request));
  } catch {
    return err({ code: "unreachable", params: {} });
  }
  if (reply.ok) return ok(reply);
  try {
    return err(errorOf(await reply.json()));
  } catch {
    return UNREADABLE;
  }
}

function requestInit({ method, body, token }: Request): RequestInit {
  const headers = new Headers({ accept: "application/json" });
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const init = {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers,
    signal: AbortSignal.timeout(PATIENCE),
  };
  if (body === undefined) return init;
  headers.set("content-type", "application/json");
  return { ...init, body: JSON.stringify(body) };
}

function errorOf(body: unknown): ApiError {
  const parsed = httpErrorSchema.safeParse(body);
  return parsed.success ? parsed.data.error : { code: "unreachable", params: {} };
}

const UNREADABLE = err<ApiError>({ code: "unreadable", params: {} });
/** Milliseconds after which a request without an answer counts as unreachable. */
const PATIENCE = 15_000;
