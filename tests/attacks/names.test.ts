import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { skeletonOf } from "#shared/kernel/lookAlike.ts";
import { lobbySchema } from "#shared/protocol/http.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";

describe("S49 Names that look alike", () => {
  test.each([
    ["Korea", "Kоrеа"],
    ["Korea", "КОREA"],
    ["Korea", "  K o r e a ."],
    ["Korea", "Kórea"],
    ["Japan", "Jаpаn"],
    ["Japan", "JΑPΑΝ"],
    ["ASEAN", "A5EAN"],
    ["Mira", "Mirα"],
    ["Mira", "M1ra"],
    ["Mira", "Rnira"],
    ["Will", "VViIl"],
  ])("%j and %j are one to the eye", (name, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(name));
  });

  test.each([
    ["Mira", "Mara"],
    ["김지우", "김지유"],
    ["さくら", "さくろ"],
    ["👩", "🎉"],
    ["Anna", "Anne"],
  ])("%j and %j are two", (name, other) => {
    expect(skeletonOf(other)).not.toBe(skeletonOf(name));
  });

  test("what is left of a name is left of it again, however odd the name is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const skeleton = skeletonOf(name);
        expect(skeletonOf(skeleton)).toBe(skeleton);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("A player who comes under somebody else's name", () => {
  let server: LiveServer;
  beforeEach(async () => {
    server = await LiveServer.start();
  });
  afterEach(async () => {
    await server.close();
  });
  const namesAt = async (code: string): Promise<readonly (string | undefined)[]> => {
    const reply = await server.get(`/api/tables/${code}/lobby`);
    const lobby = lobbySchema.parse(await reply.json());
    return lobby.seats.map(({ player }) => player?.name);
  };

  test("S49 is called by a callsign, where it is a delegation's", async () => {
    const { code } = await server.host();
    await server.take(code, "korea", "JAPАN");
    const [, name] = await namesAt(code);
    expect(name).toBeDefined();
    expect(name).not.toBe("JAPАN");
  });

  test("S49 is called by a callsign, where it is another player's", async () => {
    const { code } = await server.host();
    await server.take(code, "asean", "Ji-woo");
    await server.take(code, "korea", "Jі-wоо");
    await server.take(code, "japan", "Haruka");
    const [first, second, third] = await namesAt(code);
    expect([first, third]).toEqual(["Ji-woo", "Haruka"]);
    expect(second).not.toBe("Jі-wоо");
  });
});
