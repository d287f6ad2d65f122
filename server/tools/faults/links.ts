import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "#server/tools/load/figures.ts";
import { GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { allConnected, type Gathering, gather, peopleOf, type Speaker, talk } from "./gathering.ts";
import { LinkProxy } from "./linkProxy.ts";
import { concluded, inFolder, type Observed, type Outcome } from "./outcome.ts";

interface Network {
  readonly proxy: LinkProxy;
  readonly gatherings: readonly Gathering[];
  readonly people: readonly Speaker[];
}

/** Every link is cut at random moments while everybody speaks. */
export const linksCut = (times: number): Promise<Outcome> =>
  overProxy("links cut", 2, async ({ proxy, people }) => {
    let slowest = 0;
    for (let round = 0; round < times; round += 1) {
      const talking = talk(people, 900);
      await pause(Math.random() * 600);
      proxy.cut();
      await pause(0);
      slowest = Math.max(slowest, await allConnected(people));
      await talking;
    }
    return { times, secondsToResume: slowest };
  });

/** Every message of every client arrives twice. */
export const messagesTwice = (): Promise<Outcome> =>
  overProxy("messages delivered twice", 2, async ({ proxy, people }) => {
    proxy.repeats = true;
    await talk(people, 4_000);
    return { times: people.reduce((sum, person) => sum + person.waits.length, 0) };
  });

/** Links that look open and let nothing through, as when a phone leaves the room. */
export const halfOpenLinks = (times: number): Promise<Outcome> =>
  overProxy("half-open links", 2, async ({ proxy, people }) => {
    let slowest = 0;
    for (let round = 0; round < times; round += 1) {
      await talk(people, 500);
      proxy.become("swallowing");
      const begin = performance.now();
      await talk(people, 500);
      await Promise.all(people.map((person) => person.settled()));
      slowest = Math.max(slowest, (performance.now() - begin) / 1_000);
    }
    return { times, secondsToResume: slowest };
  });

/** Sixty people lose their links in one moment and all come back at once. */
export const allAtOnce = (): Promise<Outcome> =>
  overProxy("60 reconnecting at once", 20, async ({ proxy, people }) => {
    let slowest = 0;
    for (let round = 0; round < 3; round += 1) {
      await talk(people, 300);
      proxy.cut();
      await pause(0);
      slowest = Math.max(slowest, await allConnected(people));
    }
    return { times: 3, secondsToResume: slowest };
  });

/** One delegation's link lets a kilobyte a second through: nobody else is to feel it. */
export async function slowReader(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const server = await ServerProcess.start(GAME, { DATA_DIR: folder });
    const proxy = await LinkProxy.start(server.port);
    try {
      const [table] = await gather(server.url, 1);
      const [slowTable] = await gather(server.url, 1, () => proxy.url);
      if (table === undefined || slowTable === undefined) throw new Error("No table");
      const everybody = [...table.people, ...slowTable.people];
      await talk(everybody, 2_000);
      const before = waitOf(table.people);
      const memory = (await server.usage(true)).rss;
      proxy.become("trickling");
      await talk(everybody, 6_000);
      const during = waitOf(table.people);
      const grown = (await server.usage(true)).rss - memory;
      proxy.cut();
      await pause(0);
      const secondsToResume = await allConnected(everybody);
      return await concluded("slow readers", { folder, server }, [table, slowTable], {
        times: slowTable.people.length,
        secondsToResume,
        failures: [
          ...(during > before + SLOWER ? [`others waited ${during} ms instead of ${before}`] : []),
          ...(grown > MOST_GROWTH ? [`the server grew by ${grown} bytes`] : []),
        ],
      });
    } finally {
      proxy.close();
      await server.end("SIGKILL");
    }
  });
}

/** Milliseconds, in the middle, since the last call. */
function waitOf(people: readonly Speaker[]): number {
  const waits = people.flatMap((person) => person.waits.splice(0));
  return Math.round(quantile(waits, 0.5));
}

async function overProxy(
  fault: string,
  tables: number,
  happen: (network: Network) => Promise<Observed>,
): Promise<Outcome> {
  return inFolder(async (folder) => {
    const server = await ServerProcess.start(GAME, { DATA_DIR: folder });
    const proxy = await LinkProxy.start(server.port);
    try {
      const gatherings = await gather(server.url, tables, () => proxy.url);
      const people = peopleOf(gatherings);
      const observed = await happen({ proxy, gatherings, people });
      await allConnected(people);
      return await concluded(fault, { folder, server }, gatherings, observed);
    } finally {
      proxy.close();
      await server.end("SIGKILL");
    }
  });
}

/** Milliseconds that the middle wait of others may grow by: this machine's own unrest. */
const SLOWER = 20;
/** Bytes: one buffer's bound for each slow reader, and what a garbage collector leaves. */
const MOST_GROWTH = 16 * 1_048_576;
