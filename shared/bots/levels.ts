import type { LevelId } from "./strategyName.ts";

/**
 * How well a bot plays, whatever its personality: how it models the others, how far it searches, and
 * how often it errs. No level sees more than a person in its seat, has more to spend, or is dealt
 * better cards.
 *
 * | level      | model of the others                  | weighs of all texts | accepts by          | looks ahead | noise | overlooks |
 * |------------|--------------------------------------|---------------------|---------------------|-------------|-------|-----------|
 * | firstSteps | none: a text is as welcome as any    | a fifth             | aspiration          | no          | 2.5   | 15 %      |
 * | peer       | what each asked for, counted         | a half              | aspiration          | no          | 1     | 7 %       |
 * | skilled    | Bayes over mandates                  | all                 | AC_combi, waiting   | no          | 0.1   | 1 %       |
 * | expert     | Bayes over mandates, styles, honesty | all                 | AC_combi, waiting   | one answer  | 0     | 0 %       |
 */
export interface Level {
  readonly id: LevelId;
  /** What it makes of the others' conduct. */
  readonly model: OpponentModel;
  /** 0–1: the part of all texts of a programme that it weighs. */
  readonly breadth: number;
  /** By what it accepts: its own aspiration alone, or also what waiting and amending promise. */
  readonly accepts: "aspiration" | "combi";
  /** Whether it counts the likeliest answer to a text before it offers it. */
  readonly looksAhead: boolean;
  /** Scale of the logistic error in what it takes a choice to be worth, in points of the own final score. */
  readonly noise: number;
  /** 0–1: the part of the issues whose points it overlooks for a phase. */
  readonly overlooks: number;
}

/**
 * none: every text is as welcome. frequency: options asked for and supported are counted. mandates:
 * Bayes over what the mandates could say. mandatesAndStyles: and over how hard others bargain and how
 * far they keep their word.
 */
export type OpponentModel = "none" | "frequency" | "mandates" | "mandatesAndStyles";

export const LEVELS: Readonly<Record<LevelId, Level>> = {
  firstSteps: {
    id: "firstSteps",
    model: "none",
    breadth: 0.2,
    accepts: "aspiration",
    looksAhead: false,
    noise: 2.5,
    overlooks: 0.15,
  },
  peer: {
    id: "peer",
    model: "frequency",
    breadth: 0.5,
    accepts: "aspiration",
    looksAhead: false,
    noise: 1,
    overlooks: 0.07,
  },
  skilled: {
    id: "skilled",
    model: "mandates",
    breadth: 1,
    accepts: "combi",
    looksAhead: false,
    noise: 0.1,
    overlooks: 0.01,
  },
  expert: {
    id: "expert",
    model: "mandatesAndStyles",
    breadth: 1,
    accepts: "combi",
    looksAhead: true,
    noise: 0,
    overlooks: 0,
  },
};

/** Whether a bot of this level makes out what others' mandates may say. */
export const modelsMandates = ({ model }: Level): boolean =>
  model === "mandates" || model === "mandatesAndStyles";
