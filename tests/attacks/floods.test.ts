import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { Lesson, type Pupil } from "#tests/server/support/pupils.ts";
import { letTimeStand } from "#tests/server/support/standingClock.ts";
import type { Player } from "#tests/server/support/visitors.ts";
import { frame, RawSocket, ROOM_DATA } from "./rawSocket.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const say = (text: string) => ({ type: "speak", to: [], text });
const readied = async (player: Player, ready: boolean): Promise<void> => {
  expect(await player.submit({ type: "markReady", ready })).toEqual({ ok: true });
};

test("S33 one socket at full speed is cut off after about its hundred messages, and others never wait for it", async () => {
  const { code } = await server.host();
  const flooder = await RawSocket.open(
    await server.socketAddress(await server.take(code, "korea")),
  );
  const elsewhere = await server.playing();
  const message = frame(Buffer.concat([Buffer.of(ROOM_DATA, 0xa7), Buffer.from("command")]));
  const flood = Buffer.concat(Array.from({ length: 2_000 }, () => message));
  for (let round = 0; round < 8; round += 1) {
    flooder.write(flood);
    await readied(elsewhere.japan, round % 2 === 0);
  }
  const WITH_ERROR = 4_002;
  expect(await flooder.closed).toBe(WITH_ERROR);
  await readied(elsewhere.asean, true);
});

test("S34 who was too fast is too fast still after coming back: the allowance is the seat's, not the socket's", async () => {
  const { code } = await server.host();
  const token = await server.take(code, "korea");
  const first = await server.join(token);
  letTimeStand();
  await Promise.all(Array.from({ length: 60 }, (_, index) => first.submit(say(`Word ${index}`))));
  const second = await server.join(token);
  const replies = await Promise.all(
    Array.from({ length: 60 }, (_, index) => second.submit(say(`More ${index}`))),
  );
  const BURST = 30;
  expect(replies.filter((reply) => reply.ok).length).toBeLessThan(BURST);
});

test("S34 a student who was too fast in a class is too fast still at the next socket", async () => {
  const lesson = await Lesson.begin(server);
  const { token } = await lesson.join();
  letTimeStand();
  const sayings = (words: string): readonly object[] =>
    Array.from({ length: 40 }, (_, index) => ({ type: "tellTeam", text: `${words} ${index}` }));
  const tooFast = async (pupil: Pupil, words: string): Promise<number> => {
    const replies = await Promise.all(sayings(words).map((command) => pupil.submit(command)));
    return replies.filter((reply) => !reply.ok && reply.refusal.code === "tooFast").length;
  };
  expect(await tooFast(await lesson.enter(token), "Words")).toBeGreaterThan(0);
  expect(await tooFast(await lesson.enter(token), "More")).toBeGreaterThan(20);
});

test("S37 hundreds of half-open requests and idle connections keep no class out", async () => {
  const sockets: Socket[] = await Promise.all(
    Array.from({ length: 600 }, async (_, index) => {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      socket.on("error", () => undefined);
      await once(socket, "connect");
      if (index % 2 === 0) socket.write("POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Le");
      return socket;
    }),
  );
  const { korea } = await server.playing();
  await readied(korea, true);
  for (const socket of sockets) socket.destroy();
});

test("S40 seats taken by nobody are given free by the host, and a place at a socket cannot be used up", async () => {
  const { code, hostToken } = await server.host();
  const host = await server.join(hostToken);
  for (const seat of ["asean", "korea", "japan"]) await server.take(code, seat);
  const full = await server.post(`/api/tables/${code}/join`, {});
  expect(full.status).toBe(409);
  expect(await host.submit({ type: "assignSeat", seat: "korea" })).toEqual({ ok: true });
  const token = await server.take(code, "korea");
  const asked = await Promise.all(
    Array.from({ length: 10 }, () => server.post("/api/seat", { token, protocol: 1 })),
  );
  expect(asked.map((reply) => reply.status)).toEqual(asked.map(() => 200));
  const student = await server.join(token);
  expect(student.own.seat).toBe("korea");
});

test("S40 one token is given a place at a socket so often and no oftener, and others wait for nothing", async () => {
  const { code } = await server.host();
  const [token, other] = [await server.take(code, "korea"), await server.take(code, "japan")];
  letTimeStand();
  const asked = await Promise.all(
    Array.from({ length: 60 }, () => server.post("/api/seat", { token, protocol: 1 })),
  );
  const given = asked.filter(({ status }) => status === 200).length;
  expect(given).toBeLessThan(30);
  expect(asked.filter(({ status }) => status === 429)).toHaveLength(asked.length - given);
  expect((await server.join(other)).own.seat).toBe("japan");
});
