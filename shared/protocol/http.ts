import { z } from "zod";
import { LEVEL_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { idsOf, seatId } from "#shared/kernel/ids.ts";
import { instructorNotesSchema } from "#shared/scenario/instructorNotes.ts";
import { gameLengthSchema, paceSchema } from "#shared/scenario/play.ts";
import { mandateSchema } from "#shared/scenario/schema/mandates.ts";
import { scenarioSchema } from "#shared/scenario/schema.ts";

/**
 * The HTTP side of the protocol: what happens before, beside and after the socket. Bodies are JSON
 * both ways. A token goes in `Authorization: Bearer <token>`, never in an address.
 *
 * | method and path                  | request                  | reply (200, or 201 where made) |
 * |----------------------------------|--------------------------|--------------------------------|
 * | GET  /api/scenarios              |                          | `scenarioListSchema`           |
 * | GET  /api/scenarios/:id?language | seat token, if any       | `scenarioReplySchema`          |
 * | GET  /api/scenarios/:id/notes    |                          | `instructorNotesReplySchema`   |
 * | POST /api/tables                 | `createTableSchema`      | `tableCreatedSchema` (201)     |
 * | GET  /api/tables/:code/lobby     |                          | `lobbySchema`                  |
 * | POST /api/tables/:code/join      | `joinTableSchema`        | `tableJoinedSchema` (201)      |
 * | POST /api/tables/:code/leave     | seat token               | 204                            |
 * | POST /api/seat                   | `seatRequestSchema`      | `seatReservationSchema`        |
 * | GET  /api/tables/:code/debrief   | seat or host token       | `debriefReplySchema`           |
 * | DELETE /api/tables/:code         | host token               | 204                            |
 * | GET  /api/check                  |                          | `checkReplySchema`             |
 *
 * Anything else is answered with `httpErrorSchema` and the status in `HTTP_STATUS`.
 */

/** Six digits, so that they can be typed under any keyboard and read aloud in any language. */
export const tableCodeSchema = z.string().regex(/^\d{6}$/);
/** 128 bits or more, base64url. Held by its owner alone; the server keeps a hash. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);
const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const seat = id.transform(seatId);
/** The name of a bot: its personality, and its level where that is not the usual one. */
const strategy = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}(@[a-z][A-Za-z0-9]{0,39})?$/);
/** A language of a text, as in BCP 47: `en`, `ko`, `pt-BR`. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** One text in each language there is; always in `en`. */
const localisedSchema = z.record(language, z.string());

/** What people are called when they say nothing of themselves is for the server to choose. */
const playerName = z.string().trim().min(1).max(40);

// --- Scenarios -----------------------------------------------------------------------------------

/** Enough of a scenario to choose it and a delegation, and no more: the home page stays small. */
export const scenarioSummarySchema = z.strictObject({
  id,
  version: z.string(),
  /** `scenario.title`, `scenario.summary` and `scenario.duration` of the pack's texts. */
  title: localisedSchema,
  summary: localisedSchema,
  duration: localisedSchema,
  years: z.strictObject({ short: z.number().int(), standard: z.number().int() }),
  /** Whether a guide goes with whoever plays it: the place to begin. */
  guided: z.boolean(),
  seats: z.array(
    z.strictObject({
      id: seat,
      flag: z.string(),
      colour: z.string(),
      /** `seats.<id>.name` and `seats.<id>.strategy`. */
      name: localisedSchema,
      strategy: localisedSchema,
    }),
  ),
});
export const scenarioListSchema = z.array(scenarioSummarySchema);

/** The prose of a pack in one language, nested by the parts of its keys. */
export interface ScenarioTexts {
  readonly [key: string]: string | ScenarioTexts;
}
export const scenarioTextsSchema: z.ZodType<ScenarioTexts> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), scenarioTextsSchema])),
);

