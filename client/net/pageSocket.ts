import { HttpSocket, OPENING_PATIENCE } from "./httpSocket.ts";
import { polledDown, streamedDown, type WayDown } from "./waysDown.ts";
import { type WayIn, waysIn } from "./waysIn.ts";

const Native = globalThis.WebSocket;

/** A socket to `url`, by this way in. */
export const openSocket = (way: WayIn, url: string | URL): WebSocket | HttpSocket =>
  way === "socket" ? impatient(new Native(url)) : closedWithPage(new HttpSocket(url, DOWN[way]));

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

/** A proxy may keep from the server that the page has gone, so the page says it. */
function closedWithPage(socket: HttpSocket): HttpSocket {
  for (const each of ofPage) if (each.readyState === Native.CLOSED) ofPage.delete(each);
  ofPage.add(socket);
  return socket;
}

/** Those over plain HTTP. */
const ofPage = new Set<HttpSocket>();
window.addEventListener("pagehide", () => {
  for (const socket of ofPage) socket.close();
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
