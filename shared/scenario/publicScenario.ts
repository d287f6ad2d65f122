import type { PublicScenario, Scenario } from "./schema.ts";

/** The scenario without its secret mandates and the answers of its quiz: what may be sent to every client. */
export function publicScenario(scenario: Scenario): PublicScenario {
  const { mandates: _secret, quiz: _answers, ...open } = scenario;
  return open;
}
