import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
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
      /one\/scenario\.yaml:\d+:18: programmes\.0\.trustNeeded: Too big: .+; expected: at most 100$/,
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
  expect(complaints[0]).toMatch(/two\/scenario\.yaml:1:1: id: another pack is called "harbour"/);
});

test("a folder without packs is not taken for a good one", () => {
  expect(check("check", folderWith({})).code).toBe(1);
});

test("a wrong call is answered with the right one", () => {
  for (const call of [[], ["chek"], ["check", "nowhere/at/all"], ["check", "a", "b"]]) {
    const { code, complaints } = check(...call);
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(/^Use: npm run scenario -- check \[PATH\]/);
  }
});
