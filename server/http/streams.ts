import express, { type Request, Router } from "express";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import { LONGEST_FRAME, type RoomSockets } from "#server/rooms/RoomSockets.ts";
import { fault } from "#server/tables/fault.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { unpackFrames } from "#shared/protocol/streams.ts";
import { addressOf } from "./entrance.ts";
import { isWelcome } from "./origin.ts";
import { refuse } from "./replies.ts";

export interface StreamsContext {
  readonly sockets: RoomSockets;
  readonly allowedOrigins: readonly string[];
  readonly now: () => Instant;
}

/** Everything under `/streams`: sockets for networks without WebSockets, as shared/protocol/streams.ts says. */
export function streams({ sockets, allowedOrigins, now }: StreamsContext): Router {
  const opened = new TokenBuckets({ burst: 150, perSecond: 5 }, now);
  const sent = new TokenBuckets({ burst: 200, perSecond: 50 }, now);
  const isForeign = ({ headers }: Request): boolean =>
    !isWelcome(headers.origin, headers.host, allowedOrigins);
  const router = Router();
  router.get(/.*/, (request, response) => {
    const seconds = opened.take(addressOf(request));
    if (seconds > 0) refuse(response, fault("tooFast", { seconds }));
    else if (isForeign(request)) refuse(response, fault("notAllowedForYou"));
    else if (!sockets.openStream(request, response)) refuse(response, fault("notFound"));
  });
  router.post("/:key/:first", (request, response, next) => {
    const stream = sockets.stream(request.params.key);
    if (isForeign(request)) return refuse(response, fault("notAllowedForYou"));
    if (stream === undefined) return refuse(response, fault("notFound"));
    const seconds = sent.take(stream.key);
    if (seconds === 0) return next();
    // As a WebSocket is closed over which too much comes.
    stream.terminate();
    return refuse(response, fault("tooFast", { seconds }));
  });
  router.post(
    "/:key/:first",
    express.raw({ type: "application/octet-stream", limit: 2 * LONGEST_FRAME }),
    (request, response) => {
      const body: unknown = request.body;
      const frames = body instanceof Uint8Array ? unpackFrames(body) : [];
      const { key, first } = request.params;
      const isTaken =
        frames?.every(({ length }) => length <= LONGEST_FRAME) === true &&
        /^\d{1,9}$/u.test(first) &&
        sockets.stream(key)?.take(Number(first), frames) === true;
      if (isTaken) response.set("Cache-Control", "no-store").status(204).end();
      else refuse(response, fault("malformed", { path: "", reason: "noFrames" }));
    },
  );
  return router;
}
