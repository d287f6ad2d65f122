import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A client that speaks WebSocket by itself, and so may speak it badly. */
export class RawSocket {
  /** Resolves with the close code that the server sent, or nothing where it just hung up. */
  readonly closed: Promise<number | undefined>;
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);

  /** Opens the socket of a reservation, and joins the room. */
  static async open(address: string): Promise<RawSocket> {
    const { hostname, port, pathname, search } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      [
        `GET ${pathname}${search} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        "Sec-WebSocket-Version: 13",
        "",
        "",
      ].join("\r\n"),
    );
    const raw = new RawSocket(socket);
    while (!raw.#received.includes("\r\n\r\n")) await once(socket, "data");
    raw.#received = raw.#received.subarray(raw.#received.indexOf("\r\n\r\n") + 4);
    while (raw.#received.length === 0) await once(socket, "data");
    raw.write(frame(Buffer.of(JOIN_ROOM)));
    return raw;
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => {
      this.#received = Buffer.concat([this.#received, data]);
    });
    socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        resolve(closeCodeIn(this.#received));
      });
    });
  }

  write(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

interface FrameOptions {
  /** First byte: FIN, RSV1–3 and the opcode. */
  readonly head?: number;
  readonly isMasked?: boolean;
  /** The length that the header claims. */
  readonly claims?: number;
}

/** A frame as RFC 6455, section 5.2, has it, unless told otherwise. */
export function frame(content: Uint8Array, options: FrameOptions = {}): Buffer {
  const { head = FIN | BINARY, isMasked = true, claims = content.length } = options;
  const maskBit = isMasked ? 0x80 : 0;
  const mask = isMasked ? randomBytes(4) : Buffer.alloc(0);
  const masked = Buffer.from(content.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return Buffer.concat([Buffer.of(head), lengthOf(claims, maskBit), mask, masked]);
}

function lengthOf(length: number, maskBit: number): Buffer {
  if (length < 126) return Buffer.of(maskBit | length);
  if (length < 65_536) {
    const short = Buffer.of(maskBit | 126, 0, 0);
    short.writeUInt16BE(length, 1);
    return short;
  }
  const long = Buffer.alloc(9);
  long.writeUInt8(maskBit | 127, 0);
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}

/** Server frames are not masked; only the last one can be a close. */
function closeCodeIn(received: Buffer): number | undefined {
  let rest = received;
  while (rest.length >= 2) {
    const short = rest.readUInt8(1) & 0x7f;
    const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
    if (rest.length < 2 + extra) return undefined;
    const length =
      extra === 0 ? short : extra === 2 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
    const content = rest.subarray(2 + extra, 2 + extra + length);
    if ((rest.readUInt8(0) & 0x0f) === CLOSE && content.length >= 2) return content.readUInt16BE(0);
    rest = rest.subarray(2 + extra + length);
  }
  return undefined;
}

export const FIN = 0x80;
export const BINARY = 0x2;
const CLOSE = 0x8;
/** First byte of a message of @colyseus/shared-types. */
export const JOIN_ROOM = 10;
export const ROOM_DATA = 13;
