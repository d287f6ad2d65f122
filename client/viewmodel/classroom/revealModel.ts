import { REVEAL_STAGES, type RevealStage } from "#shared/classroom/revealStages.ts";

/** The sections of a table's debrief. */
export type DebriefSectionId =
  | "outcome"
  | "region"
  | "crises"
  | "programmes"
  | "scores"
  | "trust"
  | "promises"
  | "overtures"
  | "money"
  | "wholeGame"
  | "talks"
  | "possible"
  | "couldHaveHad"
  | "renegotiation"
  | "mandates"
  | "replay"
  | "questions"
  | "reflections";

/** The sections that each stage shows, in reading order. */
export const SECTIONS_OF: Readonly<Record<RevealStage, readonly DebriefSectionId[]>> = {
  region: ["outcome", "region", "crises"],
  delegations: ["scores", "programmes"],
  trust: ["trust"],
  promises: ["promises", "overtures", "money"],
  possible: ["wholeGame", "talks", "possible"],
  couldHaveHad: ["couldHaveHad", "renegotiation", "mandates", "replay"],
  questions: ["questions", "reflections"],
  allTables: [],
};

/** The stages that one table has by itself; the last of all sets tables side by side. */
export const TABLE_STAGES = REVEAL_STAGES.filter(
  (stage): stage is Exclude<RevealStage, "allTables"> => stage !== "allTables",
);

/** What is shown once `revealed` stages are: their names, the sections, and whether all tables are set side by side. */
export interface Revealed {
  readonly stages: readonly RevealStage[];
  readonly sections: readonly DebriefSectionId[];
  readonly allTables: boolean;
  /** The stage that comes next; undefined where all is shown. */
  readonly next: RevealStage | undefined;
}

export function revealedBy(revealed: number): Revealed {
  const stages = REVEAL_STAGES.slice(0, Math.max(0, revealed));
  return {
    stages,
    sections: stages.flatMap((stage) => SECTIONS_OF[stage]),
    allTables: stages.includes("allTables"),
    next: REVEAL_STAGES[stages.length],
  };
}
