import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPack } from "#server/scenarios/loadPacks.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { textAt, textKeysOf } from "#shared/scenario/texts.ts";

const folder = fileURLToPath(new URL("../../shared/scenario/packs/trilateral", import.meta.url));

function load(): Pack {
  const pack = loadPack(folder);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error, undefined, 2));
  return pack.value;
}

const pack = load();

/** The data of the pack *Trilateral* as it ships. */
export const scenario: Scenario = pack.scenario;

/** Its SOURCES.md. */
export const sources: string = readFileSync(`${folder}/SOURCES.md`, "utf8");

/** Its English text under this key. */
export function english(key: string): string {
  const text = textAt(pack.texts["en"] ?? {}, key);
  if (text === undefined) throw new Error(`No text ${key}`);
  return text;
}

/** Every key of its texts, with the English text. */
export const allEnglish: readonly (readonly [key: string, text: string])[] = textKeysOf(
  scenario,
).map((key) => [key, english(key)]);
