import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Package, Programme, TrackId } from "#shared/views/view.ts";
import { numberOf } from "./chance.ts";

/** What a package is before anybody values it: fixed by the scenario, so worked out once. */
export interface PackageFigures {
  /** Set-up cost and upkeep a year with those of the options, US$ bn. */
  readonly setUp: number;
  readonly upkeep: number;
  /** Effective trust that the text needs, with what its options add, 0–100. */
  readonly trustNeeded: number;
  /** Part of the cost that each delegation bears, 0–1. */
  readonly shares: Readonly<Record<SeatId, number>>;
  /** Points by which each track moves in a year of full effect. */
  readonly moves: readonly (readonly [TrackId, number])[];
}

/** Every package of a programme: one option per issue. A few hundred at most. */
export const packagesOf = remember((programme: Programme): readonly Package[] => {
  let packages: readonly Package[] = [{}];
  for (const issue of programme.issues) {
    packages = packages.flatMap((partial) =>
      issue.options.map((option) => ({ ...partial, [issue.id]: option.id })),
    );
  }
  return packages;
});

/** The figures of a package of this programme. */
export const figuresOf = remember((programme: Programme) =>
  remember((terms: Package): PackageFigures => {
    const moves = new Map<TrackId, number>();
    const addMoves = (effects: Programme["effects"]): void => {
      for (const effect of effects) {
        if (effect.kind !== "track") continue;
        moves.set(effect.track, (moves.get(effect.track) ?? 0) + effect.amount);
      }
    };
    let { cost: setUp, upkeep, trustNeeded } = programme;
    let shares: PackageFigures["shares"] | undefined;
    addMoves(programme.effects);
    for (const option of chosenOptions(programme, terms)) {
      setUp += option.cost;
      upkeep += option.upkeep;
      trustNeeded += option.trustNeeded;
      shares ??= option.shares;
      addMoves(option.effects);
    }
    return { setUp, upkeep, trustNeeded, shares: shares ?? {}, moves: [...moves] };
  }),
);

/** What a package is known by when chance has a part in a choice: asked for by those who err alone. */
export const packageNumber = remember((programme: Programme) =>
  remember((terms: Package): number =>
    numberOf([programme.id, ...chosenOptions(programme, terms).map(({ id }) => id)].join(" ")),
  ),
);

type IssueOption = Programme["issues"][number]["options"][number];

/** The chosen option of each issue, in the programme's order. */
function chosenOptions({ issues }: Programme, chosen: Package): readonly IssueOption[] {
  const options: IssueOption[] = [];
  for (const issue of issues) {
    const option = issue.options.find(({ id }) => id === chosen[issue.id]);
    if (option !== undefined) options.push(option);
  }
  return options;
}

/** The issues on which two packages of a programme differ, with the options of the second. */
export function changesBetween(programme: Programme, from: Package, to: Package): Package {
  const changes: Record<IssueId, OptionId> = {};
  for (const issue of programme.issues) {
    const option = to[issue.id];
    if (option !== undefined && option !== from[issue.id]) changes[issue.id] = option;
  }
  return changes;
}
