import type { SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { LegalCommands } from "./legal.ts";
import type { GameState } from "./state.ts";

/**
 * What one delegation may do now, with the bounds (rule 14.2). Reads nothing that is a secret of
 * another delegation.
 */
export function legalCommands(scenario: Scenario, state: GameState, seat: SeatId): LegalCommands {
  throw new Error(`${scenario.id}${state.year}${seat}`);
}
