import type { Request } from "express";
import type { Classes } from "#server/classroom/classes.ts";
import { type ClassHolder, classHolderOf, tableHolderOf } from "#server/classroom/classHolder.ts";
import type { Classroom } from "#server/classroom/classroom.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { type Holder, holderOf } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { tableCodeSchema, tokenSchema } from "#shared/protocol/http.ts";
import { Doorkeeper } from "./doorkeeper.ts";

/** Somebody in a class that is open. */
export interface Attending extends ClassHolder {
  readonly classroom: Classroom;
}

/** Finds who sends a request and which table or class it means; slows down who guesses at either. */
export class Entrance {
  readonly door: Doorkeeper;
  readonly #classes: Classes;

  constructor(classes: Classes) {
    this.#classes = classes;
    this.door = new Doorkeeper(classes.tables.context.clock.now);
  }

  /** The table whose code stands in the address. */
  async tableIn(request: Request): Promise<Result<Table, Fault>> {
    const code = this.#codeIn(request, "tableUnknown");
    if (!code.ok) return code;
    const table = await this.#classes.tables.open(code.value);
    return table.ok ? table : this.missed(request, "tableUnknown");
  }

  /** The class whose code stands in the address. */
  async classIn(request: Request): Promise<Result<Classroom, Fault>> {
    const code = this.#codeIn(request, "classUnknown");
    if (!code.ok) return code;
    const classroom = await this.#classes.open(code.value);
    return classroom === undefined ? this.missed(request, "classUnknown") : ok(classroom);
  }

  /** What the code in the address is given to. */
  async kindIn(request: Request): Promise<Result<{ readonly kind: "table" | "class" }, Fault>> {
    const code = this.#codeIn(request, "tableUnknown");
    if (!code.ok) return code;
    const kind = await this.#classes.tables.context.journal.kindOf(code.value);
    return kind === undefined ? this.missed(request, "tableUnknown") : ok({ kind });
  }

  /** Who at which table sends the request, if a table's token says so; a wrong one is a mistake. */
  async bearer(request: Request): Promise<Result<Holder | undefined, Fault>> {
    const token = bearerToken(request);
    if (token === undefined) return ok(undefined);
    const slow = this.door.guess(addressOf(request));
    if (slow !== undefined) return err(slow);
    const holder = await holderOf(this.#classes.tables.context.journal, token);
    return holder === undefined ? this.missed(request, "tokenUnknown") : ok(holder);
  }

  /** Who in which class sends the request, if the request has a class's token. */
  async attending(request: Request): Promise<Attending | undefined> {
    const token = bearerToken(request);
    const isSlow = this.door.guess(addressOf(request)) !== undefined;
    return token === undefined || isSlow ? undefined : this.attendingBy(token);
  }

  /** Who in which class holds `token`. */
  async attendingBy(token: string): Promise<Attending | undefined> {
    const holder = await classHolderOf(this.#classes.tables.context.journal.classes, token);
    const classroom = holder && (await this.#classes.open(holder.code));
    return holder === undefined || classroom === undefined ? undefined : { ...holder, classroom };
  }

  /** What somebody in a class is at a table, once the tables are as the class is. */
  async holderAt(
    { classroom, ...holder }: Attending,
    table: string | undefined,
  ): Promise<Holder | undefined> {
    await this.#classes.settled(classroom.code);
    return tableHolderOf(classroom.runner.state, holder, table);
  }

  async tableOf(holder: Holder): Promise<Table | undefined> {
    const table = await this.#classes.tables.open(holder.code);
    return table.ok ? table.value : undefined;
  }

  /** Something in the request was wrong that one could guess at. */
  missed(request: Request, code: "tokenUnknown" | "tableUnknown" | "classUnknown"): Missed {
    this.door.missed(addressOf(request));
    return err(fault(code));
  }

  #codeIn(request: Request, unknown: "tableUnknown" | "classUnknown"): Result<string, Fault> {
    const slow = this.door.guess(addressOf(request));
    if (slow !== undefined) return err(slow);
    const code = tableCodeSchema.safeParse(request.params["code"]);
    return code.success ? ok(code.data) : err(fault(unknown));
  }
}

type Missed = Result<never, Fault>;

export const addressOf = (request: Request): string => request.ip ?? "";

/** The token that came with the request, if it has the form of one. */
export function bearerToken(request: Request): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? "").split(" ");
  if (scheme !== "Bearer") return undefined;
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}
