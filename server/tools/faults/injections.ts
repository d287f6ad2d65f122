import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type MatchRules, matchRules } from "#server/match/matchRules.ts";

/** The game's server with faults of its own: `THROW_ONE_IN` and `MAX_PAGES` in the environment. */
export const FAULTY = fileURLToPath(new URL("./faultyServer.ts", import.meta.url));

/** How many exceptions the server of `folder` has thrown so far. */
export function injectedIn(folder: string): number {
  try {
    return Number(readFileSync(counterIn(folder), "utf8"));
  } catch {
    return 0;
  }
}

/** The rules, of which about one call in `oneIn` throws once people play; it is counted in `folder`. */
export function throwingRules(oneIn: number, folder: string): MatchRules {
  let thrown = 0;
  const mayThrow = (): void => {
    if (Math.random() * oneIn >= 1) return;
    thrown += 1;
    writeFileSync(counterIn(folder), String(thrown));
    throw new Error("An exception was injected");
  };
  return {
    ...matchRules,
    decide: (scenario, state, actor, command, context) => {
      if (command.type === "speak") mayThrow();
      return matchRules.decide(scenario, state, actor, command, context);
    },
    evolve: (state, event) => {
      if (event.type === "messageSpoken") mayThrow();
      return matchRules.evolve(state, event);
    },
    project: (scenario, state, viewer, previous) => {
      if (state.stage === "playing") mayThrow();
      return matchRules.project(scenario, state, viewer, previous);
    },
    eventSeenBy: (scenario, state, event, viewer) => {
      if (event.type === "messageSpoken") mayThrow();
      return matchRules.eventSeenBy(scenario, state, event, viewer);
    },
  };
}

const counterIn = (folder: string): string => `${folder}/injected`;
