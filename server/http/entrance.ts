import type { Request } from "express";
import type { Classes } from "#server/classroom/classes.ts";
import { type ClassHolder, classHolderOf, tableHolderOf } from "#server/classroom/classHolder.ts";
import type { Classroom } from "#server/classroom/classroom.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { type Holder, holderOf } from "#server/tables/holder.ts";
import type { Table } from "#server/tables/table.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { tableCodeSchema, tokenSchema } from "#shared/protocol/http.ts";
import { networkOf } from "./addresses.ts";
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
    const code = await this.#codeIn(request, "tableUnknown");
    if (!code.ok) return code;
    const table = await this.#classes.tables.open(code.value);
    return table.ok ? table : this.missed(request, "tableUnknown");
  }

  /** The class whose code stands in the address. */
  async classIn(request: Request): Promise<Result<Classroom, Fault>> {
    const code = await this.#codeIn(request, "classUnknown");
    if (!code.ok) return code;
    const classroom = await this.#classes.open(code.value);
    return classroom === undefined ? this.missed(request, "classUnknown") : ok(classroom);
  }

  /** What the code in the address is given to. */
  async kindIn(request: Request): Promise<Result<{ readonly kind: "table" | "class" }, Fault>> {
    const code = await this.#codeIn(request, "tableUnknown");
    if (!code.ok) return code;
    const kind = await this.#classes.tables.context.journal.kindOf(code.value);
    return kind === undefined ? this.missed(request, "tableUnknown") : ok({ kind });
  }

  /** Who at which table sends the request, if a table's token says so; a wrong one is a mistake. */
  async bearer(request: Request): Promise<Result<Holder | undefined, Fault>> {
    const token = bearerToken(request);
    if (token === undefined) return ok(undefined);
    const holder = await holderOf(this.#classes.tables.context.journal, token);
    return holder === undefined ? this.missed(request, "tokenUnknown") : ok(holder);
  }

  /** Who in which class sends the request, if the request has a class's token. */
  async attending(request: Request): Promise<Attending | undefined> {
    const token = bearerToken(request);
    return token === undefined ? undefined : this.attendingBy(token);
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

  /** Something in the request was wrong that one could guess at; who has guessed too often is not told so. */
  missed(request: Request, code: "tokenUnknown" | "tableUnknown" | "classUnknown"): Missed {
    const slow = this.door.guess(addressOf(request));
    if (slow !== undefined) return err(slow);
    this.door.missed(addressOf(request));
    return err(fault(code));
  }

  /** Six digits can be guessed: after too many wrong ones at an address right ones are not told there either. */
  async #codeIn(
    request: Request,
    unknown: "tableUnknown" | "classUnknown",
  ): Promise<Result<string, Fault>> {
    const code = tableCodeSchema.safeParse(request.params["code"]);
    const slow = this.door.guess(addressOf(request));
    if (slow !== undefined && !(code.success && (await this.#belongs(request, code.data))))
      return err(slow);
    return code.success ? ok(code.data) : err(fault(unknown));
  }

  /** Whether the request comes with a token of what has this code: those cannot be guessed. */
  async #belongs(request: Request, code: string): Promise<boolean> {
    const token = bearerToken(request);
    if (token === undefined) return false;
    const holder = await holderOf(this.#classes.tables.context.journal, token);
    if (holder !== undefined) return holder.code === code;
    const attending = await this.attendingBy(token);
    if (attending === undefined) return false;
    return [attending.code, ...attending.classroom.runner.state.tableCodes].includes(code);
  }
}

type Missed = Result<never, Fault>;

/** By what whoever sends the request is counted. */
export const addressOf = (request: Request): string => networkOf(request.ip ?? "");

/** The token that came with the request, if it has the form of one. */
export function bearerToken(request: Request): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? "").split(" ");
  if (scheme !== "Bearer") return undefined;
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}
