import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { debriefOfTable } from "#server/tables/tableDebrief.ts";
import { debriefReplySchema, scenarioReplySchema } from "#shared/protocol/http.ts";
import { LiveServer } from "./support/liveServer.ts";
import { bearer } from "./support/replies.ts";
import type { Player } from "./support/visitors.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const PRIVATE = "between Korea and Japan";
const REFLECTION = "what Korea thinks of it";

/** A game that has ended, in which Korea spoke to Japan alone and wrote a reflection. */
async function ended(take?: "korea") {
  const { code, hostToken, seatToken } = await server.host({
    pace: "stepped",
    ...(take === undefined ? {} : { take }),
  });
  const tokens = {
    asean: await server.take(code, "asean"),
    korea: seatToken ?? (await server.take(code, "korea")),
    japan: await server.take(code, "japan"),
  };
  const host: Player = await server.join(seatToken ?? hostToken, hostToken);
  const korea = take === undefined ? await server.join(tokens.korea) : host;
  await host.submit({ type: "startGame" });
  await korea.submit({ type: "speak", to: ["japan"], text: PRIVATE });
  await host.submit({ type: "closeGame" });
  await korea.submit({ type: "writeReflection", text: REFLECTION });
  return { code, hostToken, tokens };
}

/** The debrief as the holder of this token gets it, as text. */
async function debrief(code: string, token: string): Promise<string> {
  const reply = await server.get(`/api/tables/${code}/debrief`, bearer(token));
  return JSON.stringify(debriefReplySchema.parse(await reply.json()).debrief);
}

async function mandatesTold(token: string): Promise<readonly string[]> {
  const reply = await server.get("/api/scenarios/trilateral", bearer(token));
  const { mandates } = scenarioReplySchema.parse(await reply.json()).texts["en"] ?? {};
  return typeof mandates === "object" ? Object.keys(mandates) : [];
}

describe("After the end", () => {
  test("4.3 private words are told to those who heard them, and the instructor", async () => {
    const { code, hostToken, tokens } = await ended();
    expect(await debrief(code, tokens.japan)).toContain(PRIVATE);
    expect(await debrief(code, tokens.asean)).not.toContain(PRIVATE);
    expect(await debrief(code, hostToken)).toContain(PRIVATE);
  });

  test("12.2 a reflection is told to who wrote it, and the instructor", async () => {
    const { code, hostToken, tokens } = await ended();
    expect(await debrief(code, tokens.korea)).toContain(REFLECTION);
    expect(await debrief(code, tokens.japan)).not.toContain(REFLECTION);
    expect(await debrief(code, hostToken)).toContain(REFLECTION);
  });

  test("a host who plays is told what its seat is, and nothing more by the host's token", async () => {
    const { code, hostToken, tokens } = await ended("korea");
    expect(await debrief(code, tokens.korea)).toContain(PRIVATE);
    expect(await debrief(code, hostToken)).not.toContain(PRIVATE);
    expect(await debrief(code, hostToken)).not.toContain(REFLECTION);
  });

  test("all mandates are told in words to whoever was at the table", async () => {
    const { hostToken, tokens } = await ended();
    expect(await mandatesTold(tokens.asean)).toEqual(["asean", "korea", "japan"]);
    expect(await mandatesTold(hostToken)).toEqual(["asean", "korea", "japan"]);
  });
});

test("A debrief is made once for all who ask at once, and read from the journal only where something is new", async () => {
  const { code, tokens } = await ended();
  const opened = await server.app.tables.open(code);
  if (!opened.ok) throw new Error("The table is not there");
  const table = opened.value;
  const asked = async (): Promise<readonly unknown[]> => {
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => debriefOfTable(server.app.tables.threads, table)),
    );
    return [...new Set(replies.map((reply) => reply.ok && reply.value))];
  };
  const [first, ...others] = await asked();
  expect(others).toHaveLength(0);
  const japan = await server.join(tokens.japan);
  await japan.submit({ type: "writeReflection", text: "what Japan thinks of it" });
  const [second, ...more] = await asked();
  expect(more).toHaveLength(0);
  expect(second === first).toBe(false);
  const reads = vi.spyOn(table.log, "entries");
  expect((await asked()).every((each) => each === second)).toBe(true);
  expect(reads).not.toHaveBeenCalled();
});

test("Before the end each is told its own mandate alone, and the host none", async () => {
  const { code, hostToken } = await server.host();
  const japan = await server.take(code, "japan");
  expect(await mandatesTold(japan)).toEqual(["japan"]);
  expect(await mandatesTold(hostToken)).toEqual([]);
});
