import type { CrisisId, OvertureId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CrisisCard, OvertureCard, Programme } from "#shared/views/view.ts";
import type { BotContext } from "./policy.ts";

/** The seats of all other delegations. */
export const othersOf = ({ scenario, view }: Pick<BotContext, "scenario" | "view">): SeatId[] =>
  scenario.seats.flatMap(({ id }) => (id === view.own.seat ? [] : [id]));

/** The programme of this id. Throws for one the scenario does not have: a defect, not a mistake. */
export function programmeOf(scenario: PublicScenario, id: ProgrammeId): Programme {
  const found = scenario.programmes.find((programme) => programme.id === id);
  if (found === undefined) throw new Error(`No programme ${id} in ${scenario.id}`);
  return found;
}

export function crisisCardOf(scenario: PublicScenario, id: CrisisId): CrisisCard {
  const found = scenario.crises.find((crisis) => crisis.id === id);
  if (found === undefined) throw new Error(`No crisis ${id} in ${scenario.id}`);
  return found;
}

export function overtureCardOf(scenario: PublicScenario, id: OvertureId): OvertureCard {
  const found = scenario.overtures.find((overture) => overture.id === id);
  if (found === undefined) throw new Error(`No overture ${id} in ${scenario.id}`);
  return found;
}
