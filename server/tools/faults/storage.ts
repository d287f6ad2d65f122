import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { JournalEntry } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { canonicalJson } from "#shared/kernel/hash.ts";
import { type Gathering, gather, peopleOf, talk } from "./gathering.ts";
import { FAULTY, injectedIn } from "./injections.ts";
import { concluded, inFolder, type Outcome } from "./outcome.ts";
import { CLEAN } from "./verdict.ts";

/** The disk fills up while everybody speaks, and later has room again. */
export async function diskFull(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const disk = SmallDisk.mount(`${folder}/disk`);
    let server = await ServerProcess.start(disk.isReal ? GAME : FAULTY, {
      DATA_DIR: disk.folder,
      MAX_PAGES: disk.isReal ? "" : String(SMALL_PAGES),
      PORT: "0",
    });
    try {
      const gatherings = await gather(server.url, 2);
      const people = peopleOf(gatherings);
      const isFull = (): boolean =>
        people.some((person) => [...person.refused.values()].includes("storageFull"));
      for (let round = 0; round < MOST_ROUNDS && !isFull(); round += 1)
        await talk(people, 500, 550);
      await Promise.all(people.map((person) => person.settled()));
      const failures = [
        ...(isFull() ? [] : ["the disk was never full"]),
        ...(server.runs ? [] : ["the server ended"]),
        ...[...new Set(people.flatMap((person) => [...person.refused.values()]))]
          .filter((code) => code !== "storageFull")
          .map((code) => `refused for another reason: ${code}`),
      ];
      const begin = performance.now();
      if (disk.isReal) disk.grow();
      else {
        const port = String(server.port);
        await server.end("SIGTERM");
        server = await ServerProcess.start(GAME, { DATA_DIR: disk.folder, PORT: port });
      }
      await untilAnswered(gatherings);
      const secondsToResume = (performance.now() - begin) / 1_000;
      const observed = { times: 1, secondsToResume, failures };
      return await concluded("disk full", { folder: disk.folder, server }, gatherings, observed);
    } finally {
      await server.end("SIGKILL");
      disk.unmount();
    }
  });
}

/** The log beside the database loses its end: what is left is a beginning, and the game goes on. */
export async function tornTail(times: number): Promise<Outcome> {
  return inFolder(async (folder) => {
    const home = `${folder}/home`;
    const server = await ServerProcess.start(GAME, { DATA_DIR: home });
    const gatherings = await gather(server.url, 1);
    const people = peopleOf(gatherings);
    await talk(people, 2_000);
    await Promise.all(people.map((person) => person.settled()));
    await server.end("SIGKILL");
    await Promise.all(people.map((person) => person.leave()));
    const whole = await entriesIn(copied(home, `${folder}/whole`), gatherings);
    const failures: string[] = [];
    let mismatches = 0;
    for (let round = 0; round < times; round += 1) {
      const torn = copied(home, `${folder}/torn-${round}`);
      const log = `${torn}/mufakat.sqlite-wal`;
      truncateSync(log, Math.floor(statSync(log).size * Math.random()));
      const left = await entriesIn(torn, gatherings);
      if (canonicalJson(left) !== canonicalJson(whole.slice(0, left.length))) mismatches += 1;
      const again = await ServerProcess.start(GAME, { DATA_DIR: torn });
      try {
        const [fresh] = await gather(again.url, 1);
        await talk(fresh?.people ?? [], 200);
        await Promise.all((fresh?.people ?? []).map((person) => person.settled()));
        await Promise.all((fresh?.people ?? []).map((person) => person.leave()));
      } catch (error) {
        failures.push(`after a torn end nobody can play: ${String(error)}`);
      } finally {
        await again.end("SIGKILL");
      }
    }
    const answered = people.reduce((sum, person) => sum + person.answered.size, 0);
    return { fault: "torn end of the log", times, answered, ...CLEAN, mismatches, failures };
  });
}

/** Rules and views throw at random while everybody speaks: what failed is refused, the rest goes on. */
export async function exceptions(times: number): Promise<Outcome> {
  return inFolder(async (folder) => {
    const server = await ServerProcess.start(FAULTY, { DATA_DIR: folder, THROW_ONE_IN: "20" });
    try {
      const gatherings = await gather(server.url, 4);
      const people = peopleOf(gatherings);
      for (let round = 0; round < MOST_ROUNDS && injectedIn(folder) < times; round += 1)
        await talk(people, 1_000);
      await Promise.all(people.map((person) => person.settled()));
      const injected = injectedIn(folder);
      const failures = [
        ...(server.runs ? [] : ["the server ended"]),
        ...(injected < times ? [`only ${injected} exceptions`] : []),
      ];
      const observed = { times: injected, failures };
      return await concluded("exceptions in handlers", { folder, server }, gatherings, observed);
    } finally {
      await server.end("SIGKILL");
    }
  });
}

/** A small disk in memory, where this process may mount one; else a folder, and SQLite's own limit. */
class SmallDisk {
  readonly folder: string;
  readonly isReal: boolean;

  static mount(folder: string): SmallDisk {
    mkdirSync(folder);
    return new SmallDisk(folder, mounted("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder));
  }

  private constructor(folder: string, isReal: boolean) {
    this.folder = folder;
    this.isReal = isReal;
  }

  grow(): void {
    mounted("mount", "-o", "remount,size=64m", this.folder);
  }

  unmount(): void {
    if (this.isReal) mounted("umount", this.folder);
  }
}

function mounted(command: string, ...options: readonly string[]): boolean {
  try {
    execFileSync(command, options, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function copied(from: string, to: string): string {
  mkdirSync(to);
  for (const file of ["mufakat.sqlite", "mufakat.sqlite-wal"])
    if (existsSync(`${from}/${file}`)) cpSync(`${from}/${file}`, `${to}/${file}`);
  return to;
}

/** Nothing where the table is not there any more. */
async function entriesIn(
  folder: string,
  gatherings: readonly Gathering[],
): Promise<readonly JournalEntry[]> {
  const journal = await openSqliteJournal({ folder, onFault: () => undefined });
  try {
    const log = await journal.open(gatherings[0]?.code ?? "");
    const entries = log.ok ? await log.value.entries() : log;
    return entries.ok ? entries.value : [];
  } finally {
    await journal.close();
  }
}

/** Somebody at each table says a word until it is answered with yes. */
async function untilAnswered(gatherings: readonly Gathering[]): Promise<void> {
  for (const { people } of gatherings) {
    const [person] = people;
    if (person === undefined) continue;
    const before = person.answered.size;
    while (person.answered.size === before) {
      await talk([person], 1);
      await person.settled();
      await pause(20);
    }
  }
}

const MOST_ROUNDS = 60;
/** Of 4 KiB: the scenario and some hundred words. */
const SMALL_PAGES = 120;
