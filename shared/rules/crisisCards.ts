import type { CrisisId, SeatId } from "#shared/kernel/ids.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CrisisState } from "./state/crisis.ts";
import type { GameState } from "./state.ts";

/** The scenario's crisis of this id. */
export const crisisCard = (scenario: PublicScenario, id: CrisisId): CrisisCard | undefined =>
  scenario.crises.find((card) => card.id === id);

/** Crises of a kind that struck in these years, both included. */
export const crisesStruck = (
  scenario: PublicScenario,
  state: GameState,
  kind: string,
  years: { readonly from: number; readonly to: number },
): readonly CrisisState[] =>
  Object.values(state.crises).filter(
    ({ id, year }) =>
      year >= years.from && year <= years.to && crisisCard(scenario, id)?.kind === kind,
  );

/** Whether the delegation may help: a crisis struck as a domestic affair is left to its owner (8.15). */
export const mayHelp = (crisis: CrisisState, seat: SeatId): boolean =>
  crisis.struckBy === undefined || crisis.struckBy === seat;
