import type { CrisisId, IssueId, OptionId, OvertureId, ProgrammeId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CrisisCard, OvertureCard, Programme } from "#shared/views/view.ts";

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

type IssueOption = Programme["issues"][number]["options"][number];

/** The chosen option of each issue of a programme, in the programme's order. */
export function chosenOptions(
  programme: Programme,
  chosen: Readonly<Record<IssueId, OptionId>>,
): readonly IssueOption[] {
  return optionsChosenIn(programme)(chosen);
}

/** Every package of a programme: one option per issue. A few hundred at most. */
export const packagesOf = remember(
  (programme: Programme): readonly Readonly<Record<IssueId, OptionId>>[] => {
    let packages: readonly Readonly<Record<IssueId, OptionId>>[] = [{}];
    for (const issue of programme.issues) {
      packages = packages.flatMap((partial) =>
        issue.options.map((option) => ({ ...partial, [issue.id]: option.id })),
      );
    }
    return packages;
  },
);

const optionsChosenIn = remember((programme: Programme) =>
  remember((chosen: Readonly<Record<IssueId, OptionId>>): readonly IssueOption[] =>
    programme.issues.flatMap((issue) =>
      issue.options.filter((option) => option.id === chosen[issue.id]),
    ),
  ),
);
