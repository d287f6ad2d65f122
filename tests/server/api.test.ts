import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import {
  checkReplySchema,
  debriefReplySchema,
  httpErrorSchema,
  instructorNotesReplySchema,
  lobbySchema,
  scenarioListSchema,
  scenarioReplySchema,
  tableJoinedSchema,
} from "#shared/protocol/http.ts";
import { trilateral } from "./support/heads.ts";
import { LiveServer, QUIET } from "./support/liveServer.ts";
import { JAPAN, KOREA } from "./support/matches.ts";

const BOT = { kind: "bot" } as const;

let server: LiveServer;
let pages: string;
beforeEach(async () => {
  pages = mkdtempSync(`${tmpdir()}/mufakat-pages-`);
  mkdirSync(`${pages}/assets`);
  writeFileSync(`${pages}/index.html`, "<title>Mufakat</title>");
  writeFileSync(`${pages}/assets/main-4f2a.js`, "export {};");
  server = await LiveServer.start({ clientFolder: pages });
});
afterEach(async () => {
  await server.close();
  rmSync(pages, { recursive: true });
});

const faultOf = async (reply: Response): Promise<readonly [number, string]> => [
  reply.status,
  httpErrorSchema.parse(await reply.json()).error.code,
];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("Scenarios", () => {
  test("are listed with enough to choose one", async () => {
    const list = scenarioListSchema.parse(await (await server.get("/api/scenarios")).json());
    expect(list.map((each) => each.id)).toEqual(["trilateral"]);
    expect(list[0]?.seats[0]?.name["en"]).toBeDefined();
  });

  test("are told without mandates", async () => {
    const reply: unknown = await (await server.get("/api/scenarios/trilateral")).json();
    expect(scenarioReplySchema.parse(reply).scenario.id).toBe("trilateral");
    expect(reply).not.toHaveProperty("scenario.mandates");
    expect(reply).not.toHaveProperty("texts.en.mandates");
    expect(reply).not.toHaveProperty("mandate");
  });

  test.each([
    ["ko", ["ko"]],
    ["tlh", ["en"]],
    ["__proto__", ["en"]],
  ])("are told in %s as far as they speak it", async (language, spoken) => {
    const reply = await server.get(`/api/scenarios/trilateral?language=${language}`);
    const { texts } = scenarioReplySchema.parse(await reply.json());
    expect(Object.keys(texts)).toEqual(spoken);
  });

  test("in one language are less than half of what they are in all", async () => {
    const sizeOf = async (address: string): Promise<number> =>
      (await (await server.get(address)).text()).length;
    const all = await sizeOf("/api/scenarios/trilateral");
    expect(await sizeOf("/api/scenarios/trilateral?language=ko")).toBeLessThan(all / 2);
  });

  test.each(["br", "gzip"])("are sent in the coding that the reader takes: %s", async (coding) => {
    const address = "/api/scenarios/trilateral";
    const plain = await server.get(address, { "accept-encoding": "identity" });
    const packed = await server.get(address, { "accept-encoding": coding });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("content-encoding")).toBe(coding);
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    const [told, toldPacked] = [await plain.text(), await packed.text()];
    expect(toldPacked).toBe(told);
    expect(Number(packed.headers.get("content-length"))).toBeLessThan(told.length / 2);
  });

  test("keep their notes for the instructor to whoever asks for those", async () => {
    const told: unknown = await (await server.get("/api/scenarios/trilateral")).json();
    expect(told).not.toHaveProperty("scenario.instructorNotes");
    expect(told).not.toHaveProperty("texts.en.instructorNotes");
    const reply = await server.get("/api/scenarios/trilateral/notes");
    const { notes, texts } = instructorNotesReplySchema.parse(await reply.json());
    expect(notes).toEqual(trilateral().scenario.instructorNotes);
    expect(Object.keys(texts["en"] ?? {})).toEqual(["instructorNotes"]);
    expect(await faultOf(await server.get("/api/scenarios/atlantis/notes"))).toEqual([
      404,
      "scenarioUnknown",
    ]);
  });

  test("are told to a delegation with its own mandate, and with no other", async () => {
    const { code } = await server.host();
    const token = await server.take(code, "korea");
    const body: unknown = await (
      await server.get("/api/scenarios/trilateral", bearer(token))
    ).json();
    const { mandate, texts } = scenarioReplySchema.parse(body);
    const { mandates } = trilateral().scenario;
    expect(mandate).toEqual(mandates[KOREA]);
    expect(mandate).not.toEqual(mandates[JAPAN]);
    expect(
      Object.keys(z.object({ mandates: z.looseObject({}) }).parse(texts["en"]).mandates),
    ).toEqual(["korea"]);
  });

  test.each(["atlantis", "__proto__", "constructor"])("called %s are unknown", async (name) => {
    expect(await faultOf(await server.get(`/api/scenarios/${name}`))).toEqual([
      404,
      "scenarioUnknown",
    ]);
  });
});

