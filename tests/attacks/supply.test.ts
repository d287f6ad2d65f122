import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(`${ROOT}package-lock.json`, "utf8")));
const installed = Object.entries(packages).filter(([path]) => path !== "");

describe("S61 A package that is installed", () => {
  test("comes from the registry, as it was when it was chosen", () => {
    expect(installed.length).toBeGreaterThan(100);
    for (const [path, { resolved, integrity, link }] of installed) {
      expect([path, resolved ?? "https://registry.npmjs.org/"]).toEqual([
        path,
        expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//),
      ]);
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
      expect([path, link]).toEqual([path, undefined]);
    }
  });

  test("is asked for by one version, from no other place", () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  /** What each would do is known: two choose a compiled form that is there already, one is Node itself. */
  test("runs a script of its own only where that is known, and of those only Node's is allowed", () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path).toSorted()).toEqual([
      "node_modules/@swc/core",
      "node_modules/msgpackr-extract",
      "node_modules/node",
    ]);
    expect(manifest.allowScripts).toEqual({ node: true });
  });
});

/** There is no scaled mode: one process, whose rooms are in it and whose journal is a file. */
describe("S65 Between processes", () => {
  const sources = globSync("server/**/*.ts", { cwd: ROOT, exclude: ["server/tools/**"] });

  test("there is no other database and no message broker", () => {
    for (const name of Object.keys(manifest.dependencies))
      expect(name).not.toMatch(/redis|postgres|\bpg\b|mysql|mongo|amqp|nats|kafka|mqtt/);
    expect(readFileSync(`${ROOT}server/rooms/RoomHost.ts`, "utf8")).toContain(
      "new LocalPresence(), new LocalDriver()",
    );
  });

  test("nobody but visitors can send the server anything: it listens once, and to no process", () => {
    expect(sources.length).toBeGreaterThan(60);
    const listening = sources.filter((file) =>
      /\.listen\(/.test(readFileSync(ROOT + file, "utf8")),
    );
    expect(listening).toEqual(["server/app.ts"]);
    for (const file of sources)
      expect([file, /process\.on\("message"/.exec(readFileSync(ROOT + file, "utf8"))]).toEqual([
        file,
        null,
      ]);
  });
});
