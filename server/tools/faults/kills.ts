import { setTimeout as pause } from "node:timers/promises";
import { freePort, GAME, ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { allConnected, gather, peopleOf, talk } from "./gathering.ts";
import { concluded, inFolder, type Outcome } from "./outcome.ts";

/** The server is killed again and again, at a random moment while everybody speaks. */
export async function killed(times: number): Promise<Outcome> {
  return inFolder(async (folder) => {
    const environment = { DATA_DIR: folder, PORT: String(await freePort()) };
    let server = await ServerProcess.start(GAME, environment);
    const gatherings = await gather(server.url, 2);
    const people = peopleOf(gatherings);
    let slowest = 0;
    for (let round = 0; round < times; round += 1) {
      const talking = talk(people, LOAD);
      await pause(Math.random() * LOAD);
      await server.end("SIGKILL");
      const begin = performance.now();
      server = await ServerProcess.start(GAME, environment);
      await talking;
      await allConnected(people);
      slowest = Math.max(slowest, (performance.now() - begin) / 1_000);
    }
    return concluded("kill -9 under load", { folder, server }, gatherings, {
      times,
      secondsToResume: slowest,
    });
  });
}

/** Milliseconds. */
const LOAD = 700;
