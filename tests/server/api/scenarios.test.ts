import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  instructorNotesReplySchema,
  scenarioListSchema,
  scenarioReplySchema,
} from "#shared/protocol/http.ts";
import { trilateral } from "../support/heads.ts";
import { LiveServer } from "../support/liveServer.ts";
import { JAPAN, KOREA } from "../support/matches.ts";
import { bearer, faultOf } from "../support/replies.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

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
