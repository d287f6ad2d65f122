import type { PublicScenario, Scenario } from "./schema.ts";

/** The scenario without its secret mandates, the answers of its quiz and what is for the instructor. */
export function publicScenario(scenario: Scenario): PublicScenario {
  const { mandates: _secret, quiz: _answers, instructorNotes: _notes, ...open } = scenario;
  return open;
}
