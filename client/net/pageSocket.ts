import { HttpSocket, OPENING_PATIENCE } from "./httpSocket.ts";
import { polledDown, streamedDown, type WayDown } from "./waysDown.ts";
import { type WayIn, waysIn } from "./waysIn.ts";

const Native = globalThis.WebSocket;

/** A socket to `url`, by this way in. */
export const openSocket = (way: WayIn, url: string | URL): WebSocket | HttpSocket =>
  way === "socket" ? impatient(new Native(url)) : new HttpSocket(url, DOWN[way]);

const DOWN: Readonly<Record<Exclude<WayIn, "socket">, WayDown>> = {
  streams: streamedDown,
  polls: polledDown,
};

/**
 * The SDK opens whatever the page calls `WebSocket` when the SDK is loaded. From here on that is a
 * WebSocket or its stand-in, whichever is the next way in.
 */
globalThis.WebSocket = new Proxy(Native, {
  construct: (_Native, [url]: [url: string | URL]) => openSocket(waysIn.next, url),
});

/** Gives a WebSocket up that does not open. */
function impatient(socket: WebSocket): WebSocket {
  const patience = setTimeout(() => {
    if (socket.readyState === WebSocket.CONNECTING) socket.close();
  }, OPENING_PATIENCE);
  socket.addEventListener("open", () => clearTimeout(patience));
  socket.addEventListener("close", () => clearTimeout(patience));
  return socket;
}
