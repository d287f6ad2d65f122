/**
 * How a bot is named wherever one is asked for or kept: its personality, and after an `@` its level
 * (`hardBargainer@expert`). Without a level it is of the usual one, as all were before there were levels.
 */
export const PERSONALITY_IDS = [
  "bridgeBuilder",
  "compromiser",
  "hardBargainer",
  "accommodator",
  "avoider",
  "principled",
  "opportunist",
  "sanctioner",
] as const;
export type PersonalityId = (typeof PERSONALITY_IDS)[number];

/** Weakest first. */
export const LEVEL_IDS = ["firstSteps", "peer", "skilled", "expert"] as const;
export type LevelId = (typeof LEVEL_IDS)[number];

/** Of a bot whose name says none. */
export const USUAL_LEVEL: LevelId = "skilled";

export interface StrategyName {
  readonly personality: PersonalityId;
  readonly level: LevelId;
}

/** What a name says; undefined where a part of it is none of ours. */
export function parseStrategy(name: string): StrategyName | undefined {
  const [character, degree = USUAL_LEVEL, ...more] = name.split(AT);
  const personality = PERSONALITY_IDS.find((id) => id === character);
  const level = LEVEL_IDS.find((id) => id === degree);
  if (personality === undefined || level === undefined || more.length > 0) return undefined;
  return { personality, level };
}

/** The shortest name that says this: the usual level is left out. */
export const strategyName = ({ personality, level }: StrategyName): string =>
  level === USUAL_LEVEL ? personality : personality + AT + level;

/** The same bot at this level; one whose name says a level keeps its own. */
export const atLevel = (name: string, level: LevelId): string =>
  name.includes(AT) || level === USUAL_LEVEL ? name : name + AT + level;

const AT = "@";
