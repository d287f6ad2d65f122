import { LEVEL_IDS, type LevelId } from "#shared/bots/strategyName.ts";

/** The level that a command's option names. Throws with the levels there are for any other name. */
export function levelNamed(name: string): LevelId {
  const level = LEVEL_IDS.find((id) => id === name);
  if (level === undefined)
    throw new Error(`No level "${name}". There are: ${LEVEL_IDS.join(", ")}`);
  return level;
}
