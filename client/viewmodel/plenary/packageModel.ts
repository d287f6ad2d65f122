import { type IssueId, idsOf, type OptionId, type SeatId } from "#shared/kernel/ids.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import {
  optionsChosen,
  ownCostOf,
  type PackageOutlook,
  shareInPackage,
  yearlyCost,
} from "#shared/rules/packages.ts";
import { valueOfPackage } from "#shared/views/packageValue.ts";
import { type Valuation, yearsLeftOf } from "#shared/views/valuation.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";
import { type EffectLine, wordEffect } from "./effectWording.ts";
import { type TrustCheck, trustCheck } from "./trustCheck.ts";

/** One option of an issue, at what it is worth in the package as chosen so far. */
export interface OptionLine {
  readonly option: OptionId;
  readonly chosen: boolean;
  /** Points of the own final score that it adds: own sheet, own cost, moved tracks. */
  readonly points: number;
  /** Whether no other option of the issue is worth more. */
  readonly best: boolean;
  /** US$ bn on top of the programme's cost, and a year once mature. */
  readonly cost: Money;
  readonly upkeep: Money;
  readonly trustNeeded: number;
  readonly shares: readonly { readonly seat: SeatId; readonly part: number }[];
  readonly effects: readonly EffectLine[];
  readonly coordination: number;
}
export interface IssueLines {
  readonly issue: IssueId;
  readonly options: readonly OptionLine[];
}

/** A package while it is chosen: its price, its worth, and whether trust suffices. */
export interface PackageSheet {
  readonly issues: readonly IssueLines[];
  /** Issues without an option yet. */
  readonly open: readonly IssueId[];
  readonly valuation: Valuation;
  readonly ownShare: number;
  /** US$ bn that the own share costs over the rest of the game. */
  readonly ownCost: Money;
  /** US$ bn a year for all members: each instalment until it is mature, upkeep after. */
  readonly instalment: Money;
  readonly upkeep: Money;
  readonly trust: TrustCheck;
}

/** What a text is worth to the reader, option by option and in all. */
export function packageSheet(desk: Desk, programme: Programme, chosen: Package): PackageSheet {
  const { instalment, upkeep } = yearlyCost(programme, chosen);
  const outlook = outlookOf(desk, programme, chosen);
  return {
    issues: programme.issues.map((issue) => issueLines(desk, programme, chosen, issue)),
    open: programme.issues
      .filter((issue) => !issue.options.some(({ id }) => id === chosen[issue.id]))
      .map(({ id }) => id),
    valuation: worth(desk, programme, chosen),
    ownShare: outlook.share,
    ownCost: ownCostOf(programme, chosen, outlook),
    instalment: tenth(instalment),
    upkeep: tenth(upkeep),
    trust: trustCheck(desk.scenario, desk.table, programme, chosen),
  };
}

/** For every issue the option that is worth most to the reader: where to begin, not where to end. */
export function favouredPackage(desk: Desk, programme: Programme): Package {
  const sheet = packageSheet(desk, programme, {});
  return Object.fromEntries(
    sheet.issues.flatMap(({ issue, options }) => {
      const best = options.find((option) => option.best);
      return best === undefined ? [] : [[issue, best.option]];
    }),
  );
}

/** What a programme is worth to the reader on its terms in force, or else on the best there could be. */
export const worthOfTerms = (desk: Desk, programme: Programme): number =>
  worth(
    desk,
    programme,
    desk.table.programmes[programme.id]?.package ?? favouredPackage(desk, programme),
  ).total;

/** The options chosen in a form, as far as the programme knows them. */
export const packageOf = (
  programme: Programme,
  fields: Readonly<Record<string, string>>,
): Package =>
  Object.fromEntries(
    programme.issues.flatMap((issue) => {
      const option = issue.options.find(({ id }) => id === fields[issue.id]);
      return option === undefined ? [] : [[issue.id, option.id]];
    }),
  );

/** The issues on which two packages differ. */
export const changedIssues = (before: Package, after: Package): readonly IssueId[] =>
  idsOf<IssueId>({ ...before, ...after }).filter((issue) => before[issue] !== after[issue]);

/** The part of a package that differs from another. */
export const changesOf = (before: Package, after: Package): Package =>
  Object.fromEntries(
    changedIssues(before, after).flatMap((issue) => {
      const option = after[issue];
      return option === undefined ? [] : [[issue, option]];
    }),
  );

function issueLines(
  desk: Desk,
  programme: Programme,
  chosen: Package,
  issue: Programme["issues"][number],
): IssueLines {
  const { [issue.id]: _open, ...others } = chosen;
  const without = worth(desk, programme, others).total;
  const options = issue.options.map((option) => ({
    option,
    points: tenth(worth(desk, programme, { ...others, [issue.id]: option.id }).total - without),
  }));
  const best = Math.max(...options.map(({ points }) => points));
  return {
    issue: issue.id,
    options: options.map(({ option, points }) => ({
      option: option.id,
      chosen: chosen[issue.id] === option.id,
      points,
      best: points === best,
      cost: option.cost,
      upkeep: option.upkeep,
      trustNeeded: option.trustNeeded,
      shares: desk.scenario.seats.flatMap(({ id }) => {
        const part = option.shares?.[id];
        return part === undefined ? [] : [{ seat: id, part }];
      }),
      effects: option.effects.map(wordEffect),
      coordination: option.coordination,
    })),
  };
}

function worth(desk: Desk, programme: Programme, chosen: Package): Valuation {
  const outlook = outlookOf(desk, programme, chosen);
  return valueOfPackage(desk.scenario, desk.own.mandate, programme, chosen, outlook);
}

/** All seats as members; an equal share until the issue of shares is chosen. */
function outlookOf(desk: Desk, programme: Programme, chosen: Package): PackageOutlook {
  const decided = optionsChosen(programme, chosen).some((option) => option.shares !== undefined);
  return {
    yearsLeft: yearsLeftOf(desk.table),
    isMember: true,
    share: decided
      ? shareInPackage(programme, chosen, desk.own.seat)
      : 1 / desk.scenario.seats.length,
    coverage: 1,
    maturity: desk.table.programmes[programme.id]?.maturity ?? 0,
  };
}
