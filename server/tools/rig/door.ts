import { setTimeout as pause } from "node:timers/promises";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import {
  type ClassCreated,
  type ClassJoined,
  type ClassReservation,
  classCreatedSchema,
  classJoinedSchema,
  classReservationSchema,
} from "#shared/protocol/class.ts";
import {
  type CreateTable,
  type SeatReservation,
  seatReservationSchema,
  type TableCreated,
  type TableJoined,
  tableCreatedSchema,
  tableJoinedSchema,
} from "#shared/protocol/http.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";

/** What somebody holds of a table; in a class, a student's token is that of the student's seat. */
export interface Tokens {
  readonly seatToken?: string | undefined;
  readonly hostToken?: string | undefined;
  /** With the token of a class's host: which table of that class. */
  readonly table?: string | undefined;
  /** A screen that others see, such as the projector. */
  readonly asPublic?: boolean | undefined;
}

/** The HTTP side of a server, for visitors who want something other than a page. */
export class Door {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async host(plan: Partial<CreateTable>): Promise<TableCreated> {
    const body = { scenario: "trilateral", length: "standard", pace: "stepped", ...plan };
    return tableCreatedSchema.parse(await this.#post("/api/tables", body));
  }

  /** A seat at the table of `code`, or the first free one. */
  async join(code: string, seat?: string): Promise<TableJoined> {
    return tableJoinedSchema.parse(await this.#post(`/api/tables/${code}/join`, { seat }));
  }

  async reserve(tokens: Tokens): Promise<SeatReservation> {
    const { seatToken, hostToken, table, asPublic = false } = tokens;
    const token = seatToken ?? hostToken;
    const both = seatToken === undefined ? {} : { hostToken };
    const as = asPublic ? { as: "public" } : {};
    const body = { token, table, ...both, ...as, protocol: PROTOCOL_VERSION };
    return seatReservationSchema.parse(await this.#post("/api/seat", body));
  }

  async hostClass(plan: Partial<ClassPlanInput>): Promise<ClassCreated> {
    const body = { scenario: "trilateral", length: "standard", pace: "stepped", ...plan };
    return classCreatedSchema.parse(await this.#post("/api/classes", body));
  }

  /** A new student, or for a token that has been let in before the same one. */
  async joinClass(code: string, token?: string): Promise<ClassJoined> {
    return classJoinedSchema.parse(await this.#post(`/api/classes/${code}/join`, { token }));
  }

  /** Deletes a class with its tables. */
  async removeClass({ code, hostToken }: ClassCreated): Promise<void> {
    const reply = await fetch(`${this.url}/api/classes/${code}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${hostToken}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!reply.ok) throw new Error(`A class was not deleted: ${reply.status}`);
  }

  /** A place at the socket of a class, for the holder of `token`. */
  async reserveInClass(token: string, as?: "public"): Promise<ClassReservation> {
    const body = { token, as, protocol: PROTOCOL_VERSION };
    return classReservationSchema.parse(await this.#post("/api/class-seat", body));
  }

  /** Waits as long as it is told to where it is too fast. */
  async #post(path: string, body: unknown): Promise<unknown> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const reply = await fetch(`${this.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (reply.ok) return reply.json();
      const wait = Number(reply.headers.get("retry-after") ?? 0);
      if (reply.status !== TOO_FAST || wait > MOST_SECONDS)
        throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`);
      await pause(wait * 1_000);
    }
    throw new Error(`${path} was too fast again and again`);
  }
}

const TOO_FAST = 429;
const MOST_TRIES = 30;
const MOST_SECONDS = 10;

/** Milliseconds. */
const PATIENCE = 5_000;
