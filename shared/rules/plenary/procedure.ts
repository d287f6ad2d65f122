import { type DecisionRule, MATTERS, type Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { optionsChosen } from "../packages.ts";
import { programmeCard } from "../programmeCards.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/**
 * The rule by which a programme text of this matter is decided if tabled now (8.11). An emergency
 * majority serves crises alone (8.9): texts are then decided as the scenario set out, or by consensus.
 */
export function ruleForTexts(
  scenario: PublicScenario,
  state: GameState,
  matter: Matter,
): DecisionRule {
  const inForce = state.procedure[matter];
  if (inForce !== "emergencyMajority") return inForce;
  const initial = scenario.settings.procedure.initial[matter];
  return initial === "emergencyMajority" ? "consensus" : initial;
}

/** Brings the procedure in line with the programmes in force (8.12): their options, over the initial rules. */
export function alignProcedure(u: Unfolding): void {
  const rules = { ...u.scenario.settings.procedure.initial };
  for (const { id, package: terms } of Object.values(u.state.programmes)) {
    const programme = programmeCard(u.scenario, id);
    if (programme === undefined) continue;
    for (const { sets } of optionsChosen(programme, terms)) Object.assign(rules, sets);
  }
  for (const matter of MATTERS) {
    const rule = rules[matter];
    if (rule !== u.state.procedure[matter]) u.emit({ type: "procedureChanged", matter, rule });
  }
}
