/** The phases of a year, in their order. */
export const PHASES = ["briefing", "caucus", "plenary", "budget", "crisis", "review"] as const;
