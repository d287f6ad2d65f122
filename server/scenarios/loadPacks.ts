import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { type Pack, parsePack } from "#shared/scenario/parsePack.ts";

/** The packs that ship with the game. */
export const PACKS_FOLDER = fileURLToPath(new URL("../../shared/scenario/packs", import.meta.url));

/** Every pack of these folders by its scenario's id, or every fault in them; a fault's file begins with its pack. */
export function loadPacks(
  ...folders: readonly string[]
): Result<ReadonlyMap<string, Pack>, readonly PackFault[]> {
  const packs = new Map<string, Pack>();
  const faults: PackFault[] = [];
  for (const folder of folders.length > 0 ? folders : [PACKS_FOLDER]) {
    for (const name of foldersIn(folder)) {
      const loaded = loadPack(`${folder}/${name}`);
      const found = loaded.ok ? faultsBeside(packs, loaded.value) : loaded.error;
      if (loaded.ok && found.length === 0) packs.set(loaded.value.scenario.id, loaded.value);
      faults.push(...found.map((fault) => ({ ...fault, file: `${name}/${fault.file}` })));
    }
  }
  return faults.length > 0 ? err(faults) : ok(packs);
}

/** The pack whose files lie in `folder`, or every fault in it. */
export const loadPack = (folder: string): Result<Pack, readonly PackFault[]> =>
  parsePack(packFiles(folder));

/** A table names its scenario by id, so no two packs may share one. */
const faultsBeside = (packs: ReadonlyMap<string, Pack>, pack: Pack): readonly PackFault[] =>
  packs.has(pack.scenario.id)
    ? [
        {
          file: "scenario.yaml",
          line: 1,
          column: 1,
          path: "id",
          reason: { code: "packTaken", id: pack.scenario.id },
          expected: [{ code: "ownId" }],
        },
      ]
    : [];

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

/** The files of the pack in `pack`: names inside it → text. */
export function packFiles(pack: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(pack, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    files[path.slice(pack.length + 1)] = readFileSync(path, "utf8");
  }
  return files;
}
