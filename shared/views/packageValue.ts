import type { IssueId, OptionId } from "#shared/kernel/ids.ts";
import { optionsChosen, ownCostOf, type PackageOutlook } from "#shared/rules/packages.ts";
import { isHighGood } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import {
  scorePerBillion,
  scorePerPoint,
  type Valuation,
  type ValueTerm,
  valuation,
} from "./valuation.ts";
import type { Mandate, Package, Programme, TrackId } from "./view.ts";

/** Maturity that full funding from now on reaches by the end, 0–1. */
const maturityAtEnd = (programme: Programme, outlook: PackageOutlook): number =>
  Math.min(1, outlook.maturity + outlook.yearsLeft / programme.maturityYears);

/** The part of the sheet's points that will be earned by the end, 0–1 (rules 13.2). */
export function deliveredShare(
  scenario: PublicScenario,
  programme: Programme,
  outlook: PackageOutlook,
): number {
  const { signatureShare } = scenario.settings.score;
  return signatureShare + (1 - signatureShare) * maturityAtEnd(programme, outlook);
}

/** What a programme on these terms is worth against not having it: sheet, cost and moved tracks. */
export function valueOfPackage(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): Valuation {
  const cost = ownCostOf(programme, chosen, outlook) * scorePerBillion(mandate);
  return valuation([
    ...sheetTerms(scenario, mandate, programme, chosen, outlook),
    { name: "cost", about: programme.id, points: -cost },
    ...trackTerms(mandate, programme, chosen, outlook),
  ]);
}

/** The sheet's points for one option, as points of the final score that can still be earned. */
function valueOfOption(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  choice: { readonly issue: IssueId; readonly option: OptionId },
  outlook: PackageOutlook,
): number {
  if (!outlook.isMember) return 0;
  const raw = mandate.programmes[programme.id]?.options[choice.issue]?.[choice.option] ?? 0;
  return raw * scorePerPoint(mandate) * deliveredShare(scenario, programme, outlook);
}

function sheetTerms(
  scenario: PublicScenario,
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): readonly ValueTerm[] {
  if (!outlook.isMember) return [];
  const adopted = mandate.programmes[programme.id]?.adopted ?? 0;
  const factor = scorePerPoint(mandate) * deliveredShare(scenario, programme, outlook);
  const options = programme.issues.flatMap((issue): readonly ValueTerm[] => {
    const option = chosen[issue.id];
    if (option === undefined) return [];
    const choice = { issue: issue.id, option };
    const points = valueOfOption(scenario, mandate, programme, choice, outlook);
    return [{ name: "option", about: issue.id, points }];
  });
  return [{ name: "adopted", about: programme.id, points: adopted * factor }, ...options];
}

/** Tracks moved by the programme's effects over its coming years, at the weight of the sheet. */
function trackTerms(
  mandate: Mandate,
  programme: Programme,
  chosen: Package,
  outlook: PackageOutlook,
): readonly ValueTerm[] {
  const effects = [
    ...programme.effects,
    ...optionsChosen(programme, chosen).flatMap((option) => option.effects),
  ];
  const moves = new Map<TrackId, number>();
  for (const effect of effects) {
    if (effect.kind !== "track") continue;
    moves.set(effect.track, (moves.get(effect.track) ?? 0) + effect.amount);
  }
  const years = effectYears(programme, outlook) * outlook.coverage;
  return [...moves].map(([track, amount]) => ({
    name: "track",
    about: track,
    points: (amount * years * towardsGood(track) * trackScore(mandate, track)) / 100,
  }));
}

/** Sum of the maturity at each coming review. */
function effectYears(programme: Programme, outlook: PackageOutlook): number {
  let sum = 0;
  for (let year = 1; year <= outlook.yearsLeft; year++)
    sum += Math.min(1, outlook.maturity + year / programme.maturityYears);
  return sum;
}

const trackScore = (mandate: Mandate, track: TrackId): number =>
  (mandate.tracks[track] ?? 0) * scorePerPoint(mandate);

/** The sign of a move for the better. */
const towardsGood = (track: TrackId): 1 | -1 => (isHighGood(track) ? 1 : -1);
