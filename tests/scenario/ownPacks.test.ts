import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadPacks, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { HARBOUR } from "./breaking.ts";

const own = mkdtempSync(join(tmpdir(), "own-"));
for (const [file, text] of Object.entries(HARBOUR)) {
  const path = join(own, "harbour", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
afterAll(() => rmSync(own, { recursive: true }));

test("Packs of one's own stand beside those that ship", () => {
  const packs = loadPacks(PACKS_FOLDER, own);
  expect(packs.ok && [...packs.value.keys()]).toEqual(
    expect.arrayContaining(["trilateral", "harbour"]),
  );
});

test("A pack of one's own cannot take the name of another", () => {
  const packs = loadPacks(own, own);
  expect(packs.ok ? [] : packs.error.map(({ path }) => path)).toEqual(["id"]);
});
