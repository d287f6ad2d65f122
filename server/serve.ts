import { existsSync } from "node:fs";
import { pino } from "pino";
import { encodeQR } from "qr";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { type App, startApp } from "./app.ts";
import { type Config, readConfig } from "./config/config.ts";
import { FolderInUse } from "./journal/folderLock.ts";
import type { Journal } from "./journal/journal.ts";
import { openSqliteJournal } from "./journal/sqliteJournal.ts";
import { faultLine } from "./scenarios/faultLine.ts";
import { loadPacks, PACKS_FOLDER } from "./scenarios/loadPacks.ts";

/** Reads the settings, opens the journal, serves the game until it is told to stop. */
const config = settings();
const log = pino({ level: config.logLevel });
const app = await start(config);

// From here on people play: whatever fails, the other tables go on.
process.on("uncaughtException", (error) => {
  log.error({ err: error }, "an exception that nobody caught");
});
process.on("unhandledRejection", (error) => {
  log.error({ err: error }, "a rejection that nobody handled");
});
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void stop(signal);
  });
}
// Last: whoever reads it may end the process at once.
announce(app);

async function stop(signal: string): Promise<void> {
  log.info({ signal }, "closing");
  try {
    await app.close();
  } catch (error) {
    log.error({ err: error }, "not all could be closed");
    process.exit(1);
  }
  process.exit(0);
}

function settings(): Config {
  const read = readConfig(process.env);
  return read.ok ? read.value : fail(["Some settings cannot be used:", ...read.error]);
}

async function start(settled: Config): Promise<App> {
  try {
    return await startApp({
      config: settled,
      log,
      journal: await journalOf(settled),
      packs: packs(settled),
    });
  } catch (error) {
    if (isTaken(error))
      return fail([`Port ${settled.port} is in use. Choose another: PORT=3000 npm start`]);
    throw error;
  }
}

async function journalOf(settled: Config): Promise<Journal> {
  try {
    return await openSqliteJournal({
      folder: settled.dataDir,
      onFault: (error) => {
        log.error({ err: error }, "upkeep of the journal");
      },
    });
  } catch (error) {
    if (error instanceof FolderInUse) return fail([error.message]);
    throw error;
  }
}

function packs({ scenariosDir }: Config): ReadonlyMap<string, Pack> {
  const own = scenariosDir === undefined ? [] : [scenariosDir];
  if (own.some((folder) => !existsSync(folder)))
    return fail([`SCENARIOS_DIR: there is no folder ${own.join()}`]);
  const loaded = loadPacks(PACKS_FOLDER, ...own);
  if (loaded.ok) return loaded.value;
  return fail(["A scenario cannot be read:", ...loaded.error.map((fault) => faultLine("", fault))]);
}

/** Says where the game is to be found, with a code that phones read from the screen. */
function announce({ port, origins }: App): void {
  const [best] = origins;
  const lines = [
    "",
    `Mufakat is served at http://localhost:${port}`,
    ...origins.map((origin) => `   on the network at ${origin}`),
    ...(best === undefined ? [] : ["", encodeQR(best, "ascii")]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function fail(lines: readonly string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
