import express, { type NextFunction, type Request, type Response, Router } from "express";
import { TokenBuckets } from "#server/limits/tokenBucket.ts";
import { LONGEST_FRAME, type RoomSockets } from "#server/rooms/RoomSockets.ts";
import { fault } from "#server/tables/fault.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { unpackFrames } from "#shared/protocol/streams.ts";
import { addressOf } from "./entrance.ts";
import { isWelcome } from "./origin.ts";
import { EMPTY, refuse } from "./replies.ts";

export interface StreamsContext {
  readonly sockets: RoomSockets;
  readonly allowedOrigins: readonly string[];
  readonly now: () => Instant;
}

/** Everything under `/streams`: sockets for networks without WebSockets, as shared/protocol/streams.ts says. */
export function streams({ sockets, allowedOrigins, now }: StreamsContext): Router {
  const opened = new TokenBuckets({ burst: 150, perSecond: 5 }, now);
  const asked = new TokenBuckets({ burst: 200, perSecond: 50 }, now);
  const router = Router();

  router.use(({ headers }, response, next) => {
    if (isWelcome(headers.origin, headers.host, allowedOrigins)) next();
    else refuse(response, fault("notAllowedForYou"));
  });

  /** Only for whoever holds the key of a socket, and no more often than a page has reason to. */
  const ofSocket = <Params extends { readonly key: string }>(
    { params }: Request<Params>,
    response: Response,
    next: NextFunction,
  ): void => {
    const socket = sockets.held(params.key);
    if (socket === undefined) return refuse(response, fault("notFound"));
    const seconds = asked.take(socket.key);
    if (seconds === 0) return next();
    // As a WebSocket is closed over which too much comes.
    socket.terminate();
    return refuse(response, fault("tooFast", { seconds }));
  };
  router.get("/polls/:key/from/:next", ofSocket, (request, response) => {
    const { key, next } = request.params;
    const isTaken = isNumber(next) && sockets.polled(key)?.poll(Number(next), response) === true;
    if (!isTaken) refuse(response, fault("malformed", { path: "", reason: "noEvents" }));
  });
  router.post(
    "/:key/:first",
    ofSocket,
    express.raw({ type: "application/octet-stream", limit: 2 * LONGEST_FRAME }),
    (request, response) => {
      const body: unknown = request.body;
      const frames = body instanceof Uint8Array ? unpackFrames(body) : [];
      const { key, first } = request.params;
      const isTaken =
        frames?.every(({ length }) => length <= LONGEST_FRAME) === true &&
        isNumber(first) &&
        sockets.held(key)?.take(Number(first), frames) === true;
      if (isTaken) response.set("Cache-Control", "no-store").status(EMPTY).end();
      else refuse(response, fault("malformed", { path: "", reason: "noFrames" }));
    },
  );
  router.delete("/:key", ofSocket, (request, response) => {
    sockets.held(request.params.key)?.terminate();
    response.status(EMPTY).end();
  });

  const opening =
    (open: (request: Request, response: Response) => boolean) =>
    (request: Request, response: Response): void => {
      const seconds = opened.take(addressOf(request));
      if (seconds > 0) refuse(response, fault("tooFast", { seconds }));
      else if (!open(request, response)) refuse(response, fault("notFound"));
    };
  const polls = Router();
  polls.get(
    /.*/,
    opening((request, response) => sockets.openPolls(request, response)),
  );
  router.use("/polls", polls);
  router.get(
    /.*/,
    opening((request, response) => sockets.openStream(request, response)),
  );
  return router;
}

const isNumber = (digits: string): boolean => /^\d{1,9}$/u.test(digits);
