import { type IssueId, idsOf, type OptionId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { remember } from "#shared/kernel/remember.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Programme, ProgrammeOption } from "#shared/scenario/schema/programmes.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { Package } from "./state/programme.ts";

/** The options a package chooses, in the programme's order of issues. */
export const optionsChosen = (programme: Programme, terms: Package): readonly ProgrammeOption[] =>
  programme.issues.flatMap((issue) => {
    const chosen = own(terms, issue.id);
    return issue.options.filter((option) => option.id === chosen);
  });

/** Why these are no full terms of the programme: one of its options for every issue, and nothing else. */
export function packageFault(programme: Programme, terms: Package): Refusal | undefined {
  const missing = programme.issues.filter((issue) => own(terms, issue.id) === undefined);
  if (missing.length > 0) {
    const issues = missing.map((issue) => issue.id).join(",");
    return refusal("packageIncomplete", { programme: programme.id, issues });
  }
  for (const issue of idsOf(terms)) {
    const option = own(terms, issue);
    const options = programme.issues.find((each) => each.id === issue)?.options ?? [];
    if (!options.some((each) => each.id === option)) {
      return refusal("packageOptionUnknown", { issue, option: option ?? "" });
    }
  }
  return undefined;
}

/** Effective trust that every member must have in every other for this text (8.2). */
export const trustNeeded = (programme: Programme, terms: Package): number =>
  optionsChosen(programme, terms).reduce(
    (sum, option) => sum + option.trustNeeded,
    programme.trustNeeded,
  );

/** The part of the cost that a package puts on a seat, 0–1, if all seats are members. */
export function shareInPackage(programme: Programme, terms: Package, seat: SeatId): number {
  const shares = optionsChosen(programme, terms).find((option) => option.shares !== undefined);
  return shares?.shares?.[seat] ?? 0;
}

/** US$ bn of one year's instalment and of one year's upkeep, all members together. */
export function yearlyCost(
  programme: Programme,
  terms: Package,
): { readonly instalment: Money; readonly upkeep: Money } {
  const options = optionsChosen(programme, terms);
  const setUp = options.reduce((sum, option) => sum + option.cost, programme.cost);
  const upkeep = options.reduce((sum, option) => sum + option.upkeep, programme.upkeep);
  return { instalment: setUp / programme.maturityYears, upkeep };
}

/** What a programme's cost and worth depend on beside its text. */
export interface PackageOutlook {
  /** Budgets still to come, this year's included while it is open. */
  readonly yearsLeft: number;
  /** Who is no member neither pays nor earns the sheet's points; tracks move for all. */
  readonly isMember: boolean;
  /** The own part of the cost, 0–1. */
  readonly share: number;
  /** Members over seats, 0–1. */
  readonly coverage: number;
  /** Maturity now, 0–1: 0 for a programme not yet adopted. */
  readonly maturity: number;
}

/** US$ bn that the own share will cost over the rest of the game under full funding. */
export function ownCostOf(programme: Programme, terms: Package, outlook: PackageOutlook): Money {
  if (!outlook.isMember) return 0;
  const missing = Math.ceil((1 - outlook.maturity) * programme.maturityYears - 1e-9);
  const instalments = Math.min(outlook.yearsLeft, missing);
  const { instalment, upkeep } = yearlyCost(programme, terms);
  const total = instalment * instalments + upkeep * (outlook.yearsLeft - instalments);
  return tenth(total * outlook.share);
}

/** Whether a programme in force on these terms, or in force at all, is what the condition asks for. */
export function meetsTerms(
  terms: Package | undefined,
  { issue, options }: Extract<Condition, { type: "programmeInForce" }>,
): boolean {
  if (terms === undefined) return false;
  if (issue === undefined || options === undefined) return true;
  const chosen = terms[issue];
  return chosen !== undefined && options.includes(chosen);
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
