import type { Request, Router } from "express";
import type { z } from "zod";
import { type Fault, fault } from "#server/tables/fault.ts";
import { type Holder, holderOfBoth } from "#server/tables/holder.ts";
import { hostTable } from "#server/tables/hostTable.ts";
import { joinTable, type Sitter } from "#server/tables/joinTable.ts";
import { leaveTable } from "#server/tables/leaveTable.ts";
import type { Table } from "#server/tables/table.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  createTableSchema,
  joinTableSchema,
  type SeatReservation,
  seatRequestSchema,
} from "#shared/protocol/http.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";
import { inOrderOfSize, scenarioSummaryOf } from "#shared/protocol/scenarioSummary.ts";
import type { ApiContext } from "./apiContext.ts";
import { readerInClass, stagesShownTo } from "./classReading.ts";
import { debriefFor } from "./debrief.ts";
import { addressOf, bearerToken, type Entrance } from "./entrance.ts";
import { lobbyOf } from "./lobby.ts";
import { bodyOf, EMPTY, MADE, replying } from "./replies.ts";
import { instructorNotesOf, scenarioReplyOf } from "./scenarios.ts";

/** The routes of shared/protocol/http.ts. */
export class TableRoutes {
  readonly #context: ApiContext;
  readonly #entrance: Entrance;

  constructor(context: ApiContext, entrance: Entrance) {
    this.#context = context;
    this.#entrance = entrance;
  }

