import { readFileSync } from "node:fs";
import { parseScenario } from "#shared/scenario/parsePack.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** The scenario *Trilateral* as it ships. */
export const trilateral: Scenario = read("trilateral");

function read(id: string): Scenario {
  const path = new URL(`../../shared/scenario/packs/${id}/scenario.yaml`, import.meta.url);
  const parsed = parseScenario(readFileSync(path, "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, undefined, 2));
  return parsed.value;
}
