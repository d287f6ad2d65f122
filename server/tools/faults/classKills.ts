import { setTimeout as pause } from "node:timers/promises";
import { ClassClient } from "#server/tools/rig/classClient.ts";
import { Door } from "#server/tools/rig/door.ts";
import { freePort, GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import type { InstructorClassCommand } from "#shared/classroom/classCommands.ts";
import { classVerdict, lastTold } from "./classVerdict.ts";
import { allConnected, type Gathering, peopleOf, speaker, talk } from "./gathering.ts";
import { concluded, inFolder, type Outcome } from "./outcome.ts";
import { enrolled, type Pupil, sheetText } from "./pupil.ts";
import { sum } from "./verdict.ts";

/**
 * The server of a class is killed again and again at a random moment: while people come in, while
 * they prepare, and while they play. Everybody comes back with the token that the door gave, to the
 * own place, papers and table.
 */
export async function classKilled(times: number): Promise<Outcome> {
  return inFolder(async (folder) => {
    const lesson = await KilledLesson.begin(folder);
    const third = Math.ceil(times / 3);
    for (let round = 0; round < third; round += 1)
      await lesson.killedWhile(lesson.comeIn(Math.ceil(STUDENTS / third)));
    await lesson.lead({ type: "seatEverybody" }, { type: "goToStep", step: "preparation" });
    for (let round = third; round < 2 * third; round += 1)
      await lesson.killedWhile(lesson.prepare(round - third));
    await lesson.lead({ type: "goToStep", step: "play" });
    await lesson.sitDown();
    for (let round = 2 * third; round < times; round += 1) await lesson.killedWhile(lesson.play());
    return lesson.concluded(times);
  });
}

/** A class at a server that is killed, and started again in the same place. */
class KilledLesson {
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #code: string;
  readonly #hostToken: string;
  readonly #pupils: Pupil[] = [];
  #server: ServerProcess;
  #gatherings: readonly Gathering[] = [];
  #slowest = 0;

  static async begin(folder: string): Promise<KilledLesson> {
    const environment = { DATA_DIR: folder, PORT: String(await freePort()) };
    const server = await ServerProcess.start(GAME, environment);
    const { code, hostToken } = await new Door(server.url).hostClass({ pace: "live" });
    return new KilledLesson({ folder, environment, code, hostToken, server });
  }

  private constructor(parts: {
    readonly folder: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly code: string;
    readonly hostToken: string;
    readonly server: ServerProcess;
  }) {
    this.#folder = parts.folder;
    this.#environment = parts.environment;
    this.#code = parts.code;
    this.#hostToken = parts.hostToken;
    this.#server = parts.server;
  }

  /** Kills the server while something is being `done`, which ends in spite of that. */
  async killedWhile(done: Promise<unknown>): Promise<void> {
    await pause(Math.random() * LOAD);
    await this.#server.end("SIGKILL");
    const begin = performance.now();
    this.#server = await ServerProcess.start(GAME, this.#environment);
    await allConnected([...this.#people, ...peopleOf(this.#gatherings)]);
    this.#slowest = Math.max(this.#slowest, (performance.now() - begin) / 1_000);
    await done;
  }

  /** So many more come in by the code. */
  async comeIn(students: number): Promise<void> {
    await Promise.all(
      Array.from({ length: students }, async () => {
        this.#pupils.push(await enrolled(() => this.#server.url, this.#code));
      }),
    );
  }

  /** Everybody talks with the own delegation, and writes one more part of the own sheet. */
  async prepare(prompt: number): Promise<void> {
    for (const pupil of this.#pupils) {
      const text = sheetText(pupil, prompt);
      if (text !== undefined) pupil.person.say(text);
    }
    await talk(this.#people, LOAD);
  }

  /** Everybody talks with the own delegation and speaks on the floor of the own table. */
  async play(): Promise<void> {
    await talk([...this.#people, ...peopleOf(this.#gatherings)], LOAD);
  }

  /** Everybody sits down at the own table, once all are laid. */
  async sitDown(): Promise<void> {
    const seated = await Promise.all(
      this.#pupils.map(async ({ token, person }) => {
        await person.line.until(() => person.line.own.tableCode !== undefined);
        const atTable = speaker(() => this.#server.url, token);
        await atTable.connect();
        return { code: person.line.own.tableCode ?? "", atTable };
      }),
    );
    const tables = Map.groupBy(seated, ({ code }) => code);
    this.#gatherings = [...tables].map(([code, people]) => ({
      code,
      people: people.map(({ atTable }) => atTable),
    }));
  }

  async lead(...commands: readonly InstructorClassCommand[]): Promise<void> {
    const host = await ClassClient.enter(this.#server.url, this.#hostToken);
    for (const command of commands) {
      const reply = await host.submit(command);
      if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
    }
    await host.leave();
  }

  async concluded(times: number): Promise<Outcome> {
    await Promise.all(this.#people.map((person) => person.settled()));
    const told = lastTold(this.#pupils);
    const place = { folder: this.#folder, server: this.#server };
    const observed = { times, secondsToResume: this.#slowest };
    const atTables = await concluded("kill -9 in a class", place, this.#gatherings, observed);
    await Promise.all(this.#people.map((person) => person.leave()));
    const inClass = await classVerdict(this.#folder, this.#code, this.#pupils, told);
    const answered = this.#people.reduce((count, person) => count + person.answered.size, 0);
    return { ...atTables, ...sum(atTables, inClass), answered: atTables.answered + answered };
  }

  get #people(): readonly Pupil["person"][] {
    return this.#pupils.map(({ person }) => person);
  }
}

const STUDENTS = 12;
/** Milliseconds. */
const LOAD = 700;
