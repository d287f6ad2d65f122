import express, { type Request, type Response, Router } from "express";
import { type Fault, fault } from "#server/tables/fault.ts";
import type { ApiContext } from "./apiContext.ts";
import { ClassRoutes } from "./classRoutes.ts";
import { addressOf, Entrance } from "./entrance.ts";
import { isWelcome } from "./origin.ts";
import { refuse } from "./replies.ts";
import { TableRoutes } from "./tableRoutes.ts";

/** Everything under `/api`: the routes of shared/protocol/http.ts and shared/protocol/class.ts. */
export function api(context: ApiContext): Router {
  const entrance = new Entrance(context.classes);
  const router = Router();
  router.use((request, response, next) => {
    response.set("Cache-Control", "no-store");
    const wrong =
      entrance.door.request(addressOf(request)) ?? unwelcome(request, context.allowedOrigins);
    if (wrong === undefined) next();
    else refuse(response, wrong);
  });
  router.use(express.json({ limit: LONGEST_BODY, reviver: plainKey }));
  new TableRoutes(context, entrance).addTo(router);
  new ClassRoutes(context, entrance).addTo(router);
  router.use((_request: Request, response: Response) => {
    refuse(response, fault("notFound"));
  });
  return router;
}

/** Other people's pages, and bodies that a form could have sent. */
function unwelcome(request: Request, allowedOrigins: readonly string[]): Fault | undefined {
  const { origin, host } = request.headers;
  if (!isWelcome(origin, host, allowedOrigins)) return fault("notAllowedForYou");
  if (request.method === "POST" && request.is("application/json") === false)
    return fault("malformed", { path: "", reason: "notJson" });
  return undefined;
}

/** A key that would be read from everything's prototype is in no honest body. */
function plainKey(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("A key that nobody uses");
  return value;
}

/** Bytes. */
const LONGEST_BODY = 16_384;