/**
 * The scenario without mandates, quiz and instructor's notes, and its texts by language: those of the
 * `language` that was asked for, or `en` where there are none in it; all where none was. The texts of mandates
 * (`mandates.<seat>`) are there only for the seat whose token came with the request, and so is its
 * own mandate: a student prepares with it before the table is laid.
 */
export const scenarioReplySchema = z.strictObject({
  scenario: scenarioSchema.omit({ mandates: true, quiz: true, instructorNotes: true }),
  texts: z.record(language, scenarioTextsSchema),
  mandate: mandateSchema.optional(),
});

/** A scenario's notes for the instructor, where it has any, and their texts by language. */
export const instructorNotesReplySchema = z.strictObject({
  notes: instructorNotesSchema.optional(),
  texts: z.record(language, scenarioTextsSchema),
});

// --- Tables --------------------------------------------------------------------------------------

/** Who is to sit at a seat: a person who will join, or a bot (of the named strategy, or any). */
export const seatPlanSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person") }),
  /** As in shared/bots/strategyName.ts: `hardBargainer`, `hardBargainer@expert`. */
  z.strictObject({ kind: z.literal("bot"), personality: id.optional() }),
]);

/** POST /api/tables. Whoever creates a table is its host. */
export const createTableSchema = z.strictObject({
  scenario: id,
  length: gameLengthSchema,
  pace: paceSchema,
  /** A seat that is not named waits for a person. */
  seats: z.record(id, seatPlanSchema).default({}),
  /** How well the bots play whose strategy does not say it. */
  botLevel: z.enum(LEVEL_IDS).default(USUAL_LEVEL),
  /** The seat that the host takes; without it the host only leads the table. */
  take: seat.optional(),
  /** The host's name at that seat. */
  name: playerName.optional(),
  /** Start the game at once. Every seat must have a player: `seatsNotFilled` otherwise. */
  start: z.boolean().default(false),
});

export const tableCreatedSchema = z.strictObject({
  code: tableCodeSchema,
  hostToken: tokenSchema,
  /** Present where a seat was taken. */
  seatToken: tokenSchema.optional(),
});

/**
 * POST /api/tables/:code/join. Without a seat the first free one is given; while the game runs only
 * those are free that their people have left (POST /api/tables/:code/leave). With the token of a seat
 * of the same table in the Authorization header, while it is in the lobby, the holder moves there
 * and the old token is void. `token` is made by whoever comes new or moves, and is that of the seat
 * from then on: a request sent again with it, because the answer was lost, is answered with the same
 * seat.
 */
export const joinTableSchema = z.strictObject({
  token: tokenSchema.optional(),
  name: playerName.optional(),
  seat: seat.optional(),
});
export const tableJoinedSchema = z.strictObject({ seatToken: tokenSchema, seat });

/** Everybody with the code may read it; it holds no secret. */
export const lobbySchema = z.strictObject({
  code: tableCodeSchema,
  scenario: id,
  stage: z.enum(["lobby", "playing", "ended"]),
  pace: paceSchema,
  length: gameLengthSchema,
  seats: z.array(
    z.strictObject({
      id: seat,
      /** Who sits there. Absent: free for a person to join. */
      player: z
        .strictObject({
          kind: z.enum(["person", "bot"]),
          name: z.string(),
          /** A bot's strategy, as in shared/bots/strategyName.ts. */
          personality: strategy.optional(),
          /** Whether a person's socket is open now. Bots are always there. */
          connected: z.boolean(),
        })
        .optional(),
    }),
  ),
  /** Where other devices reach this server (`http://192.168.0.7:8080`), best first; may be empty. */
  origins: z.array(z.string()),
  /** When the table and all that belongs to it is deleted; absent for one of a class, with which it goes. */
  keptUntil: z.number().optional(),
});

// --- The way to the socket -------------------------------------------------------------------------

/**
 * POST /api/seat. `token` is a seat's or the host's. A host who also plays sends both: the
 * connection then sees as the seat and may give instructor commands as well. A seat that is
 * connected elsewhere is taken over: the older connection closes with `CLOSE_SUPERSEDED`.
 */
