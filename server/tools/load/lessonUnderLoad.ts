import { setTimeout as pause } from "node:timers/promises";
import { ClassClient } from "#server/tools/rig/classClient.ts";
import { Door } from "#server/tools/rig/door.ts";
import { TableClient } from "#server/tools/rig/tableClient.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { RandomPlayer } from "#shared/practice/randomPlayer.ts";
import type { ClassCreated } from "#shared/protocol/class.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { GameTable } from "./gameTable.ts";

interface Student {
  readonly token: string;
  readonly client: ClassClient;
}

/** A student at the own seat. */
interface Seated {
  readonly seat: SeatId;
  readonly client: TableClient;
}

/**
 * A class with the sockets that a real one has: each student's in the class and at the table, the
 * instructor's in the class and at every table, the projector's in the class.
 */
export class LessonUnderLoad {
  readonly #url: string;
  readonly #scenario: Scenario;
  readonly #created: ClassCreated;
  readonly #host: ClassClient;
  readonly #projector: ClassClient;
  #students: readonly Student[] = [];
  #tables: readonly GameTable[] = [];

  static async begin(url: string, scenario: Scenario): Promise<LessonUnderLoad> {
    const created = await new Door(url).hostClass({ scenario: scenario.id });
    const host = await ClassClient.enter(url, created.hostToken);
    const projector = await ClassClient.enter(url, created.hostToken, "public");
    return new LessonUnderLoad(url, scenario, created, { host, projector });
  }

  /** The same, with so many students at their tables already. */
  static async atTables(
    url: string,
    scenario: Scenario,
    students: number,
  ): Promise<LessonUnderLoad> {
    const lesson = await LessonUnderLoad.begin(url, scenario);
    await lesson.comeIn(students);
    await lesson.play();
    return lesson;
  }

  private constructor(
    url: string,
    scenario: Scenario,
    created: ClassCreated,
    screens: { readonly host: ClassClient; readonly projector: ClassClient },
  ) {
    this.#url = url;
    this.#scenario = scenario;
    this.#created = created;
    this.#host = screens.host;
    this.#projector = screens.projector;
  }

  get tables(): readonly GameTable[] {
    return this.#tables;
  }

  /** Resolves with the milliseconds in which so many were in by the code, each with the whole position. */
  async comeIn(students: number): Promise<number> {
    const door = new Door(this.#url);
    const begin = performance.now();
    this.#students = await Promise.all(
      Array.from({ length: students }, async () => {
        const { token } = await door.joinClass(this.#created.code);
        return { token, client: await ClassClient.enter(this.#url, token) };
      }),
    );
    return performance.now() - begin;
  }

  /** Seats everybody and starts play; resolves with the milliseconds until all sit at their tables. */
  async play(): Promise<number> {
    await this.#lead({ type: "seatEverybody" });
    const begin = performance.now();
    await this.#lead({ type: "goToStep", step: "play" });
    const seated = await Promise.all(this.#students.map((student) => this.#sitDown(student)));
    const span = performance.now() - begin;
    const codes = (this.#host.public.tables ?? []).flatMap(({ code = [] }) => code);
    this.#tables = await Promise.all(
      codes.map(async (code, index) => {
        const { hostToken } = this.#created;
        return new GameTable({
          host: await TableClient.enter(this.#url, { hostToken, table: code }),
          seated: seated.flatMap(({ table, ...each }) => (table === code ? [each] : [])),
          watchers: [],
          player: new RandomPlayer(this.#scenario, seedRng(index)),
        });
      }),
    );
    return span;
  }

  /** Everybody leaves, and the class with its tables is deleted; resolves when the server is rid of them. */
  async end(): Promise<void> {
    await Promise.all(this.#tables.map((table) => table.leave()));
    const inClass = [this.#host, this.#projector, ...this.#students.map(({ client }) => client)];
    await Promise.all(inClass.map((client) => client.leave()));
    await new Door(this.#url).removeClass(this.#created);
    await pause(CLOSED_WITHIN);
  }

  /** Over the socket of the class comes where one sits, and which table it is once it is laid. */
  async #sitDown({ token, client }: Student): Promise<Seated & { readonly table: string }> {
    await client.until(() => client.own.tableCode !== undefined);
    const { tableCode: table, place } = client.own;
    if (table === undefined || place?.seat === undefined) throw new Error("A student has no seat");
    const atTable = await TableClient.enter(this.#url, { seatToken: token });
    return { seat: place.seat, client: atTable, table };
  }

  async #lead(command: Parameters<ClassClient["submit"]>[0]): Promise<void> {
    const reply = await this.#host.submit(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
  }
}

/** Milliseconds in which rooms are disposed of, and connections that are kept for another request close. */
const CLOSED_WITHIN = 8_000;