describe("The check of a network", () => {
  test("tells the server's clock to anybody", async () => {
    const reply = checkReplySchema.parse(await (await server.get("/api/check")).json());
    expect(Math.abs(reply.now - Date.now())).toBeLessThan(60_000);
  });
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

  test.each([
    "/api/tables/%ff/lobby",
    "/api/scenarios/%",
    "/api/classes/%e0%a4/door",
    "/%ff",
    "/streams/%ff/1",
  ])("at %s there is nothing, which is no fault of the server's", async (path) => {
    expect((await server.get(path)).status).toBeLessThan(500);
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

describe("The door", () => {
  test("serves no matchmaking: rooms are neither made nor joined without a token", async () => {
    for (const method of ["create", "joinOrCreate", "join", "joinById", "reconnect"]) {
      const reply = await server.post(`/matchmake/${method}/table`, { __proto__: { host: true } });
      expect(await faultOf(reply)).toEqual([404, "notFound"]);
    }
    expect(server.app.tables.size).toBe(0);
  });

  test("answers what it does not know with a 404 in the same form", async () => {
    expect(await faultOf(await server.get("/api/secrets"))).toEqual([404, "notFound"]);
    expect(await faultOf(await server.post("/anything", {}))).toEqual([404, "notFound"]);
  });

  test("is closed to other people's pages, and offers them nothing", async () => {
    const evil = { origin: "https://evil.example" };
    expect(await faultOf(await server.post("/api/tables", {}, evil))).toEqual([
      403,
      "notAllowedForYou",
    ]);
    const reply = await server.get("/api/scenarios", evil);
    expect(reply.headers.get("access-control-allow-origin")).toBeNull();
    expect(reply.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "takes no %s, as a form of another page could send it",
    async (type) => {
      const reply = await fetch(`${server.url}/api/tables`, {
        method: "POST",
        headers: { "content-type": type },
        body: '{"scenario":"trilateral","length":"short","pace":"live"}',
      });
      expect(await faultOf(reply)).toEqual([400, "malformed"]);
    },
  );

  test.each([
    ["no JSON", "{not json"],
    ["a prototype", '{"__proto__":{"start":true},"scenario":"trilateral"}'],
    ["own names of objects", '{"hasOwnProperty":1,"scenario":"trilateral"}'],
    ["a prototype among the seats", seatsWithPrototype()],
    ["a number for a name", '{"scenario":7,"length":"short","pace":"live"}'],
    ["deep nesting", `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
    ["fifty megabytes", JSON.stringify({ scenario: "x".repeat(50_000_000) })],
  ])("refuses a body of %s without a word of why inside", async (_what, body) => {
    const reply = await fetch(`${server.url}/api/tables`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const text = await reply.text();
    expect(reply.status).toBe(400);
    expect(httpErrorSchema.parse(JSON.parse(text)).error.code).toBe("malformed");
    expect(text).not.toMatch(/node_modules|at \w+ \(|Unexpected token/);
  });

  test("slows down who guesses codes, and lets in who knows one when they have waited", async () => {
    const { code } = await server.host();
    let reply = await server.get("/api/tables/000000/lobby");
    let guesses = 1;
    while (reply.status === 404 && guesses < 500) {
      reply = await server.get("/api/tables/000000/lobby");
      guesses += 1;
    }
    expect(reply.status).toBe(429);
    expect(guesses).toBeLessThan(100);
    const { error } = httpErrorSchema.parse(await reply.json());
    expect(error.params["seconds"]).toBeGreaterThan(0);
    expect((await server.get(`/api/tables/${code}/lobby`)).status).toBe(429);
    const body = { token: "a".repeat(22), protocol: 1 };
    expect((await server.post("/api/seat", body)).status).toBe(429);
  });

  test("limits how many tables one address lays down at once", async () => {
    const replies = await Promise.all(
      Array.from({ length: 80 }, () => server.post("/api/tables", PLAN)),
    );
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(60);
    expect(statuses).toContain(429);
  });

  test("counts a device as one, though it has all the addresses of an IPv6 network", async () => {
    await server.close();
    const config = { ...QUIET, trustProxy: true };
    server = await LiveServer.start({ config });
    const statuses: number[] = [];
    for (let index = 1; index <= 100; index += 1) {
      const headers = { "x-forwarded-for": `2001:db8::${index}` };
      statuses.push((await server.get("/api/tables/000000/lobby", headers)).status);
    }
    expect(statuses).toContain(429);
  });

  test("does not believe what a visitor says of its own address", async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 100; index += 1) {
      const headers = { "x-forwarded-for": `10.0.0.${index}`, "x-real-ip": `10.0.0.${index}` };
      statuses.push((await server.get("/api/tables/000000/lobby", headers)).status);
    }
    expect(statuses).toContain(429);
  });

  test("says with every page that nothing from elsewhere is loaded and nobody may frame it", async () => {
    const { headers } = await server.get("/");
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});

describe("The pages", () => {
  test("are served, and every address of the application is the application's", async () => {
    for (const path of ["/", "/table/123456", "/join"])
      expect(await (await server.get(path)).text()).toContain("<title>Mufakat</title>");
    const asset = await server.get("/assets/main-4f2a.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect((await server.get("/")).headers.get("cache-control")).toBe("no-cache");
  });

  test("that have not been built are a clear word, and the rest works", async () => {
    await server.close();
    server = await LiveServer.start({ clientFolder: `${pages}/nowhere` });
    const reply = await server.get("/");
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain("npm run build");
    expect(await (await server.get("/healthz")).json()).toMatchObject({ ok: true });
  });
});

test("A server whose disk has failed says that it must be started anew, and ends when it is told to", async () => {
  await server.close();
  const folder = mkdtempSync(`${tmpdir()}/mufakat-disk-`);
  let isBroken = false;
  const sync = async (): Promise<void> => {
    if (isBroken) throw new Error("The disk does not answer");
  };
  const onFault = (error: unknown): never => {
    throw error;
  };
  const journal = await openSqliteJournal({ folder, onFault, sync });
  server = await LiveServer.start({ journal });
  const healthOf = async () => (await server.get("/healthz")).status;
  expect(await healthOf()).toBe(200);
  isBroken = true;
  expect((await server.post("/api/tables", PLAN)).status).toBe(500);
  expect(await healthOf()).toBe(503);
  await server.close();
  rmSync(folder, { recursive: true });
  server = await LiveServer.start();
});

const PLAN = { scenario: "trilateral", length: "short", pace: "live" };

function seatsWithPrototype(): string {
  return '{"scenario":"trilateral","length":"short","pace":"live","seats":{"__proto__":{"kind":"bot"}}}';
}
