import type { Strategy } from "../negotiator.ts";
import { micro } from "./micro.ts";
import { timeDependent } from "./timeDependent.ts";
import { titForTat } from "./titForTat.ts";

/** Reference strategies as published, by the names the literature gives them. */
export const STRATEGIES: Readonly<Record<StrategyName, Strategy>> = {
  boulware: timeDependent(0.2),
  linear: timeDependent(1),
  conceder: timeDependent(2),
  hardliner: timeDependent(0),
  titForTat,
  micro,
};

export const STRATEGY_NAMES = [
  "boulware",
  "linear",
  "conceder",
  "hardliner",
  "titForTat",
  "micro",
] as const;
export type StrategyName = (typeof STRATEGY_NAMES)[number];
