import { EventSourceParserStream } from "eventsource-parser/stream";
import { POLLS_PATH, pollPath, STREAM_EVENTS, STREAMS_PATH } from "#shared/protocol/streams.ts";

/** What the server says over a socket of plain HTTP; without a name: a frame. */
export interface SocketEvent {
  readonly event?: string | undefined;
  readonly data: string;
}

/**
 * How such a socket's events come down: from the first one, `open`, until `signal` or the server
 * ends them. Ends or rejects where the way is not there, or is lost. `url` is a WebSocket's with `http`.
 */
export type WayDown = (url: URL, signal: AbortSignal) => AsyncIterable<SocketEvent>;

/** One answer that never ends. */
export const streamedDown: WayDown = ({ origin, pathname, search }, signal) =>
  eventsAt(`${origin}${STREAMS_PATH}${pathname}${search}`, "text/event-stream", signal);

/** One answer after the other, each as soon as the server has something to say. */
export const polledDown: WayDown = async function* polledDown(
  { origin, pathname, search },
  signal,
) {
  let address = `${origin}${POLLS_PATH}${pathname}${search}`;
  let key = "";
  let heard = 0;
  for (let misses = 0; misses <= MOST_MISSES; ) {
    const before = heard;
    try {
      for await (const message of eventsAt(address, "text/plain", signal)) {
        // Neither what comes a second time nor what comes after a gap is the next one.
        if (message.id !== String(heard)) continue;
        heard += 1;
        if (message.event === STREAM_EVENTS.open) key = message.data;
        yield message;
      }
    } catch {
      // The server keeps what did not come until it is asked for what follows.
    }
    if (key === "" || signal.aborted) return;
    misses = heard > before ? 0 : misses + 1;
    address = `${origin}${pollPath(key, heard)}`;
  }
};

/** As many answers in a row may break off or bring nothing: a filter's own page answers for ever. */
const MOST_MISSES = 1;

/** The events of one answer. Rejects where it is none, or breaks off. */
async function* eventsAt(address: string, accept: string, signal: AbortSignal) {
  const answer = await fetch(address, { headers: { accept }, cache: "no-store", signal });
  if (!answer.ok || answer.body === null) throw new Error(`Answered with ${answer.status}`);
  const events = answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await events.read(); !next.done; next = await events.read()) yield next.value;
}
