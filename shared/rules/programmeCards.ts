import type { ProgrammeId } from "#shared/kernel/ids.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** The scenario's programme of this id. */
export const programmeCard = (scenario: PublicScenario, id: ProgrammeId): Programme | undefined =>
  scenario.programmes.find((programme) => programme.id === id);

/** As `programmeCard`, of a programme that is known to be there; throws where it is not. */
export function cardInScenario(scenario: PublicScenario, id: ProgrammeId): Programme {
  const programme = programmeCard(scenario, id);
  if (programme === undefined) throw new Error(`No programme ${id} in ${scenario.id}`);
  return programme;
}
