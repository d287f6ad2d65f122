import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fragmentWith, tokensInFragment, wouldReplace } from "#client/net/classTokens.ts";
import { classJoinedSchema } from "#shared/protocol/class.ts";
import { tableJoinedSchema } from "#shared/protocol/http.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { Lesson } from "#tests/server/support/pupils.ts";
import { bearer } from "#tests/server/support/replies.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const MINE = "AAAAAAAAAAAAAAAAAAAAAA";

describe("S18 A token that somebody else has chosen", () => {
  const doors = async (): Promise<readonly string[]> => {
    const { code } = await server.host();
    const lesson = await Lesson.begin(server);
    return [`/api/tables/${code}/join`, `${lesson.path}/join`];
  };

  test.each(["seatToken", "studentToken", "hostToken"])(
    "cannot be given to a newcomer as %s",
    async (key) => {
      for (const path of await doors())
        expect((await server.post(path, { [key]: MINE })).status).toBe(400);
    },
  );

  test.each(["token", "seatToken", "studentToken", "hostToken"])(
    "is read from no address and from no cookie, as %s",
    async (key) => {
      for (const path of await doors()) {
        const address = `${path}?${key}=${MINE}`;
        const reply = await server.post(address, {}, { cookie: `${key}=${MINE}` });
        expect(await reply.text()).not.toContain(MINE);
      }
    },
  );

  test("is taken from the game's own pages, which make it themselves, and from no other page", async () => {
    for (const path of await doors()) {
      const foreign = { origin: "https://evil.example" };
      expect((await server.post(path, { token: MINE }, foreign)).status).toBe(403);
    }
  });

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

describe("S18 A link that somebody sent", () => {
  const OTHER = "BBBBBBBBBBBBBBBBBBBBBB";

  test("is asked about where it would replace a place or a key that the browser holds", () => {
    expect(wouldReplace({ studentToken: MINE }, { studentToken: OTHER })).toBe(true);
    expect(wouldReplace({ hostToken: MINE }, { hostToken: OTHER })).toBe(true);
  });

  test("is taken in where there is nothing to replace", () => {
    expect(wouldReplace({}, { studentToken: OTHER })).toBe(false);
    expect(wouldReplace({ studentToken: MINE }, { studentToken: MINE })).toBe(false);
    expect(wouldReplace({ hostToken: MINE }, { studentToken: OTHER })).toBe(false);
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

  test("is void once there is a new one: links, screens and devices with the old one end at once", async () => {
    const lesson = await Lesson.begin(server);
    const { token } = await lesson.join();
    const student = await lesson.enter(token);
    const host = await lesson.lead();
    const projector = await lesson.lead("public");
    await host.submit({ type: "goToStep", step: "play" });
    await host.until(() => host.public.tables?.[0]?.code !== undefined);
    const code = host.public.tables?.[0]?.code;
    const watching = await lesson.sit(lesson.hostToken, code);
    const hostToken = await lesson.renewHostKey();
    expect(hostToken).not.toBe(lesson.hostToken);
    for (const each of [host, projector, watching])
      expect(await each.closed).toBe(CLOSE_SUPERSEDED);
    expect((await lesson.tryToEnter(lesson.hostToken)).status).toBe(401);
    expect((await lesson.tryToSit(lesson.hostToken, code)).status).toBe(401);
    expect((await lesson.get("export", lesson.hostToken)).status).toBe(401);
    const leading = await lesson.enter(hostToken);
    expect(await leading.submit({ type: "lockClass", locked: true })).toEqual({ ok: true });
    await student.until(() => student.public.locked === true);
    expect((await lesson.get("papers", hostToken)).status).toBe(200);
    expect((await lesson.post("host-key", {}, token)).status).toBe(403);
  });

  test("opens nothing by a place that it reserved before there was a new one", async () => {
    const lesson = await Lesson.begin(server);
    await lesson.join();
    const host = await lesson.lead();
    await host.submit({ type: "goToStep", step: "play" });
    await host.until(() => host.public.tables?.[0]?.code !== undefined);
    const ofClass = await lesson.reserve(lesson.hostToken);
    const ofTable = await lesson.reserveTable(lesson.hostToken, host.public.tables?.[0]?.code);
    await lesson.renewHostKey();
    await expect(lesson.enterBy(ofClass)).rejects.toThrow();
    await expect(server.sit(ofTable.reservation)).rejects.toThrow();
  });

  test("is told to no other page: none learns where its visitors come from", async () => {
    for (const path of ["/", "/class/123456/console", "/api/scenarios"])
      expect((await server.get(path)).headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("S14 A student's token that was replaced", () => {
  test("opens nothing by a place that it reserved before", async () => {
    const lesson = await Lesson.begin(server, { pace: "stepped" });
    const host = await lesson.lead();
    const { student, token } = await lesson.join();
    await host.submit({ type: "goToStep", step: "play" });
    await host.until(() => host.public.tables?.[0]?.code !== undefined);
    const ofClass = await lesson.reserve(token);
    const ofTable = await lesson.reserveTable(token);
    const renewed = await lesson.reissue(student);
    await expect(lesson.enterBy(ofClass)).rejects.toThrow();
    await expect(server.sit(ofTable.reservation)).rejects.toThrow();
    expect((await lesson.sit(renewed.token)).own.seat).toBeDefined();
  });
});

describe("S10 A computer that is shared", () => {
  test("opens nothing any more for whoever comes after a student who left", async () => {
    const lesson = await Lesson.begin(server, { pace: "stepped" });
    const host = await lesson.lead();
    const { student, token } = await lesson.join();
    await lesson.join();
    await host.submit({ type: "goToStep", step: "play" });
    await host.until(() => host.public.tables?.[0]?.code !== undefined);
    const atClass = await lesson.enter(token);
    const atTable = await lesson.sit(token);
    expect((await lesson.post("leave", {}, token)).status).toBe(204);
    for (const each of [atClass, atTable]) expect(await each.closed).toBe(CLOSE_TABLE_GONE);
    for (const path of ["quiz", "debrief"])
      expect((await lesson.get(path, token)).status).toBe(401);
    expect((await lesson.tryToEnter(token)).status).toBe(401);
    expect((await lesson.tryToSit(token)).status).toBe(401);
    const seatOf = () => host.lead.students?.find((each) => each.student === student);
    await host.until(() => seatOf()?.absent === true);
    await host.until(() => host.public.tables?.[0]?.seats.some(({ covered }) => covered) === true);
    expect(seatOf()?.place).toBeDefined();
    const again = await lesson.reissue(student);
    await host.until(() => seatOf()?.absent === false);
    const back = await lesson.sit(again.token);
    expect(back.own.seat).toBe(atTable.own.seat);
    await host.until(
      () => host.public.tables?.[0]?.seats.every(({ covered }) => !covered) === true,
    );
  });

  test("keeps nothing of what the server says", async () => {
    const { code, hostToken } = await server.host();
    const headers = bearer(hostToken);
    for (const path of ["/api/scenarios", `/api/tables/${code}/lobby`, "/api/tables/000000/lobby"])
      expect((await server.get(path, headers)).headers.get("cache-control")).toBe("no-store");
  });

  test("is told by its service worker to keep files of the build, and nothing else", () => {
    const worker = readFileSync(
      new URL("../../client/offline/serviceWorker.ts", import.meta.url),
      "utf8",
    );
    expect(worker.match(/cacheName: "\w+"/g)).toEqual(['cacheName: "assets"']);
    expect(worker).toContain('url.pathname.startsWith("/assets/")');
    expect(worker.match(/registerRoute\(/g)).toHaveLength(2);
    expect(worker).not.toMatch(/NetworkFirst|StaleWhileRevalidate|\.put\(|caches\.open/);
  });
});
