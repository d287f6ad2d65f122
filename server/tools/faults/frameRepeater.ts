/**
 * Reads the bytes that one client sends, and gives every WebSocket message of a room twice, as a
 * network may that repeats what it did not hear confirmed. The HTTP request before, and the message
 * by which a client joins, pass once.
 */
export class FrameRepeater {
  #rest: Buffer = Buffer.alloc(0);
  #isUpgraded = false;

  twice(data: Buffer): Buffer {
    if (!this.#isUpgraded) {
      this.#isUpgraded = data.includes("Upgrade: websocket") || data.includes("upgrade: websocket");
      return data;
    }
    this.#rest = Buffer.concat([this.#rest, data]);
    const out: Buffer[] = [];
    for (let size = frameSize(this.#rest); size !== undefined; size = frameSize(this.#rest)) {
      const frame = this.#rest.subarray(0, size);
      this.#rest = this.#rest.subarray(size);
      out.push(frame);
      if (isRoomMessage(frame)) out.push(frame);
    }
    return Buffer.concat(out);
  }
}

/** Bytes of the first frame, or nothing where it is not whole. RFC 6455, section 5.2. */
function frameSize(bytes: Buffer): number | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const header = 2 + extra + MASK;
  if (bytes.length < header) return undefined;
  const length =
    extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return bytes.length >= header + length ? header + length : undefined;
}

/** A binary frame whose first byte of content is not that of joining a room. */
function isRoomMessage(frame: Buffer): boolean {
  if ((frame.readUInt8(0) & 0x0f) !== BINARY) return false;
  const short = frame.readUInt8(1) & 0x7f;
  const mask = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  const content = mask + MASK;
  if (frame.length <= content) return false;
  return (frame.readUInt8(content) ^ frame.readUInt8(mask)) !== JOIN_ROOM;
}

const MASK = 4;
const BINARY = 2;
const JOIN_ROOM = 10;
