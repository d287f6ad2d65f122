import type { IssueId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Package, Programme, TrackId } from "#shared/views/view.ts";
import { numberOf } from "./chance.ts";

/** What a package is before anybody values it: fixed by the scenario, so worked out once. */
export interface PackageFigures {
  /** What it is known by when chance has a part in a choice. */
  readonly number: number;
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
    const options = chosenOptions(programme, terms);
    const sum = (of: (option: IssueOption) => number): number =>
      options.reduce((total, option) => total + of(option), 0);
    const moves = new Map<TrackId, number>();
    for (const effect of [...programme.effects, ...options.flatMap((option) => option.effects)]) {
      if (effect.kind !== "track") continue;
      moves.set(effect.track, (moves.get(effect.track) ?? 0) + effect.amount);
    }
    return {
      number: numberOf([programme.id, ...options.map(({ id }) => id)].join(" ")),
      setUp: programme.cost + sum((option) => option.cost),
      upkeep: programme.upkeep + sum((option) => option.upkeep),
      trustNeeded: programme.trustNeeded + sum((option) => option.trustNeeded),
      shares: options.find((option) => option.shares !== undefined)?.shares ?? {},
      moves: [...moves],
    };
  }),
);

type IssueOption = Programme["issues"][number]["options"][number];

/** The chosen option of each issue, in the programme's order. */
const chosenOptions = (programme: Programme, chosen: Package): readonly IssueOption[] =>
  programme.issues.flatMap((issue) =>
    issue.options.filter((option) => option.id === chosen[issue.id]),
  );

/** The issues on which two packages of a programme differ, with the options of the second. */
export function changesBetween(programme: Programme, from: Package, to: Package): Package {
  const changes: Record<IssueId, OptionId> = {};
  for (const issue of programme.issues) {
    const option = to[issue.id];
    if (option !== undefined && option !== from[issue.id]) changes[issue.id] = option;
  }
  return changes;
}
