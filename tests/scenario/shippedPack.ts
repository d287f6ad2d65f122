import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPack } from "#server/scenarios/loadPacks.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { textAt, textKeysOf } from "#shared/scenario/texts.ts";

/** A pack as it ships. */
export interface ShippedPack {
  readonly scenario: Scenario;
  /** Its SOURCES.md. */
  readonly sources: string;
  /** Its English text under this key; throws where there is none. */
  readonly english: (key: string) => string;
  /** Every key of its texts, with the English text. */
  readonly allEnglish: readonly (readonly [key: string, text: string])[];
}

export function shippedPack(id: string): ShippedPack {
  const folder = fileURLToPath(new URL(`../../shared/scenario/packs/${id}`, import.meta.url));
  const pack = loadPack(folder);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error, undefined, 2));
  const { scenario, texts } = pack.value;
  const english = (key: string): string => {
    const text = textAt(texts["en"] ?? {}, key);
    if (text === undefined) throw new Error(`No text ${key}`);
    return text;
  };
  return {
    scenario,
    sources: readFileSync(`${folder}/SOURCES.md`, "utf8"),
    english,
    allEnglish: textKeysOf(scenario).map((key) => [key, english(key)]),
  };
}
