import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { edited, HARBOUR } from "./breaking.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const scenario = HARBOUR["scenario.yaml"] ?? "";
const dearer = edited(scenario, "trustNeeded: 34", "trustNeeded: 134");

function folderWith(packs: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), "packs-"));
  folders.push(folder);
  for (const [name, files] of Object.entries(packs)) {
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return folder;
}

function check(...parts: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly complaints: readonly string[];
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["server/tools/scenario.ts", ...parts],
    { encoding: "utf8" },
  );
  return { code: status, out: stdout, complaints: stderr.trimEnd().split("\n") };
}

test("the packs that ship are checked without a path, and are without fault", () => {
  const { code, out } = check("check");
  expect(code).toBe(0);
  expect(out).toMatch(/^trilateral \d+\.\d+\.\d+: 3 delegations, 11 programmes, 12 crises/m);
});

test("a folder of packs is checked pack by pack", () => {
  const { code, out } = check("check", folderWith({ one: HARBOUR }));
  expect(code).toBe(0);
  expect(out).toMatch(/^harbour 1\.0\.0: 2 delegations, 2 programmes, 4 crises/);
});

test("every fault of every pack is printed with file, line, column, path, reason and what is valid", () => {
  const folder = folderWith({
    good: HARBOUR,
    one: { ...HARBOUR, "scenario.yaml": dearer },
    two: {
      ...HARBOUR,
      "texts/en.yaml": edited(HARBOUR["texts/en.yaml"] ?? "", '"It shines."', '""'),
    },
  });
  const { code, complaints } = check("check", folder);
  expect(code).toBe(1);
  expect(complaints).toEqual([
    expect.stringMatching(
      /one\/scenario\.yaml:\d+:18: programmes\.0\.trustNeeded: this is too much; expected: at most 100$/,
    ),
    expect.stringMatching(
      /two\/texts\/en\.yaml:\d+:\d+: facts\.lighthouse\.body: this text is empty; expected: a text$/,
    ),
    "Faults: 2",
  ]);
});

test("one pack can be checked alone", () => {
  const folder = folderWith({ one: { ...HARBOUR, "scenario.yaml": dearer }, two: HARBOUR });
  expect(check("check", join(folder, "one")).code).toBe(1);
  expect(check("check", join(folder, "two")).code).toBe(0);
});

test("two packs of one name are a fault: a table could not tell them apart", () => {
  const { code, complaints } = check("check", folderWith({ one: HARBOUR, two: HARBOUR }));
  expect(code).toBe(1);
  expect(complaints[0]).toMatch(/two\/scenario\.yaml:1:1: id: another pack is called “harbour”/);
});

test("a folder without packs is not taken for a good one", () => {
  expect(check("check", folderWith({})).code).toBe(1);
});

test("a wrong call is answered with the right one", () => {
  for (const call of [[], ["chek"], ["check", "nowhere/at/all"], ["check", "a", "b"], ["new"]]) {
    const { code, complaints } = check(...call);
    expect(code).toBe(2);
    expect(complaints.join("\n")).toMatch(/^Use:\n {2}npm run scenario -- new PATH/);
  }
});

test("a new pack can be played at once, under its own name, and its comments are kept", () => {
  const folder = join(folderWith({}), "islands");
  expect(check("new", folder, "trilateral").code).toBe(0);
  expect(check("check", folder).out).toMatch(/^islands 0\.1\.0: 3 delegations, 11 programmes/);
  const written = readFileSync(join(folder, "scenario.yaml"), "utf8").split("\n");
  const model = readFileSync("shared/scenario/packs/trilateral/scenario.yaml", "utf8").split("\n");
  expect(written.slice(1).filter((line, index) => line !== model[index])).toEqual([
    "id: islands",
    "version: 0.1.0",
  ]);
});

test("a new pack overwrites nothing, and needs a name and a model that can be", () => {
  const folder = folderWith({ one: HARBOUR });
  expect(check("new", join(folder, "one")).complaints).toEqual([
    expect.stringMatching(/one exists already\.$/),
  ]);
  expect(check("new", join(folder, "Not an id")).code).toBe(1);
  expect(check("new", join(folder, "two"), "nowhere").complaints).toEqual([
    "nowhere is no pack that can be played.",
  ]);
});

test("the schema for editors allows what ships, and knows fields, choices and bounds", () => {
  const { code, out } = check("schema");
  expect(code).toBe(0);
  const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(JSON.parse(out)));
  const written: unknown = parse(scenario);
  expect(schema.safeParse(written).success).toBe(true);
  for (const wrong of [{ seats: [] }, { colour: "red" }, { format: 2 }])
    expect(schema.safeParse(Object.assign({}, written, wrong)).success).toBe(false);
});

test("a pack with faults is not simulated; its faults are told", () => {
  const folder = folderWith({ one: { ...HARBOUR, "scenario.yaml": dearer } });
  const { code, complaints } = check("simulate", join(folder, "one"), "--games", "2");
  expect([code, complaints.at(-1)]).toEqual([1, "Faults: 1"]);
});

test("any pack can be simulated by its folder", () => {
  const folder = folderWith({ one: HARBOUR });
  const { code, out } = check("simulate", join(folder, "one"), "--games", "2", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ mixed: { games: 1 } });
});
