import { EXPLOITER_IDS, EXPLOITERS } from "./exploiters.ts";
import { LEVELS, type Level } from "./levels.ts";
import { PERSONALITIES, type Personality } from "./personalities.ts";
import { parseStrategy, USUAL_LEVEL } from "./strategyName.ts";

/** How a bot bargains, and how well. */
export interface Strategy {
  readonly personality: Personality;
  readonly level: Level;
}

/** The strategy of this name, an exploiter's too; for a name that nobody knows (any more) the usual compromiser. */
export function strategyOf(name: string | undefined): Strategy {
  const exploiter = EXPLOITER_IDS.find((id) => id === name);
  if (exploiter !== undefined)
    return { personality: EXPLOITERS[exploiter], level: LEVELS[USUAL_LEVEL] };
  const { personality, level } = parseStrategy(name ?? "") ?? NOBODY;
  return { personality: PERSONALITIES[personality], level: LEVELS[level] };
}
const NOBODY = { personality: "compromiser", level: USUAL_LEVEL } as const;
