import express, { type Request, type Response, Router } from "express";
import type { RoomHost } from "#server/rooms/RoomHost.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { type Holder, holderOf, holderOfBoth } from "#server/tables/holder.ts";
import { hostTable } from "#server/tables/hostTable.ts";
import { joinTable, type Mover } from "#server/tables/joinTable.ts";
import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  createTableSchema,
  joinTableSchema,
  type SeatReservation,
  seatRequestSchema,
  tableCodeSchema,
  tokenSchema,
} from "#shared/protocol/http.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { debriefFor } from "./debrief.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { lobbyOf } from "./lobby.ts";
import { isWelcome } from "./origin.ts";
import { bodyOf, refuse, replying } from "./replies.ts";
import { scenarioReplyOf, scenarioSummaryOf } from "./scenarios.ts";

export interface ApiContext {
  readonly tables: Tables;
  readonly rooms: RoomHost;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly allowedOrigins: readonly string[];
  /** Where other devices reach this server. */
  readonly origins: () => readonly string[];
}

/** The routes of shared/protocol/http.ts. */
export function api(context: ApiContext): Router {
  return new Api(context).router();
}

class Api {
  readonly #context: ApiContext;
  readonly #door: Doorkeeper;

  constructor(context: ApiContext) {
    this.#context = context;
    this.#door = new Doorkeeper(context.tables.context.clock.now);
  }