  addTo(router: Router): void {
    router.get(
      "/scenarios",
      replying(async () => ok(inOrderOfSize(this.#context.packs.values()).map(scenarioSummaryOf))),
    );
    router.get(
      "/scenarios/:id",
      replying((request) => this.#scenario(request)),
    );
    router.get(
      "/scenarios/:id/notes",
      replying(async ({ params }) =>
        instructorNotesOf(this.#context.packs.get(String(params["id"]))),
      ),
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
      "/tables/:code/leave",
      replying((request) => this.#leave(request), EMPTY),
    );
    router.post(
      "/seat",
      replying((request) => this.#seat(request)),
    );
    router.get(
      "/tables/:code/debrief",
      replying((request) => this.#debrief(request)),
    );
    router.delete(
      "/tables/:code",
      replying((request) => this.#remove(request), EMPTY),
    );
    router.get(
      "/check",
      replying(async () => ok({ now: this.#context.classes.tables.context.clock.now() })),
    );
  }

  async #scenario(request: Request): Promise<Result<unknown, Fault>> {
    const pack = this.#context.packs.get(String(request.params["id"]));
    const { language } = request.query;
    const spoken = typeof language === "string" ? language : undefined;
    const attending = await this.#entrance.attending(request);
    if (attending !== undefined) return scenarioReplyOf(pack, readerInClass(attending), spoken);
    const holder = await this.#entrance.bearer(request);
    if (!holder.ok) return holder;
    const table = holder.value && (await this.#entrance.tableOf(holder.value));
    if (table === undefined) return scenarioReplyOf(pack, undefined, spoken);
    const reader = {
      played: table.match.head.scenario,
      seat: seatOf(table, holder.value),
      isRevealed: table.match.publicView.stage === "ended",
    };
    return scenarioReplyOf(pack, reader, spoken);
  }

  async #host(request: Request): Promise<Result<unknown, Fault>> {
    const slow = this.#entrance.door.newTable(addressOf(request));
    if (slow !== undefined) return err(slow);
    const plan = bodyOf(createTableSchema, request.body);
    const { classes, packs } = this.#context;
    return plan.ok ? hostTable(classes.tables, packs, plan.value) : plan;
  }

  async #lobby(request: Request): Promise<Result<unknown, Fault>> {
    const table = await this.#entrance.tableIn(request);
    return table.ok ? ok(lobbyOf(table.value, this.#context.origins())) : table;
  }

  async #join(request: Request): Promise<Result<unknown, Fault>> {
    const body = bodyOf(joinTableSchema, request.body);
    if (!body.ok) return body;
    const table = await this.#entrance.tableIn(request);
    if (!table.ok) return table;
    // One comes to a class's table through the class.
    if (table.value.match.head.classroom !== undefined) return err(fault("notAllowedForYou"));
    const mover = await this.#mover(request, table.value, body.value.token);
    if (!mover.ok) return mover;
    return joinTable(this.#context.classes.tables, table.value, body.value, mover.value);
  }

  async #leave(request: Request): Promise<Result<undefined, Fault>> {
    const table = await this.#entrance.tableIn(request);
    if (!table.ok) return table;
    const leaver = await this.#sitter(request, table.value);
    if (!leaver.ok) return leaver;
    if (leaver.value === undefined) return this.#entrance.missed(request, "tokenUnknown");
    return leaveTable(this.#context.classes.tables, table.value, leaver.value);
  }

  /** For the host of a table of no class: one of a class is deleted with it. */
  async #remove(request: Request): Promise<Result<undefined, Fault>> {
    if (bearerToken(request) === undefined) return err(fault("tokenUnknown"));
    const holder = await this.#entrance.bearer(request);
    if (!holder.ok) return holder;
    if (holder.value?.code !== request.params["code"])
      return this.#entrance.missed(request, "tokenUnknown");
    return holder.value?.host === true
      ? this.#context.retention.removeTable(holder.value.code)
      : err(fault("notAllowedForYou"));
  }

  async #seat(request: Request): Promise<Result<SeatReservation, Fault>> {
    const body = bodyOf(seatRequestSchema, request.body);
    if (!body.ok) return body;
    const { token, protocol } = body.value;
    if (protocol !== PROTOCOL_VERSION) return err(fault("protocolOutdated"));
    const { door } = this.#entrance;
    const slow = door.seat(tokenHash(token));
    if (slow !== undefined) return err(slow);
    const holder = await this.#holderBy(body.value);
    const table = holder && (await this.#entrance.tableOf(holder));
    if (holder === undefined || table === undefined)
      return this.#entrance.missed(request, "tokenUnknown");
    const seat = seatOf(table, holder);
    const isObserver = holder.member !== undefined && holder.player === undefined;
    if (seat === undefined && !holder.host && !isObserver)
      return this.#entrance.missed(request, "tokenUnknown");
    const reservation = await this.#context.rooms.reserve({
      ...holder,
      tokenHash: tokenHash(token),
    });
    return ok({
      code: table.code,
      scenario: table.match.head.scenario.id,
      ...(seat === undefined ? {} : { seat }),
      host: holder.host,
      now: this.#context.classes.tables.context.clock.now(),
      reservation,
    });
  }

  /** By a table's own tokens, or by a class's. */
  async #holderBy({
    token,
    hostToken,
    table,
    as,
  }: z.output<typeof seatRequestSchema>): Promise<Holder | undefined> {
    const { journal } = this.#context.classes.tables.context;
    const own = await holderOfBoth(journal, token, hostToken);
    const attending = own === undefined ? await this.#entrance.attendingBy(token) : undefined;
    const holder = attending === undefined ? own : await this.#entrance.holderAt(attending, table);
    return holder === undefined || as === undefined ? holder : { ...holder, asPublic: true };
  }

  async #debrief(request: Request): Promise<Result<unknown, Fault>> {
    const code = String(request.params["code"]);
    const attending = await this.#entrance.attending(request);
    if (attending !== undefined) {
      const holder = await this.#entrance.holderAt(attending, code);
      if (holder === undefined) return err(fault("tableUnknown"));
      const shown = stagesShownTo(attending);
      return shown === 0 ? err(fault("notInThisStep")) : this.#debriefFor(holder, shown);
    }
    const holder = await this.#entrance.bearer(request);
    if (!holder.ok) return holder;
    if (holder.value === undefined) return err(fault("tokenUnknown"));
    return holder.value.code === code ? this.#debriefFor(holder.value) : err(fault("tableUnknown"));
  }

  async #debriefFor(holder: Holder, shown?: number): Promise<Result<unknown, Fault>> {
    const table = await this.#entrance.tableOf(holder);
    if (table === undefined) return err(fault("tableUnknown"));
    return debriefFor(this.#context.classes.tables.threads, table, holder, shown);
  }

  /**
   * Who wants another seat. A move that is done has voided the token it came with: whoever has the
   * one that was to follow, `next`, only asks again.
   */
  async #mover(
    request: Request,
    table: Table,
    next: string | undefined,
  ): Promise<Result<Sitter | undefined, Fault>> {
    const isNew = next === undefined || next === bearerToken(request);
    return isNew || !(await this.#isKnownAt(table, next))
      ? this.#sitter(request, table)
      : ok(undefined);
  }

  /** Who sits at the table by the token that came with the request. */
  async #sitter(request: Request, table: Table): Promise<Result<Sitter | undefined, Fault>> {
    const token = bearerToken(request);
    const holder = await this.#entrance.bearer(request);
    if (!holder.ok) return holder;
    const player = holder.value?.player;
    if (token === undefined || player === undefined) return ok(undefined);
    if (holder.value?.code !== table.code) return this.#entrance.missed(request, "tokenUnknown");
    return ok({ player, tokenHash: tokenHash(token) });
  }

  async #isKnownAt({ code }: Table, token: string): Promise<boolean> {
    const { journal } = this.#context.classes.tables.context;
    const known = await journal.playerByToken(tokenHash(token));
    return known?.code === code;
  }
}

const seatOf = (table: Table, holder: Holder | undefined): SeatId | undefined =>
  holder?.player === undefined ? undefined : table.seatOf(holder.player);
