import { pino } from "pino";
import { type App, type AppParts, startApp } from "#server/app.ts";
import type { Config } from "#server/config/config.ts";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { matchRules } from "#server/match/matchRules.ts";
import { trilateral } from "./heads.ts";
import { Visitors } from "./visitors.ts";

/** Settings of a server for tests. */
export const QUIET: Config = {
  port: 0,
  host: "127.0.0.1",
  dataDir: "",
  allowedOrigins: [],
  trustProxy: false,
  botPace: { min: 0, max: 0 },
  logLevel: "silent",
};

/** The real server on a port of its own, with tables in memory. */
export class LiveServer extends Visitors {
  readonly app: App;
  readonly journal: MemoryJournal;

  static async start(parts: Partial<AppParts> = {}): Promise<LiveServer> {
    const journal = new MemoryJournal();
    const app = await startApp({
      config: QUIET,
      log: pino({ level: "silent" }),
      journal,
      packs: new Map([["trilateral", trilateral()]]),
      rules: matchRules,
      ...parts,
    });
    return new LiveServer(app, journal);
  }

  private constructor(app: App, journal: MemoryJournal) {
    super(`http://127.0.0.1:${app.port}`);
    this.app = app;
    this.journal = journal;
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}
