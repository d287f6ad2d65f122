import { pino } from "pino";
import { startApp } from "#server/app.ts";
import { readConfig } from "#server/config/config.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { matchRules } from "#server/match/matchRules.ts";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { throwingRules } from "./injections.ts";

/** The game's server, put together as in server/serve.ts, with rules that throw or a file that is full. */
const config = readConfig(process.env);
const packs = loadPacks();
if (!config.ok || !packs.ok) throw new Error("It cannot be put together");
const folder = config.value.dataDir;
const maxPages = Number(process.env["MAX_PAGES"] ?? 0);
const oneIn = Number(process.env["THROW_ONE_IN"] ?? 0);
const journal = await openSqliteJournal({
  folder,
  maxPages: maxPages > 0 ? maxPages : undefined,
  onFault: () => undefined,
});
const app = await startApp({
  config: config.value,
  log: pino({ level: "silent" }),
  journal,
  packs: packs.value,
  rules: oneIn > 0 ? throwingRules(oneIn, folder) : matchRules,
});
process.stdout.write(`The faulty server is served at http://localhost:${app.port}\n`);
process.once("SIGTERM", () => {
  void app.close().then(() => process.exit(0));
});
