import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { nextInt, type RngState, seedRng } from "#shared/kernel/rng.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { KOREA } from "#tests/server/support/matches.ts";
import type { Player } from "#tests/server/support/visitors.ts";
import { BINARY, FIN, frame, JOIN_ROOM, RawSocket, ROOM_DATA } from "./rawSocket.ts";

let server: LiveServer;
let witness: Player;
const sockets: RawSocket[] = [];
beforeAll(async () => {
  server = await LiveServer.start();
  witness = (await server.playing()).korea;
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await server.close();
});

/** A socket of an honest seat at a table of its own, in dishonest hands. */
const seated = async (): Promise<RawSocket> => {
  const { code } = await server.host();
  const address = await server.socketAddress(await server.take(code, "korea"));
  const socket = await RawSocket.open(address);
  sockets.push(socket);
  return socket;
};
const everybodyElsePlays = async (): Promise<void> => {
  const ready = witness.public.seats[KOREA]?.ready ?? false;
  expect(await witness.submit({ type: "markReady", ready: !ready })).toEqual({ ok: true });
};
/** A message of a room: its kind as a short text, then what msgpack would read. */
const roomMessage = (kind: string, content: readonly number[]): Buffer =>
  Buffer.concat([
    Buffer.of(ROOM_DATA, 0xa0 | kind.length),
    Buffer.from(kind),
    Buffer.from(content),
  ]);

test("S27 hundreds of random, empty and truncated frames crash nothing and change nothing", async () => {
  let rng: RngState = seedRng(27);
  const draw = (most: number): number => {
    const [value, next] = nextInt(rng, most);
    rng = next;
    return value;
  };
  for (let round = 0; round < 12; round += 1) {
    const socket = await seated();
    for (let count = 0; count < 25; count += 1) {
      const content = randomBytes(draw(60));
      if (content.length > 0 && draw(2) === 0)
        content.writeUInt8([JOIN_ROOM, 11, 12, ROOM_DATA, 14, 15, 17, 21, 22][draw(9)] ?? 0, 0);
      const head = draw(4) === 0 ? FIN | 1 : FIN | BINARY;
      socket.write(frame(content, { head }));
    }
    socket.write(frame(randomBytes(40)).subarray(0, draw(20)));
    socket.destroy();
  }
  await everybodyElsePlays();
});

describe("S28 a frame that breaks the protocol closes its own socket:", () => {
  test.each([
    ["without a mask", frame(Buffer.of(1), { isMasked: false }), 1002],
    ["with a reserved bit", frame(Buffer.of(1), { head: FIN | 0x40 | BINARY }), 1002],
    ["of a reserved kind", frame(Buffer.of(1), { head: FIN | 0x3 }), 1002],
    ["of text that is none", frame(Buffer.of(0xc0, 0x80), { head: FIN | 0x1 }), 1007],
    ["that closes with a code that is none", frame(Buffer.of(0, 1), { head: FIN | 0x8 }), 1002],
    ["that continues nothing", frame(Buffer.of(1), { head: FIN }), 1002],
    ["a ping in pieces", frame(Buffer.of(1), { head: 0x9 }), 1002],
  ])("%s", async (_what, bytes, code) => {
    const socket = await seated();
    socket.write(bytes);
    expect(await socket.closed).toBe(code);
    await everybodyElsePlays();
  });
});

describe("S29 a message that is too large is not even read:", () => {
  test.each([
    ["65,537 bytes", frame(Buffer.alloc(65_537))],
    ["a header that claims 2 GiB", frame(Buffer.alloc(10), { claims: 2 ** 31 })],
    [
      "a header that claims more than there are bytes",
      frame(Buffer.alloc(10), { claims: 2 ** 52 }),
    ],
  ])("%s", async (_what, bytes) => {
    const socket = await seated();
    const { rss } = process.memoryUsage();
    socket.write(bytes);
    expect(await socket.closed).toBe(1009);
    expect(process.memoryUsage().rss - rss).toBeLessThan(50_000_000);
  });

  test("sixty thousand pieces of nothing", async () => {
    const socket = await seated();
    const piece = frame(Buffer.alloc(0), { head: 0 });
    socket.write(frame(Buffer.alloc(0), { head: BINARY }));
    socket.write(Buffer.concat(Array.from({ length: 60_000 }, () => piece)));
    expect(await socket.closed).toBe(1008);
    await everybodyElsePlays();
  });
});

test("S30 a flood of pings is cut or outlasted, and the others play on meanwhile", async () => {
  const socket = await seated();
  const pings = Buffer.concat(
    Array.from({ length: 20_000 }, () => frame(Buffer.of(1), { head: FIN | 0x9 })),
  );
  for (let round = 0; round < 5; round += 1) {
    socket.write(pings);
    await everybodyElsePlays();
  }
});

describe("S31 and S32 msgpack that is more than plain data does nothing:", () => {
  const nest = Array.from({ length: 30_000 }, () => 0x91);
  test.each([
    [
      "a key of everything's prototype",
      [0x81, 0xa9, ...Buffer.from("__proto__"), 0x81, 0xa1, 0x78, 1],
    ],
    ["a date", [0xd6, 0xff, 0, 0, 0, 1]],
    ["a pattern", [0xc7, 9, 0x78, 0x92, 0xa6, ...Buffer.from("(a+)+$")]],
    ["an error", [0xc7, 9, 0x65, 0x92, 0xa5, ...Buffer.from("Error"), 0xa1, 0x78]],
    ["a set", [0xc7, 3, 0x73, 0x92, 1, 2]],
    ["a record of a structure of its own", [0xd4, 0x72, 0x40, 0x91, 0xa1, 0x61, 1]],
    ["a list of four thousand million", [0xdd, 0xff, 0xff, 0xff, 0xff]],
    ["a map of four thousand million", [0xdf, 0xff, 0xff, 0xff, 0xff]],
    ["bytes of four thousand million", [0xc6, 0xff, 0xff, 0xff, 0xff]],
    ["a text of four thousand million", [0xdb, 0xff, 0xff, 0xff, 0xff]],
    ["thirty thousand lists in one another", nest],
  ])("%s", async (_what, content) => {
    const socket = await seated();
    socket.write(frame(roomMessage("command", content)));
    socket.write(frame(roomMessage("record", content)));
    await everybodyElsePlays();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });
});
