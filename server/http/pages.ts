import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { RoomSockets } from "#server/rooms/RoomSockets.ts";
import { fault } from "#server/tables/fault.ts";
import { STREAMS_PATH } from "#shared/protocol/streams.ts";
import { api } from "./api.ts";
import type { ApiContext } from "./apiContext.ts";
import { refuse } from "./replies.ts";
import { staticClient } from "./staticClient.ts";
import { streams } from "./streams.ts";

export interface PagesContext extends ApiContext {
  readonly log: Logger;
  readonly sockets: RoomSockets;
  readonly clientFolder: string;
  readonly trustProxy: boolean;
}

/** Everything that is answered over HTTP. */
export function pages(context: PagesContext): Express {
  const app = express();
  app.disable("x-powered-by");
  // The one proxy in front; what a visitor has written before it into the header is not believed.
  app.set("trust proxy", context.trustProxy ? 1 : false);
  app.use(securityHeaders());
  app.get("/healthz", (_request, response) => {
    const { tables } = context.classes;
    const isSound = tables.context.journal.isTrusted();
    response
      .status(isSound ? 200 : UNSOUND)
      .set("Cache-Control", "no-store")
      .json({ ok: isSound, tables: tables.size, sockets: context.rooms.sockets });
  });
  app.use("/api", api(context));
  app.use(STREAMS_PATH, streams({ ...context, now: context.classes.tables.context.clock.now }));
  app.get(/.*/, staticClient(context.clientFolder));
  app.use((_request, response) => {
    refuse(response, fault("notFound"));
  });
  app.use(lastResort(context.log));
  return app;
}

/** The status of a server that has to be started anew. */
const UNSOUND = 503;

/**
 * The pages load nothing from elsewhere, and nobody frames them. Schools run this over plain HTTP
 * in their own network, so nothing here insists on TLS; a proxy in front may.
 */
const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });

/** What went wrong is for the log; the answer says no more than that something did. */
function lastResort(log: Logger): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (isBadBody(error)) {
      refuse(response, fault("malformed", { path: "", reason: error.type }));
      return;
    }
    if (error instanceof URIError) {
      refuse(response, fault("notFound"));
      return;
    }
    log.error({ err: error, method: request.method, path: request.path }, "a request failed");
    if (response.headersSent) response.end();
    else refuse(response, fault("internalError"));
  };
}

/** As the reader of bodies throws it: too long, no JSON, cut off. */
const isBadBody = (error: unknown): error is Error & { readonly type: string } =>
  error instanceof Error &&
  "type" in error &&
  typeof error.type === "string" &&
  "status" in error &&
  typeof error.status === "number" &&
  error.status < 500;