  router(): Router {
    const router = Router();
    router.use((request, response, next) => {
      response.set("Cache-Control", "no-store");
      const wrong = this.#unwelcome(request);
      if (wrong === undefined) next();
      else refuse(response, wrong);
    });
    router.use(express.json({ limit: LONGEST_BODY, reviver: plainKey }));
    router.get(
      "/scenarios",
      replying(async () => ok([...this.#context.packs.values()].map(scenarioSummaryOf))),
    );
    router.get(
      "/scenarios/:id",
      replying((request) => this.#scenario(request)),
    );
    router.post(
      "/tables",
      replying((request) => this.#host(request), MADE),
    );
    router.get(
      "/tables/:code/lobby",
      replying((request) => this.#lobby(request)),
    );
    router.post(
      "/tables/:code/join",
      replying((request) => this.#join(request), MADE),
    );
    router.post(
      "/seat",
      replying((request) => this.#seat(request)),
    );
    router.get(
      "/tables/:code/debrief",
      replying((request) => this.#debrief(request)),
    );
    router.get(
      "/check",
      replying(async () => ok({ now: this.#context.tables.context.clock.now() })),
    );
    router.use((_request: Request, response: Response) => {
      refuse(response, fault("notFound"));
    });
    return router;
  }

  /** Floods, other people's pages, and bodies that a form could have sent. */
  #unwelcome(request: Request): Fault | undefined {
    const slow = this.#door.request(addressOf(request));
    if (slow !== undefined) return slow;
    const { origin, host } = request.headers;
    if (!isWelcome(origin, host, this.#context.allowedOrigins)) return fault("notAllowedForYou");
    if (request.method === "POST" && request.is("application/json") === false)
      return fault("malformed", { path: "", reason: "notJson" });
    return undefined;
  }

  async #scenario(request: Request): Promise<Result<unknown, Fault>> {
    const holder = await this.#bearer(request);
    if (!holder.ok) return holder;
    const table = holder.value === undefined ? undefined : await this.#tableOf(holder.value);
    const pack = this.#context.packs.get(String(request.params["id"]));
    return scenarioReplyOf(pack, table, holder.value?.player);
  }

  async #host(request: Request): Promise<Result<unknown, Fault>> {
    const slow = this.#door.newTable(addressOf(request));
    if (slow !== undefined) return err(slow);
    const plan = bodyOf(createTableSchema, request.body);
    return plan.ok ? hostTable(this.#context.tables, this.#context.packs, plan.value) : plan;
  }

  async #lobby(request: Request): Promise<Result<unknown, Fault>> {
    const table = await this.#tableByCode(request);
    return table.ok ? ok(lobbyOf(table.value, this.#context.origins())) : table;
  }

  async #join(request: Request): Promise<Result<unknown, Fault>> {
    const body = bodyOf(joinTableSchema, request.body);
    if (!body.ok) return body;
    const table = await this.#tableByCode(request);
    if (!table.ok) return table;
    const mover = await this.#mover(request, table.value);
    if (!mover.ok) return mover;
    return joinTable(this.#context.tables, table.value, body.value, mover.value);
  }

  async #seat(request: Request): Promise<Result<SeatReservation, Fault>> {
    const body = bodyOf(seatRequestSchema, request.body);
    if (!body.ok) return body;
    const { token, hostToken, protocol } = body.value;
    if (protocol !== PROTOCOL_VERSION) return err(fault("protocolOutdated"));
    const slow = this.#door.guess(addressOf(request)) ?? this.#door.seat(tokenHash(token));
    if (slow !== undefined) return err(slow);
    const { journal, clock } = this.#context.tables.context;
    const holder = await holderOfBoth(journal, token, hostToken);
    const table = holder === undefined ? undefined : await this.#tableOf(holder);
    if (holder === undefined || table === undefined) return this.#missed(request, "tokenUnknown");
    const seat = holder.player === undefined ? undefined : table.seatOf(holder.player);
    if (seat === undefined && !holder.host) return this.#missed(request, "tokenUnknown");
    const reservation = await this.#context.rooms.reserve(holder);
    return ok({
      code: table.code,
      scenario: table.match.head.scenario.id,
      ...(seat === undefined ? {} : { seat }),
      host: holder.host,
      now: clock.now(),
      reservation,
    });
  }

  async #debrief(request: Request): Promise<Result<unknown, Fault>> {
    const holder = await this.#bearer(request);
    if (!holder.ok) return holder;
    if (holder.value === undefined) return err(fault("tokenUnknown"));
    if (holder.value.code !== request.params["code"]) return err(fault("tableUnknown"));
    const table = await this.#tableOf(holder.value);
    return table === undefined ? err(fault("tableUnknown")) : debriefFor(table, holder.value);
  }

  /** The table whose code stands in the address. */
  async #tableByCode(request: Request): Promise<Result<Table, Fault>> {
    const slow = this.#door.guess(addressOf(request));
    if (slow !== undefined) return err(slow);
    const code = tableCodeSchema.safeParse(request.params["code"]);
    if (!code.success) return err(fault("tableUnknown"));
    const table = await this.#context.tables.open(code.data);
    return table.ok ? table : this.#missed(request, "tableUnknown");
  }

  /** Who sends the request, if a token says so. A token that nobody holds is a mistake, not nobody. */
  async #bearer(request: Request): Promise<Result<Holder | undefined, Fault>> {
    const token = bearerToken(request);
    if (token === undefined) return ok(undefined);
    const slow = this.#door.guess(addressOf(request));
    if (slow !== undefined) return err(slow);
    const holder = await holderOf(this.#context.tables.context.journal, token);
    return holder === undefined ? this.#missed(request, "tokenUnknown") : ok(holder);
  }

  async #mover(request: Request, table: Table): Promise<Result<Mover | undefined, Fault>> {
    const token = bearerToken(request);
    const holder = await this.#bearer(request);
    if (!holder.ok) return holder;
    const player = holder.value?.player;
    if (token === undefined || player === undefined) return ok(undefined);
    if (holder.value?.code !== table.code) return this.#missed(request, "tokenUnknown");
    return ok({ player, tokenHash: tokenHash(token) });
  }

  async #tableOf(holder: Holder): Promise<Table | undefined> {
    const table = await this.#context.tables.open(holder.code);
    return table.ok ? table.value : undefined;
  }

  #missed(request: Request, code: "tokenUnknown" | "tableUnknown"): Result<never, Fault> {
    this.#door.missed(addressOf(request));
    return err(fault(code));
  }
}

const addressOf = (request: Request): string => request.ip ?? "";

function bearerToken(request: Request): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? "").split(" ");
  if (scheme !== "Bearer") return undefined;
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}

/** A key that would be read from everything's prototype is in no honest body. */
function plainKey(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("A key that nobody uses");
  return value;
}

const MADE = 201;

/** Bytes. */
const LONGEST_BODY = 16_384;
