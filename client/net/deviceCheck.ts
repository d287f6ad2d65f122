import { ok, type Result } from "#shared/kernel/result.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import { type ApiError, askCheck } from "./httpApi.ts";
import { openSocket } from "./pageSocket.ts";
import type { WayIn } from "./waysIn.ts";

/** Several round trips over HTTP, and how far this device's clock is ahead of the server's. */
export interface HttpProbe {
  readonly trips: readonly Millis[];
  readonly clockAhead: Millis;
}

/** How often a round trip is measured, after a first one that opens the connection. */
const TRIPS = 5;

/** Asks the server several times, one after the other. */
export async function probeHttp(): Promise<Result<HttpProbe, ApiError>> {
  const opening = await timedCheck();
  if (!opening.ok) return opening;
  const trips: Timed[] = [];
  for (let trip = 0; trip < TRIPS; trip++) {
    const timed = await timedCheck();
    if (!timed.ok) return timed;
    trips.push(timed.value);
  }
  const [best = opening.value] = trips.toSorted((a, b) => a.trip - b.trip);
  return ok({
    trips: trips.map(({ trip }) => trip),
    clockAhead: Math.round(best.receivedAt - best.trip / 2 - best.server),
  });
}

/**
 * Opens a socket by this way in, and sends over it what the server sends back at once. `opened`
 * without trips: the way was there, but nothing came through.
 */
export function probeSocket(way: WayIn): Promise<{
  readonly opened: boolean;
  readonly trips: readonly Millis[];
}> {
  return new Promise((resolve) => {
    const trips: Millis[] = [];
    let opened = false;
    let sentAt: Millis = 0;
    const socket = openSocket(way, `${location.origin.replace("http", "ws")}${ECHO_PATH}`);
    const end = (): void => {
      clearTimeout(patience);
      socket.close();
      resolve({ opened, trips });
    };
    const patience = setTimeout(end, SOCKET_PATIENCE);
    const send = (): void => {
      sentAt = performance.now();
      socket.send(QUESTION);
    };
    // A stand-in has these, and no more.
    Object.assign(socket, {
      onopen: () => {
        opened = true;
        send();
      },
      onmessage: () => {
        trips.push(performance.now() - sentAt);
        if (trips.length < TRIPS) send();
        else end();
      },
      onclose: end,
    });
  });
}

interface Timed {
  readonly trip: Millis;
  readonly server: Instant;
  readonly receivedAt: Instant;
}

async function timedCheck(): Promise<Result<Timed, ApiError>> {
  const sentAt = performance.now();
  const reply = await askCheck();
  if (!reply.ok) return reply;
  return ok({
    trip: performance.now() - sentAt,
    server: reply.value.now,
    receivedAt: Date.now(),
  });
}

const SOCKET_PATIENCE: Millis = 8_000;
/** Any byte will do. */
const QUESTION = Uint8Array.of(0);
