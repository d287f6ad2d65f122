import { loadPacks } from "#server/scenarios/loadPacks.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** *Trilateral* as it ships, tuned as it is: what bots have to cope with. */
export const shippedCase: Scenario = shipped("trilateral");

/** *First Summit* as it ships: the smallest case that bots play. */
export const firstSummit: Scenario = shipped("firstSummit");

function shipped(id: string): Scenario {
  const packs = loadPacks();
  if (!packs.ok) throw new Error(JSON.stringify(packs.error, undefined, 2));
  const pack = packs.value.get(id);
  if (pack === undefined) throw new Error(`No pack ${id}`);
  return pack.scenario;
}
