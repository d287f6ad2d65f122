import { createServer, type RequestListener, type Server } from "node:http";
import { networkOf } from "./addresses.ts";

/** A server that half-open and hoarded connections do not exhaust. */
export function steadyHttpServer(listener: RequestListener, isBehindProxy: boolean): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16_384,
    },
    listener,
  );
  server.maxConnections = MOST_CONNECTIONS;
  if (!isBehindProxy) boundByAddress(server);
  return server;
}

/** One address is a whole class behind a school's router, but not more. */
function boundByAddress(server: Server): void {
  const open = new Map<string, number>();
  server.on("connection", (socket) => {
    const address = networkOf(socket.remoteAddress ?? "");
    const count = (open.get(address) ?? 0) + 1;
    if (count > MOST_OF_ONE_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

const MOST_CONNECTIONS = 4_096;
const MOST_OF_ONE_ADDRESS = 1_024;
