import { WebSocketClient } from "@colyseus/ws-transport";

/**
 * Mends two things on the way out, for every frame of every room, since all pass `raw`:
 * Colyseus 0.18 hands the socket a view of a buffer that the next patch overwrites, so that a slow
 * client reads bytes of later patches; and nothing bounds what waits for a client that does not
 * read.
 */
export function steadyFrames(): void {
  WebSocketClient.prototype.raw = function raw(this: WebSocketClient, data, _options, done) {
    if (this.ref.bufferedAmount > MOST_BUFFERED) {
      this.ref.terminate();
      return;
    }
    this.ref.send(Buffer.from(data), { binary: true }, done);
  };
}

/** Bytes that may wait for one client, 1 MiB: more than a whole game's state. */
const MOST_BUFFERED = 1_048_576;
