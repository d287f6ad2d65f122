/** The region's shared measures, 0–100. Good is high, except for tension and rivalry. */
export const TRACK_IDS = [
  "tension",
  "centrality",
  "prosperity",
  "health",
  "cyber",
  "climate",
  "rivalry",
] as const;
export type TrackId = (typeof TRACK_IDS)[number];

/** Tension and rivalry are good when low, all other tracks when high. */
export const isHighGood = (track: TrackId): boolean => track !== "tension" && track !== "rivalry";

/** What a programme or a crisis is about; the decision rule in force is kept per matter. */
export const MATTERS = ["security", "economic", "functional", "procedural"] as const;
export type Matter = (typeof MATTERS)[number];

export const DECISION_RULES = ["consensus", "silence", "aseanMinusX", "emergencyMajority"] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const PHASES = ["briefing", "caucus", "plenary", "budget", "crisis", "review"] as const;
export type Phase = (typeof PHASES)[number];

/** The great powers that make overtures. */
export const POWERS = ["china", "us"] as const;
export type Power = (typeof POWERS)[number];

/** What a delegation may do for its past with another. */
export const RECONCILIATION_STEPS = ["statement", "commission", "textbookReview"] as const;
export type ReconciliationStep = (typeof RECONCILIATION_STEPS)[number];

/** What a guide for a first game can teach, each in the phase that it belongs to and on the real controls. */
export const GUIDE_LESSONS = [
  "mandate",
  "offer",
  "clause",
  "resolution",
  "vote",
  "budget",
  "crisis",
  "review",
] as const;
export type GuideLesson = (typeof GUIDE_LESSONS)[number];
