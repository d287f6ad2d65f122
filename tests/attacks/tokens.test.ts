import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fragmentWith, tokensInFragment } from "#client/net/classTokens.ts";
import { classJoinedSchema } from "#shared/protocol/class.ts";
import { tableJoinedSchema } from "#shared/protocol/http.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { Lesson } from "#tests/server/support/pupils.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const MINE = "AAAAAAAAAAAAAAAAAAAAAA";

describe("S18 A token that somebody else has chosen", () => {
  test.each(["token", "seatToken", "studentToken", "hostToken"])(
    "cannot be given to a newcomer as %s",
    async (key) => {
      const { code } = await server.host();
      const lesson = await Lesson.begin(server);
      for (const path of [`/api/tables/${code}/join`, `${lesson.path}/join`]) {
        expect((await server.post(path, { [key]: MINE })).status).toBe(400);
        const address = `${path}?${key}=${MINE}`;
        const reply = await server.post(address, {}, { cookie: `${key}=${MINE}` });
        expect(await reply.text()).not.toContain(MINE);
      }
    },
  );

  test("is nobody's: each newcomer is given a new one", async () => {
    const { code } = await server.host();
    const lesson = await Lesson.begin(server);
    const tokens: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const table = await server.post(`/api/tables/${code}/join`, {});
      tokens.push(tableJoinedSchema.parse(await table.json()).seatToken);
      const joined = await server.post(`${lesson.path}/join`, {});
      tokens.push(classJoinedSchema.parse(await joined.json()).token);
    }
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  });
});

describe("S17 A host's token", () => {
  test("is handed over in the part of an address that no server is sent", () => {
    expect(fragmentWith("host", MINE)).toBe(`#host=${MINE}`);
    expect(tokensInFragment(`#host=${MINE}`)).toEqual({ hostToken: MINE });
  });

  test("opens nothing from the part of an address that a server is sent", async () => {
    const lesson = await Lesson.begin(server);
    for (const name of ["token", "host", "hostToken", "authorization"]) {
      const reply = await server.get(`${lesson.path}/export?${name}=${lesson.hostToken}`);
      expect(reply.status).toBe(401);
    }
  });

  test("is told to no other page: none learns where its visitors come from", async () => {
    for (const path of ["/", "/class/123456/console", "/api/scenarios"])
      expect((await server.get(path)).headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("S10 A computer that is shared", () => {
  test("keeps nothing of what the server says", async () => {
    const { code, hostToken } = await server.host();
    const bearer = { authorization: `Bearer ${hostToken}` };
    for (const path of ["/api/scenarios", `/api/tables/${code}/lobby`, "/api/tables/000000/lobby"])
      expect((await server.get(path, bearer)).headers.get("cache-control")).toBe("no-store");
  });

  test("is told by its service worker to keep the build and its fonts, and nothing else", () => {
    const worker = readFileSync(
      new URL("../../client/offline/serviceWorker.ts", import.meta.url),
      "utf8",
    );
    expect(worker.match(/cacheName: "\w+"/g)).toEqual(['cacheName: "fonts"']);
    expect(worker.match(/registerRoute\(/g)).toHaveLength(2);
    expect(worker).not.toMatch(/NetworkFirst|StaleWhileRevalidate|\.put\(|caches\.open/);
  });
});
