import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { type Pack, parsePack } from "#shared/scenario/parsePack.ts";

/** The packs that ship with the game. */
export const PACKS_FOLDER = fileURLToPath(new URL("../../shared/scenario/packs", import.meta.url));

/** Every pack of `folder` by its scenario's id, or every fault in them; a fault's file begins with its pack. */
export function loadPacks(
  folder: string = PACKS_FOLDER,
): Result<ReadonlyMap<string, Pack>, readonly PackFault[]> {
  const packs = new Map<string, Pack>();
  const faults: PackFault[] = [];
  for (const name of foldersIn(folder)) {
    const parsed = parsePack(filesOf(`${folder}/${name}`));
    if (parsed.ok) packs.set(parsed.value.scenario.id, parsed.value);
    else faults.push(...parsed.error.map((fault) => ({ ...fault, file: `${name}/${fault.file}` })));
  }
  return faults.length > 0 ? err(faults) : ok(packs);
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

function filesOf(pack: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(pack, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    files[path.slice(pack.length + 1)] = readFileSync(path, "utf8");
  }
  return files;
}
