import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { RandomPlayer } from "#shared/practice/randomPlayer.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { bareRoomTable, plainTable } from "./bareTables.ts";
import { drive, emptyTally } from "./drive.ts";
import type { DrivenTable } from "./drivenTable.ts";
import { GameTable } from "./gameTable.ts";
import { Observation } from "./observation.ts";
import type { SentAct, Tape } from "./traffic.ts";

/** A server that is measured: the game, or a yardstick that does as little as can be for like traffic. */
export class Subject {
  readonly server: ServerProcess;
  readonly seen: Observation;
  readonly #open: (server: ServerProcess, index: number) => Promise<DrivenTable>;
  readonly #afterwards: () => void;
  #tables: DrivenTable[] = [];
  #laid = 0;

  constructor(parts: {
    readonly name: string;
    readonly server: ServerProcess;
    readonly open: (server: ServerProcess, index: number) => Promise<DrivenTable>;
    readonly afterwards?: () => void;
  }) {
    this.seen = new Observation(parts.name);
    this.server = parts.server;
    this.#open = parts.open;
    this.#afterwards = parts.afterwards ?? (() => undefined);
  }

  /** Opens more tables, one after the other. */
  async open(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      this.#tables.push(await this.#open(this.server, this.#laid));
      this.#laid += 1;
    }
  }

  /** A slice that counts. */
  async slice(rate: number, span: number): Promise<void> {
    await this.#renew();
    await this.seen.slice(this.server, this.#tables, { rate, span });
  }

  /** A slice that does not count: compilers and caches get to know what is asked. */
  async warmUp(rate: number, span: number): Promise<void> {
    await this.#renew();
    await drive(this.#tables, rate, span, emptyTally());
  }

  async leaveTables(): Promise<void> {
    await Promise.all(this.#tables.map((table) => table.leave()));
    this.#tables = [];
  }

  /** Opens a new table for each at which the game has ended. */
  async #renew(): Promise<void> {
    const over = this.#tables.filter((table) => table.isOver);
    await Promise.all(over.map((table) => table.leave()));
    this.#tables = this.#tables.filter((table) => !over.includes(table));
    await this.open(over.length);
  }

  /** Ends the process. */
  async end(): Promise<void> {
    await this.server.end("SIGKILL");
    this.#afterwards();
  }
}

/** The game, on a folder of its own that is removed afterwards. It writes down what its first tables are sent. */
export async function gameSubject(
  scenario: Scenario,
  members: number,
  tapes: readonly Tape[],
): Promise<Subject> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-load-`);
  const server = await ServerProcess.start(GAME, { DATA_DIR: folder });
  return new Subject({
    name: "game",
    server,
    open: ({ url }, index) =>
      GameTable.open(url, scenario, new RandomPlayer(scenario, seedRng(index)), {
        members,
        tape: tapes[index],
      }),
    afterwards: () => rmSync(folder, { recursive: true }),
  });
}

/**
 * All send what `acts` say, over and over: a bare Colyseus room, one that has each action on the disk
 * before anybody is told, as the game has, and plain `ws`.
 */
export async function yardstickSubjects(
  members: number,
  acts: readonly SentAct[],
): Promise<readonly [bare: Subject, durable: Subject, plain: Subject]> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-load-`);
  const given = { TRAFFIC: `${folder}/traffic.json` };
  writeFileSync(given.TRAFFIC, JSON.stringify(acts));
  const bare = await ServerProcess.start(yardstick("bareRoom.ts"), given);
  const journal = { ...given, JOURNAL: `${folder}/journal` };
  const durable = await ServerProcess.start(yardstick("bareRoom.ts"), journal);
  const plain = await ServerProcess.start(yardstick("plainBroadcast.ts"), given);
  const openRoom = ({ url }: ServerProcess): Promise<DrivenTable> =>
    bareRoomTable(url, members, acts);
  return [
    new Subject({ name: "bare Colyseus", server: bare, open: openRoom }),
    new Subject({
      name: "bare Colyseus with a journal",
      server: durable,
      open: openRoom,
      afterwards: () => rmSync(folder, { recursive: true }),
    }),
    new Subject({
      name: "plain ws",
      server: plain,
      open: ({ url }, index) => plainTable(`${url}/table-${index}`, members, acts),
    }),
  ];
}

const yardstick = (file: string): string =>
  fileURLToPath(new URL(`./yardsticks/${file}`, import.meta.url));
