import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Context, createContext, runInContext } from "node:vm";
import { parseSync } from "@swc/core";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePack } from "#shared/scenario/parsePack.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { Lesson } from "#tests/server/support/pupils.ts";
import { bearer } from "#tests/server/support/replies.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const sourcesIn = (...globs: readonly string[]): readonly string[] =>
  globs.flatMap((glob) => globSync(glob, { cwd: ROOT, exclude: ["client/dist/**"] }));

describe("A file that somebody sends", () => {
  let server: LiveServer;
  beforeEach(async () => {
    server = await LiveServer.start();
  });
  afterEach(async () => {
    await server.close();
  });
  /** Every route that takes something, for whoever may use it. */
  const doors = async (): Promise<readonly (readonly [string, string])[]> => {
    const { code, hostToken } = await server.host();
    const lesson = await Lesson.begin(server);
    const ofClass = ["join", "steer", "reissue"].map(
      (door) => [`${lesson.path}/${door}`, lesson.hostToken] as const,
    );
    return [
      ["/api/tables", hostToken],
      [`/api/tables/${code}/join`, hostToken],
      ["/api/seat", hostToken],
      ["/api/classes", lesson.hostToken],
      ["/api/class-seat", lesson.hostToken],
      ...ofClass,
    ];
  };
  const packed = zipSync({ "../../etc/passwd": strToU8("x"), "bomb.txt": new Uint8Array(1 << 20) });
  const FILES: readonly (readonly [string, string, Uint8Array<ArrayBuffer>])[] = [
    ["S52 a zip", "application/zip", new Uint8Array(packed)],
    ["S52 a zip that says it is JSON", "application/json", new Uint8Array(packed)],
    ["S56 a picture", "image/png", new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    [
      "S56 a drawing with a script",
      "image/svg+xml",
      new Uint8Array(strToU8("<svg><script/></svg>")),
    ],
  ];

  test.each(FILES)("is refused at every door: %s", async (_what, type, body) => {
    for (const [path, token] of await doors()) {
      const reply = await fetch(`${server.url}${path}`, {
        method: "POST",
        headers: { "content-type": type, ...bearer(token) },
        body,
      });
      expect([path, reply.status]).toEqual([path, 400]);
    }
  });

  test("S52 S56 is nothing that any route could take: the server unpacks and draws only what it made", () => {
    const ours = sourcesIn("server/**/*.ts").filter(
      (file) => !/^server\/(tools|classroom\/export)\//.test(file),
    );
    expect(ours.length).toBeGreaterThan(60);
    for (const file of ours) {
      const source = readFileSync(ROOT + file, "utf8");
      expect([file, /unzip|inflate|gunzip|multipart|multer|busboy|sharp\b/i.exec(source)]).toEqual([
        file,
        null,
      ]);
    }
  });

  test("S56 no drawing of ours runs a script or brings in another page", () => {
    const drawings = sourcesIn("client/**/*.svg", "docs/**/*.svg");
    expect(drawings.length).toBeGreaterThan(0);
    for (const file of drawings)
      expect(readFileSync(ROOT + file, "utf8")).not.toMatch(
        /<script|<foreignObject|\bon\w+\s*=|javascript:|href\s*=\s*["']https?:/i,
      );
  });
});

describe("A scenario that was written to do harm", () => {
  const folder = `${ROOT}shared/scenario/packs/trilateral/`;
  const scenario = readFileSync(`${folder}scenario.yaml`, "utf8");
  const texts = { "texts/en.yaml": readFileSync(`${folder}texts/en.yaml`, "utf8") };
  const condition = /condition: \{[^\n]*\}/;
  const withCondition = (evil: string) =>
    parsePack({
      ...texts,
      "scenario.yaml": scenario.replace(condition, () => `condition: ${evil}`),
    });
  const nested = (depth: number): string =>
    `${"{ type: not, condition: ".repeat(depth)}{ type: trackAtLeast, track: tension, level: 1 }${" }".repeat(depth)}`;

  test("is read as it is, without the harm", () => {
    expect(scenario).toMatch(condition);
    expect(parsePack({ ...texts, "scenario.yaml": scenario }).ok).toBe(true);
  });

  test.each([
    ["code", "\"constructor.constructor('return process')()\""],
    ["a function of YAML", '!!js/function "function () { return 1; }"'],
    ["an unknown kind", "{ type: eval, code: 'while (true) {}' }"],
    ["a condition in a condition in a condition", nested(3)],
    ["a thousand of them", nested(1_000)],
    ["itself", "&a { type: not, condition: *a }"],
  ])("S54 is refused with its place where a condition is %s", (_what, evil) => {
    const parsed = withCondition(evil);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.error[0]?.file).toBe("scenario.yaml");
  });

  test("S54 has nowhere to be run as code", () => {
    for (const file of sourcesIn("{server,shared,client}/**/*.{ts,tsx}"))
      expect([file, /\beval\(|new Function\(/.exec(readFileSync(ROOT + file, "utf8"))]).toEqual([
        file,
        null,
      ]);
  });
});

describe("S55 A pattern", () => {
  interface Pattern {
    readonly source: string;
    readonly flags: string;
  }
  const patternsIn = (node: unknown): readonly Pattern[] => {
    if (typeof node !== "object" || node === null) return [];
    const inside = Object.values(node).flatMap(patternsIn);
    if (!("type" in node) || node.type !== "RegExpLiteral") return inside;
    return [
      { source: String(Reflect.get(node, "pattern")), flags: String(Reflect.get(node, "flags")) },
    ];
  };
  const files = sourcesIn("{server,shared,client}/**/*.{ts,tsx}");
  const patterns = new Map(
    files.flatMap((file) =>
      patternsIn(
        parseSync(readFileSync(ROOT + file, "utf8"), {
          syntax: "typescript",
          tsx: file.endsWith("x"),
        }),
      ).map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern] as const),
    ),
  );
  /** Fifty kilobytes of each letter that the pattern names, of pairs of them, and of what it does not. */
  const floodsFor = ({ source }: Pattern): readonly string[] => {
    const letters = [
      ...new Set(["a", " ", "\t", "0", "-", "\u0301", ...source.replaceAll("\\", "").split("")]),
    ];
    const units = [...letters, ...letters.map((letter) => `${letter}a`)];
    return units.map((unit) => `${unit.repeat(LENGTH / unit.length)}\u0000`);
  };
  const LENGTH = 50_000;

  test("is never made of what somebody wrote", () => {
    for (const file of files)
      expect([file, /new RegExp\(/.exec(readFileSync(ROOT + file, "utf8"))]).toEqual([file, null]);
  });

  /**
   * Milliseconds of processor time that replacing all matches takes, or more than `allowed`, where
   * it is given up. How long others keep the processor makes no difference.
   */
  const costOf = (pattern: Pattern, floods: readonly string[], allowed: number): number => {
    const sandbox = createContext({ ...pattern, floods });
    for (let patience = 1_000; ; patience *= 2) {
      const before = processorTime();
      const { isDone, error } = runFor(patience, sandbox);
      const spent = processorTime() - before;
      if (isDone || spent > allowed) return spent;
      if (!isTimeout(error)) throw error;
    }
  };
  const runFor = (timeout: number, sandbox: Context): { isDone: boolean; error?: unknown } => {
    try {
      runInContext(
        "for (const flood of floods) flood.replace(new RegExp(source, flags), '')",
        sandbox,
        { timeout },
      );
      return { isDone: true };
    } catch (error) {
      return { isDone: false, error };
    }
  };
  const isTimeout = (error: unknown): boolean =>
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
  const processorTime = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  /** What it takes on this machine, now, to look at every letter of one flood apart. */
  const plainCost = (): number => {
    const floods = Array.from({ length: 100 }, () => `${"a".repeat(LENGTH)}\u0000`);
    const letterByLetter = { source: "[a-z]", flags: "g" };
    return costOf(letterByLetter, floods, Number.POSITIVE_INFINITY) / floods.length;
  };
  /**
   * How often a pattern may look at each letter, over all its floods. One that begins anew at every
   * digit looks at some two hundred times; one that goes astray at more than there is time for.
   */
  const LOOKS = 600;

  test("of ours is none that fifty kilobytes of anything keep busy", () => {
    expect(patterns.size).toBeGreaterThan(40);
    const plain = plainCost();
    for (const [name, pattern] of patterns) {
      const floods = floodsFor(pattern);
      const allowed = LOOKS * plain * floods.length;
      expect(costOf(pattern, floods, allowed), name).toBeLessThan(allowed);
    }
  });

  test.each(["^(a|a)*$", "a+a+a+$"])("that goes astray would be found: %s", (source) => {
    const allowed = LOOKS * plainCost();
    const [flood] = floodsFor({ source: "a", flags: "" });
    expect(
      costOf({ source, flags: "" }, flood === undefined ? [] : [flood], allowed),
    ).toBeGreaterThan(allowed);
  });
});
