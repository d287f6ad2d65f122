import { remember } from "#shared/kernel/remember.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { drawFor, seemingly } from "./chance.ts";
import { prospectOf } from "./opponents.ts";
import { changesBetween, packageNumber, packagesOf } from "./packages.ts";
import { packageValue } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";

export interface RatedPackage {
  readonly terms: Package;
  /** What it seems to be worth, in points of the own final score. */
  readonly value: number;
  /** Chance that nobody stops it, 0–1. */
  readonly chance: number;
  /** Logarithm of the product of what the others seem to gain by it. */
  readonly joint: number;
}

/** The packages of a programme that a bot of this level weighs, with their own value and chance. */
export const ratedPackages = (context: BotContext, programme: Programme): readonly RatedPackage[] =>
  ratedFor(context)(programme);

/** Once a decision for each programme: a context is one decision. */
const ratedFor = remember((context: BotContext) =>
  remember((programme: Programme): readonly RatedPackage[] =>
    weighedOf(context, programme).map((terms) => ({
      terms,
      value: seemingWorth(context, programme, terms),
      ...prospectOf(context, programme, terms),
    })),
  ),
);

/** What a package seems to be worth to a bot of this level, in points of the own final score. */
export function seemingWorth(context: BotContext, programme: Programme, terms: Package): number {
  const worth = packageValue(context, programme, terms);
  return context.level.noise === 0
    ? worth
    : seemingly(context, packageNumber(programme)(terms), worth);
}

/** All, or the part of them that comes to mind in this phase; one at least. */
function weighedOf(context: BotContext, programme: Programme): readonly Package[] {
  const all = packagesOf(programme);
  const { breadth } = context.level;
  if (breadth >= 1) return all;
  return all
    .map((terms) => ({ terms, roll: drawFor(context, packageNumber(programme)(terms) + 1) }))
    .toSorted((a, b) => a.roll - b.roll)
    .slice(0, Math.ceil(breadth * all.length))
    .map(({ terms }) => terms);
}

/** The most a programme could be worth to this delegation. */
export const bestValue = (rated: readonly RatedPackage[]): number =>
  rated.reduce((best, each) => Math.max(best, each.value), Number.NEGATIVE_INFINITY);

/**
 * The most a delegation can aspire to on a programme. Who models what others want aspires to the best
 * that they may let pass (Baarslag et al. 2016: an offer is worth its bid times the chance of it); who
 * does not, to its own best.
 */
export function aspirable({ level }: BotContext, rated: readonly RatedPackage[]): number {
  if (level.accepts === "aspiration") return bestValue(rated);
  const likeliest = rated.reduce((most, { chance }) => Math.max(most, chance), 0);
  return bestValue(rated.filter(({ chance }) => chance >= likeliest * IN_REACH));
}
/** Of the chance of the most welcome text, the part from which one is in reach. */
const IN_REACH = 0.5;

/**
 * The amendment of fewest issues that reaches the target, and of those the one most likely to
 * pass: what would win this delegation's support.
 */
export function smallestAmendment(
  programme: Programme,
  rated: readonly RatedPackage[],
  text: Package,
  target: number,
): RatedPackage | undefined {
  const distance = (each: RatedPackage): number =>
    Object.keys(changesBetween(programme, text, each.terms)).length;
  let best: RatedPackage | undefined;
  for (const each of rated) {
    if (each.value < target || distance(each) === 0) continue;
    const nearer =
      best === undefined ||
      distance(each) < distance(best) ||
      (distance(each) === distance(best) && each.chance > best.chance);
    if (nearer) best = each;
  }
  return best;
}
