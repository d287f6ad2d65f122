/**
 * The stages in which a debrief is revealed, in order: what came of the region, of each delegation,
 * what moved trust, which promises were kept, what was possible, what each could have had, the
 * questions to discuss, all tables side by side.
 */
export const REVEAL_STAGES = [
  "region",
  "delegations",
  "trust",
  "promises",
  "possible",
  "couldHaveHad",
  "questions",
  "allTables",
] as const;
export type RevealStage = (typeof REVEAL_STAGES)[number];

/** Whether `stage` is among the first `shown`. */
export const isRevealed = (stage: RevealStage, shown: number): boolean =>
  REVEAL_STAGES.indexOf(stage) < shown;
