/**
 * Sockets for networks that let no WebSocket through. What the server sends comes as events
 * (server-sent events, HTML Living Standard 9.2): in one answer that never ends, or, where a proxy
 * holds answers back until they end, in one answer after the other (long polling). What the browser
 * sends goes in small requests. Rooms and pages notice no difference.
 */

/** `GET` here, followed by the path and query that the WebSocket would have: an answer that never ends. */
export const STREAMS_PATH = "/streams";

/** `GET` here, followed by the same: the first of many answers. Their events carry numbers, from 0, as ids. */
export const POLLS_PATH = `${STREAMS_PATH}/polls`;

/**
 * `GET` here: the answer with the events from number `next` on, as soon as there is one. Whoever asks
 * has all events before it, and does not get them again. Every answer brings at least one.
 */
export const pollPath = (key: string, next: number): string => `${POLLS_PATH}/${key}/from/${next}`;

/** `POST` here with frames as the body, the first of which is number `first` (from 0): the way up. */
export const upPath = (key: string, first: number): string => `${socketPath(key)}/${first}`;

/** `DELETE` here: the browser has closed the socket. */
export const socketPath = (key: string): string => `${STREAMS_PATH}/${key}`;

/** The server sends one of these; a frame, in base64, is a message without a name. */
export const STREAM_EVENTS = {
  /** The first of all. Its data is the key by which requests belong to this socket. */
  open: "open",
  /** To be answered by a request without a frame, as a sign of life. */
  ping: "ping",
  /** Its data is what `closingOf` reads; nothing follows. */
  close: "close",
} as const;

/** How a socket ends: a code of RFC 6455, 7.4, and words for it. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** The data of `close`. Something else than that is an abnormal closure, code 1006. */
export function closingOf(data: string): Closing {
  const [, code, reason = ""] = /^(\d{4}) ?(.*)$/u.exec(data) ?? [];
  return code === undefined ? { code: 1006, reason: "" } : { code: Number(code), reason };
}

export const closingData = ({ code, reason }: Closing): string =>
  `${code} ${reason.replaceAll(/\s+/gu, " ")}`;

/** Frames as one body: each after its length in four bytes, the highest first. */
export function packFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(frames.reduce((sum, { length }) => sum + LENGTH + length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const frame of frames) {
    view.setUint32(at, frame.length);
    packed.set(frame, at + LENGTH);
    at += LENGTH + frame.length;
  }
  return packed;
}

/** The frames of a body that `packFrames` made; undefined where it is no such body. */
export function unpackFrames(packed: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const frames: Uint8Array[] = [];
  let at = 0;
  while (at < packed.length) {
    if (at + LENGTH > packed.length) return undefined;
    const end = at + LENGTH + view.getUint32(at);
    if (end > packed.length) return undefined;
    frames.push(packed.subarray(at + LENGTH, end));
    at = end;
  }
  return frames;
}

/** Bytes of a frame's length. */
const LENGTH = 4;
