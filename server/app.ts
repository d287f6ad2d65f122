import { once } from "node:events";
import type { Server } from "node:http";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { Logger } from "pino";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { Classes } from "./classroom/classes.ts";
import { Retention } from "./classroom/retention.ts";
import type { Config } from "./config/config.ts";
import { lanOrigins } from "./http/addresses.ts";
import { steadyHttpServer } from "./http/httpServer.ts";
import { isWelcome } from "./http/origin.ts";
import { pages } from "./http/pages.ts";
import { CLIENT_FOLDER } from "./http/staticClient.ts";
import type { Journal } from "./journal/journal.ts";
import { type Clock, systemClock } from "./match/clock.ts";
import type { MatchRules } from "./match/matchRules.ts";
import { RoomHost } from "./rooms/RoomHost.ts";
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
  await retention.start();
  const rooms = await RoomHost.start(classes, log);
  const app = pages({
    classes,
    retention,
    rooms,
    packs: parts.packs,
    allowedOrigins: config.allowedOrigins,
    origins: () => lanOrigins(config.host, portOf(server)),
    log,
    clientFolder: parts.clientFolder ?? CLIENT_FOLDER,
    trustProxy: config.trustProxy,
  });
  const server = steadyHttpServer(app, config.trustProxy);
  await listen(server, config);
  const transport = socketsAt(server, config);
  await tables.resume();
  await classes.resume();
  return {
    port: portOf(server),
    origins: lanOrigins(config.host, portOf(server)),
    tables,
    rooms,
    close: async () => {
      await rooms.stop();
      transport.shutdown();
      server.close();
      server.closeAllConnections();
      retention.stop();
      await classes.close();
      await tables.close();
      await journal.close();
    },
  };
}

function socketsAt(server: Server, config: Config): WebSocketTransport {
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    // A client that has not answered twice is gone; a stall of some seconds on our side is not that.
    pingInterval: 4_000,
    pingMaxRetries: 2,
    beforeUpgrade: (request) => {
      const { pathname } = new URL(request.url);
      if (pathname !== ECHO_PATH && !ROOM_PATH.test(pathname))
        return new Response(undefined, { status: 404 });
      const origin = request.headers.get("origin") ?? undefined;
      const host = request.headers.get("host") ?? undefined;
      if (!isWelcome(origin, host, config.allowedOrigins))
        return new Response(undefined, { status: 403 });
      return undefined;
    },
  });
  return transport.attachToServer(server);
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

/** `/<process>/<table code>`, as the SDK makes it of a reservation. */
const ROOM_PATH = /^\/[A-Za-z0-9_-]+\/\d{6}$/;

/** Bytes of a message: a deal of twenty clauses has about a tenth. */
const LONGEST_MESSAGE = 65_536;
