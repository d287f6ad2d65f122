import type { Negotiator, Strategy } from "../negotiator.ts";
import { micro } from "./micro.ts";
import { timeDependent } from "./timeDependent.ts";
import { titForTat } from "./titForTat.ts";

/** Walks away at once where nothing at the table is worth as much as no agreement; else the strategy's own. */
const whereItPays =
  (strategy: Strategy): Strategy =>
  (brief) =>
    brief.utilities.some((worth) => worth >= brief.reservation) ? strategy(brief) : NO_INTEREST;

const NO_INTEREST: Negotiator = { hear: () => undefined, act: () => ({ kind: "walkAway" }) };

/** Reference strategies as published, by the names the literature gives them. */
export const STRATEGIES: Readonly<Record<StrategyName, Strategy>> = {
  boulware: whereItPays(timeDependent(0.2)),
  linear: whereItPays(timeDependent(1)),
  conceder: whereItPays(timeDependent(2)),
  hardliner: whereItPays(timeDependent(0)),
  titForTat: whereItPays(titForTat),
  micro: whereItPays(micro),
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
