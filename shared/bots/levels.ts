import type { LevelId } from "./strategyName.ts";

/**
 * How well a bot plays, whatever its personality: how it models the others, how far it searches, and
 * how often it errs. No level sees more than a person in its seat, has more to spend, or is dealt
 * better cards.
 *
 * | level      | model of the others                         | texts weighed | looks ahead | noise | overlooks |
 * |------------|---------------------------------------------|---------------|-------------|-------|-----------|
 * | firstSteps | none: a text is as welcome as any other     | a fifth       | no          | 2.5   | 15 %      |
 * | peer       | what each asked for and supported, counted  | a half        | no          | 1     | 7 %       |
 * | skilled    | what each asked for and supported, counted  | all           | no          | 0.1   | 1 %       |
 * | expert     | what each asked for and supported, counted  | all           | no          | 0     | 0 %       |
 */
export interface Level {
  readonly id: LevelId;
  /** What it makes of the others' conduct. */
  readonly model: OpponentModel;
  /** 0–1: the part of all texts of a programme that it weighs. */
  readonly breadth: number;
  /** Scale of the logistic error in what it takes a choice to be worth, in points of the own final score. */
  readonly noise: number;
  /** 0–1: the part of the issues whose points it overlooks for a phase. */
  readonly overlooks: number;
}

/** none: every text is as welcome. frequency: options asked for and supported are counted. */
export type OpponentModel = "none" | "frequency";

export const LEVELS: Readonly<Record<LevelId, Level>> = {
  firstSteps: { id: "firstSteps", model: "none", breadth: 0.2, noise: 2.5, overlooks: 0.15 },
  peer: { id: "peer", model: "frequency", breadth: 0.5, noise: 1, overlooks: 0.07 },
  skilled: { id: "skilled", model: "frequency", breadth: 1, noise: 0.1, overlooks: 0.01 },
  expert: { id: "expert", model: "frequency", breadth: 1, noise: 0, overlooks: 0 },
};
