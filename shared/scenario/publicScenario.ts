import type { PublicScenario, Scenario } from "./schema.ts";

/** The scenario without its secret mandates: what may be sent to every client. */
export function publicScenario(scenario: Scenario): PublicScenario {
  const { mandates: _secret, ...open } = scenario;
  return open;
}
