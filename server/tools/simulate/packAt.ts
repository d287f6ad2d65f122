import { existsSync } from "node:fs";
import { join } from "node:path";
import { faultLine } from "#server/scenarios/faultLine.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";

/** The folder of a pack: of one that ships with the game, by its id, or the path itself. */
export function packFolder(scenario: string): string {
  const shipped = join(PACKS_FOLDER, scenario);
  return existsSync(join(shipped, "scenario.yaml")) ? shipped : scenario;
}

/** The pack in a folder. Throws with its faults, one a line, where it cannot be played. */
export function packIn(folder: string): Pack {
  const pack = loadPack(folder);
  if (pack.ok) return pack.value;
  throw new Error(pack.error.map((fault) => faultLine(folder, fault)).join("\n"));
}
