import { once } from "node:events";
import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { Classes } from "./classroom/classes.ts";
import { Retention } from "./classroom/retention.ts";
import type { Config } from "./config/config.ts";
import { lanOrigins } from "./http/addresses.ts";
import { steadyHttpServer } from "./http/httpServer.ts";
import { pages } from "./http/pages.ts";
import { CLIENT_FOLDER } from "./http/staticClient.ts";
import type { Journal } from "./journal/journal.ts";
import { type Clock, systemClock } from "./match/clock.ts";
import type { MatchRules } from "./match/matchRules.ts";
import { RoomHost } from "./rooms/RoomHost.ts";
import { RoomSockets } from "./rooms/RoomSockets.ts";
import { Tables } from "./tables/tables.ts";

export interface AppParts {
  readonly config: Config;
  readonly log: Logger;
  readonly journal: Journal;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly clientFolder?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly rules?: MatchRules | undefined;
}

/** A server that listens. */
export interface App {
  readonly port: number;
  /** Where other devices reach it, best first. */
  readonly origins: readonly string[];
  readonly tables: Tables;
  readonly rooms: RoomHost;
  /** Tells everybody to come back later, and resolves when all is written and closed. */
  readonly close: () => Promise<void>;
}

/** Puts the parts together and listens. Rejects where the port is taken. */
export async function startApp(parts: AppParts): Promise<App> {
  const { config, log, journal } = parts;
  const tables = await Tables.start({
    journal,
    clock: parts.clock ?? systemClock,
    botPace: config.botPace,
    onFault: (error, doing) => {
      log.error({ err: error }, doing);
    },
    rules: parts.rules,
  });
  const classes = new Classes(tables, parts.packs);
  const retention = new Retention(classes);
  const rooms = await RoomHost.start(classes, log);
  const sockets = new RoomSockets(config.allowedOrigins);
  const app = pages({
    classes,
    retention,
    rooms,
    sockets,
    packs: parts.packs,
    allowedOrigins: config.allowedOrigins,
    origins: () => lanOrigins(config.host, portOf(server)),
    log,
    clientFolder: parts.clientFolder ?? CLIENT_FOLDER,
    trustProxy: config.trustProxy,
  });
  const server = steadyHttpServer(app, config.trustProxy);
  await listen(server, config);
  sockets.attachToServer(server);
  await tables.resume();
  await classes.resume();
  // Games whose time runs have been taken up by now, so none of them is deleted.
  await retention.start();
  return {
    port: portOf(server),
    origins: lanOrigins(config.host, portOf(server)),
    tables,
    rooms,
    close: async () => {
      await rooms.stop();
      sockets.shutdown();
      server.close();
      server.closeAllConnections();
      retention.stop();
      await classes.close();
      await tables.close();
      await journal.close();
    },
  };
}

async function listen(server: Server, config: Config): Promise<void> {
  const listening = once(server, "listening");
  server.listen(config.port, config.host);
  await listening;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
