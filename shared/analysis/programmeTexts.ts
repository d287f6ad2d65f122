import {
  type IssueId,
  idsOf,
  type OptionId,
  type ProgrammeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Package } from "#shared/rules/state.ts";
import type { Programme } from "#shared/scenario/schema.ts";

/** A programme on a text, adopted in a year. */
export interface Adoption {
  readonly programme: ProgrammeId;
  readonly year: number;
  readonly package: Package;
  readonly members: readonly SeatId[];
}

/** Every text of a programme: one option for each issue. A few hundred at most. */
export const textsOf = remember((programme: Programme): readonly Package[] =>
  programme.issues.reduce<readonly Package[]>(
    (begun, { id, options }) =>
      begun.flatMap((text) => options.map((option) => ({ ...text, [id]: option.id }))),
    [{}],
  ),
);

/** The issues on which two texts differ, with the options of the second. */
export function changesTo(from: Package, to: Package): Package {
  const changes: Record<IssueId, OptionId> = {};
  for (const issue of idsOf(to)) {
    const option = to[issue];
    if (option !== undefined && option !== from[issue]) changes[issue] = option;
  }
  return changes;
}

/** Whether two texts of one programme say the same. */
export const isSameText = (a: Package, b: Package): boolean => idsOf(changesTo(a, b)).length === 0;
