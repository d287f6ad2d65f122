import { readFileSync } from "node:fs";
import { parseScenario } from "#shared/scenario/parsePack.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** *Trilateral* with fixed numbers: the case on which rules are tested, whatever the shipped pack is tuned to. */
export const trilateral: Scenario = read("./ruleCase/scenario.yaml");

function read(file: string): Scenario {
  const parsed = parseScenario(readFileSync(new URL(file, import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, undefined, 2));
  return parsed.value;
}
