import { StreamedSocket } from "./streamedSocket.ts";
import { type WayIn, waysIn } from "./waysIn.ts";

const Native = globalThis.WebSocket;

/** A socket to `url`, by this way in. */
export const openSocket = (way: WayIn, url: string | URL): WebSocket | StreamedSocket =>
  way === "streams" ? new StreamedSocket(url) : impatient(new Native(url));

/**
 * The SDK opens whatever the page calls `WebSocket` when the SDK is loaded. From here on that is a
 * WebSocket or its stand-in, whichever is the next way in.
 */
globalThis.WebSocket = new Proxy(Native, {
  construct: (_Native, [url]: [url: string | URL]) => openSocket(waysIn.next, url),
});

/** A filter that swallows what it does not know answers nothing at all: there is another way. */
function impatient(socket: WebSocket): WebSocket {
  const patience = setTimeout(() => {
    if (socket.readyState === WebSocket.CONNECTING) socket.close();
  }, OPENING_PATIENCE);
  socket.addEventListener("open", () => clearTimeout(patience));
  socket.addEventListener("close", () => clearTimeout(patience));
  return socket;
}

/** Milliseconds. */
const OPENING_PATIENCE = 3_000;
