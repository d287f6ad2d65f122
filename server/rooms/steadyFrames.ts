import { Duplex } from "node:stream";
import { WebSocketClient } from "@colyseus/ws-transport";

/**
 * Mends four things on the way out, for every frame of every room, since all pass `raw`:
 * Colyseus 0.18 hands the socket a view of a buffer that the next patch overwrites, so that a slow
 * client reads bytes of later patches; nothing bounds what waits for a client that does not read;
 * each frame is a call of the system, though several go to a client with one command; and a client
 * that is sent away may go on sending for as long as it does not agree.
 */
export function steadyFrames(): void {
  WebSocketClient.prototype.raw = function raw(this: WebSocketClient, data, _options, done) {
    if (this.ref.bufferedAmount > MOST_BUFFERED) {
      this.ref.terminate();
      return;
    }
    gather(Reflect.get(this.ref, "_socket"));
    this.ref.send(Buffer.from(data), { binary: true }, done);
  };
  WebSocketClient.prototype.leave = function leave(this: WebSocketClient, code, data) {
    this.ref.close(code, data);
    const { ref } = this;
    setTimeout(() => {
      ref.terminate();
    }, CLOSED_WITHIN).unref();
  };
}

/** Streams whose frames of this turn of the process are held together. */
const gathered = new Set<Duplex>();

/** Whatever is written to `stream` in this turn leaves in one piece at its end. */
function gather(stream: unknown): void {
  if (!(stream instanceof Duplex) || gathered.has(stream)) return;
  if (gathered.size === 0) process.nextTick(letGo);
  gathered.add(stream);
  stream.cork();
}

function letGo(): void {
  const streams = [...gathered];
  gathered.clear();
  for (const stream of streams) stream.uncork();
}

/** Bytes that may wait for one client, 1 MiB: more than a whole game's state. */
const MOST_BUFFERED = 1_048_576;

/** Milliseconds in which a client agrees to be closed: enough for the code to reach a slow phone. */
const CLOSED_WITHIN = 5_000;