export const seatRequestSchema = z.strictObject({
  token: tokenSchema,
  hostToken: tokenSchema.optional(),
  /** With the token of a class's host or of a student: which table of that class. */
  table: tableCodeSchema.optional(),
  /** A host's screen that others see: nothing private is sent to it. */
  as: z.literal("public").optional(),
  /** `PROTOCOL_VERSION` of the client; an unlike one is refused with `protocolOutdated`. */
  protocol: z.number().int(),
});

export const seatReservationSchema = z.strictObject({
  code: tableCodeSchema,
  scenario: id,
  /** Absent for a host who has no seat. */
  seat: seat.optional(),
  host: z.boolean(),
  /** The server's clock, milliseconds since the epoch: clients count the phase clock by it. */
  now: z.number(),
  /** Handed to the SDK's `consumeSeatReservation` as it is; valid for some seconds, once. */
  reservation: z.looseObject({
    name: z.string(),
    sessionId: z.string(),
    roomId: z.string(),
  }),
});

// --- After the game ----------------------------------------------------------------------------------

/** The body is that of shared/analysis/debrief.ts. Before the end: `gameNotEnded`. */
export const debriefReplySchema = z.strictObject({ debrief: z.unknown() });

// --- Whether a device and its network will do ----------------------------------------------------------

/** Asked by the page that checks a device before a lesson. */
export const checkReplySchema = z.strictObject({
  /** The server's clock, milliseconds since the epoch. */
  now: z.number(),
});
/** A socket to this path answers each message with one byte, and is closed after a second. */
export const ECHO_PATH = "/echo";

// --- Refusals ------------------------------------------------------------------------------------------

/** Every reason for which a request may be refused, with its status. One sentence each under `errors.<code>`. */
export const HTTP_STATUS = {
  /** `params.path` and `params.reason` say what is wrong with the body. */
  malformed: 400,
  protocolOutdated: 409,
  tokenUnknown: 401,
  notAllowedForYou: 403,
  notFound: 404,
  scenarioUnknown: 404,
  tableUnknown: 404,
  classUnknown: 404,
  studentUnknown: 404,
  seatUnknown: 404,
  seatTaken: 409,
  tableFull: 409,
  classLocked: 409,
  /** `params.max` people are in. */
  classFull: 409,
  classClosed: 410,
  rosterEntryTaken: 409,
  /** The step of the class in which it may be asked for has not come. */
  notInThisStep: 409,
  seatsNotFilled: 409,
  gameAlreadyStarted: 409,
  gameEnded: 410,
  gameNotEnded: 409,
  /** `params.seconds` until it makes sense to try again. */
  tooFast: 429,
  storageFull: 507,
  internalError: 500,
} as const;
export type HttpErrorCode = keyof typeof HTTP_STATUS;
export const HTTP_ERROR_CODES: readonly HttpErrorCode[] = idsOf(HTTP_STATUS);

/** The body of every reply outside 200–299. */
export const httpErrorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(HTTP_ERROR_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
});

export type Pace = z.infer<typeof paceSchema>;
export type { GameLength } from "#shared/scenario/play.ts";
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;
export type ScenarioReply = z.infer<typeof scenarioReplySchema>;
export type InstructorNotesReply = z.infer<typeof instructorNotesReplySchema>;
export type SeatPlan = z.infer<typeof seatPlanSchema>;
/** As the client writes it; the server reads `z.output`. */
export type CreateTable = z.input<typeof createTableSchema>;
export type TableCreated = z.infer<typeof tableCreatedSchema>;
export type JoinTable = z.input<typeof joinTableSchema>;
export type TableJoined = z.infer<typeof tableJoinedSchema>;
export type Lobby = z.infer<typeof lobbySchema>;
export type SeatRequest = z.infer<typeof seatRequestSchema>;
export type SeatReservation = z.infer<typeof seatReservationSchema>;
export type CheckReply = z.infer<typeof checkReplySchema>;
export type HttpError = z.infer<typeof httpErrorSchema>["error"];
