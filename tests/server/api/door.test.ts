import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkReplySchema, httpErrorSchema } from "#shared/protocol/http.ts";
import { LiveServer, QUIET } from "../support/liveServer.ts";
import { faultOf } from "../support/replies.ts";

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

describe("The check of a network", () => {
  test("tells the server's clock to anybody", async () => {
    const reply = checkReplySchema.parse(await (await server.get("/api/check")).json());
    expect(Math.abs(reply.now - Date.now())).toBeLessThan(60_000);
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

  test.each([
    "/api/tables/%ff/lobby",
    "/api/scenarios/%",
    "/api/classes/%e0%a4/door",
    "/%ff",
    "/streams/%ff/1",
  ])("at %s there is nothing, which is no fault of the server's", async (path) => {
    expect((await server.get(path)).status).toBeLessThan(500);
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

const PLAN = { scenario: "trilateral", length: "short", pace: "live" };

function seatsWithPrototype(): string {
  return '{"scenario":"trilateral","length":"short","pace":"live","seats":{"__proto__":{"kind":"bot"}}}';
}
