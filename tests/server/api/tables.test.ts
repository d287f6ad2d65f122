import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { debriefReplySchema, lobbySchema, tableJoinedSchema } from "#shared/protocol/http.ts";
import { LiveServer } from "../support/liveServer.ts";
import { bearer, faultOf } from "../support/replies.ts";

const BOT = { kind: "bot" } as const;

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

describe("A table", () => {
  test("shows its lobby to whoever has the code", async () => {
    const { code } = await server.host({ take: "korea", name: "Ji-woo", seats: { japan: BOT } });
    const lobby = lobbySchema.parse(await (await server.get(`/api/tables/${code}/lobby`)).json());
    expect(lobby.stage).toBe("lobby");
    expect(lobby.seats.map((seat) => seat.player?.kind)).toEqual([undefined, "person", "bot"]);
    expect(lobby.seats[1]?.player).toMatchObject({ name: "Ji-woo", connected: false });
  });

  test("with bots at a level of their own shows it in its lobby", async () => {
    const { code } = await server.host({
      seats: { japan: { kind: "bot", personality: "avoider" } },
      botLevel: "firstSteps",
    });
    const lobby = lobbySchema.parse(await (await server.get(`/api/tables/${code}/lobby`)).json());
    expect(lobby.seats[2]?.player?.personality).toBe("avoider@firstSteps");
  });

  test("is joined with the code, at the seat asked for", async () => {
    const { code } = await server.host();
    const reply = await server.post(`/api/tables/${code}/join`, { seat: "japan", name: "Aiko" });
    expect(reply.status).toBe(201);
    expect(tableJoinedSchema.parse(await reply.json()).seat).toBe("japan");
    expect(await faultOf(await server.post(`/api/tables/${code}/join`, { seat: "japan" }))).toEqual(
      [409, "seatTaken"],
    );
    expect(
      await faultOf(await server.post(`/api/tables/${code}/join`, { seat: "atlantis" })),
    ).toEqual([404, "seatUnknown"]);
  });

  test("answers a move that is repeated, because its answer was lost, as the first time", async () => {
    const { code } = await server.host();
    const old = await server.take(code, "korea");
    const token = "a-token-for-the-new-seat";
    const move = () =>
      server.post(`/api/tables/${code}/join`, { token, seat: "japan" }, bearer(old));
    const moved = { seatToken: token, seat: "japan" };
    for (const reply of [await move(), await move()]) {
      expect(reply.status).toBe(201);
      expect(await reply.json()).toEqual(moved);
    }
    const lobby = lobbySchema.parse(await (await server.get(`/api/tables/${code}/lobby`)).json());
    expect(lobby.seats.filter(({ player }) => player !== undefined)).toHaveLength(1);
  });

  test("tells its debrief to its own people once the game has ended", async () => {
    const { code, hostToken } = await server.host({
      seats: { asean: BOT, korea: BOT, japan: BOT },
      pace: "stepped",
    });
    const path = `/api/tables/${code}/debrief`;
    expect(await faultOf(await server.get(path))).toEqual([401, "tokenUnknown"]);
    expect(await faultOf(await server.get(path, bearer(hostToken)))).toEqual([409, "gameNotEnded"]);
    const host = await server.join(hostToken);
    await host.submit({ type: "startGame" });
    expect(await faultOf(await server.get(path, bearer(hostToken)))).toEqual([409, "gameNotEnded"]);
    await host.submit({ type: "closeGame" });
    const { hostToken: stranger } = await server.host();
    expect(await faultOf(await server.get(path, bearer(stranger)))).toEqual([404, "tableUnknown"]);
    const reply = await server.get(path, bearer(hostToken));
    expect(debriefReplySchema.parse(await reply.json()).debrief).toMatchObject({
      scenario: "trilateral",
      ending: "closed",
    });
  });

  test.each(["12345", "1234567", "abcdef", "__proto__", "..%2f..%2f"])(
    "with the code %s there is none",
    async (code) => {
      expect(await faultOf(await server.get(`/api/tables/${code}/lobby`))).toEqual([
        404,
        "tableUnknown",
      ]);
    },
  );
});

describe("A seat", () => {
  test("is reserved for the holder of its token, with the server's clock", async () => {
    const { code, seatToken, hostToken } = await server.host({ take: "korea" });
    const reserved = await server.reserve(seatToken ?? "", hostToken);
    expect(reserved).toMatchObject({ code, seat: "korea", host: true, scenario: "trilateral" });
    expect(Math.abs(reserved.now - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    ["an old protocol", { token: "a".repeat(22), protocol: 0 }, [409, "protocolOutdated"]],
    ["an unknown token", { token: "a".repeat(22), protocol: 1 }, [401, "tokenUnknown"]],
    ["a token of no form", { token: "short", protocol: 1 }, [400, "malformed"]],
    ["a surplus key", { token: "a".repeat(22), protocol: 1, seat: "korea" }, [400, "malformed"]],
  ])("is not reserved with %s", async (_what, body, expected) => {
    expect(await faultOf(await server.post("/api/seat", body))).toEqual(expected);
  });

  test("is not reserved with the host's token of another table", async () => {
    const own = await server.host({ take: "korea" });
    const other = await server.host();
    const body = { token: own.seatToken, hostToken: other.hostToken, protocol: 1 };
    expect(await faultOf(await server.post("/api/seat", body))).toEqual([401, "tokenUnknown"]);
  });
});
