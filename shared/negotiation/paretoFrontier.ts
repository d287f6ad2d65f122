import { type Domain, type OutcomeSpace, utilitiesAt } from "./domain.ts";

/** A point in utility space, and one package that reaches it. */
export interface FrontierPoint {
  readonly utilities: readonly number[];
  /** Number of the outcome in its `OutcomeSpace`. */
  readonly outcome: number;
}

/** Whether `a` is at least as good as `b` for all and better for somebody (Pareto 1906). */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let isBetter = false;
  for (const [party, value] of a.entries()) {
    const other = b[party] ?? Number.NEGATIVE_INFINITY;
    if (value < other) return false;
    if (value > other) isBetter = true;
  }
  return isBetter;
}

/**
 * The packages that no other dominates, by looking at every one, best sum first: what dominates has
 * the larger sum (sort-filter-skyline, Chomicki et al. 2003). Of packages with equal utilities the
 * first is kept.
 */
export function frontierByEnumeration(space: OutcomeSpace): readonly FrontierPoint[] {
  const points = Array.from({ length: space.size }, (_, outcome) => ({
    utilities: utilitiesAt(space, outcome),
    outcome,
  }));
  return undominated(points);
}

/**
 * The same for additive utilities, issue by issue: a package that is dominated on some issues stays so
 * whatever the other issues add, so only undominated beginnings are carried on. Exact.
 */
export function frontierByIssues(domain: Domain): readonly FrontierPoint[] {
  let points: readonly FrontierPoint[] = [{ utilities: domain.parties.map(() => 0), outcome: 0 }];
  for (const issue of domain.issues) {
    const gains = issue.options.map((option) =>
      domain.parties.map(({ utility }) => worthOf(utility, issue.id, option)),
    );
    points = undominated(
      points.flatMap(({ utilities, outcome }) =>
        gains.map((gain, place) => ({
          utilities: utilities.map((value, party) => value + (gain[party] ?? 0)),
          outcome: outcome * issue.options.length + place,
        })),
      ),
    );
  }
  return points;
}

/** The efficient frontier, by the method that fits the utilities. */
export const paretoFrontier = (space: OutcomeSpace): readonly FrontierPoint[] =>
  space.domain.parties.every(({ utility }) => utility.kind === "additive")
    ? frontierByIssues(space.domain)
    : frontierByEnumeration(space);

function worthOf(
  utility: Domain["parties"][number]["utility"],
  issue: string,
  option: string,
): number {
  if (utility.kind !== "additive") throw new Error("Issue by issue needs additive utilities");
  return utility.worth[issue]?.[option] ?? 0;
}

function undominated(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  const sum = ({ utilities }: FrontierPoint): number =>
    utilities.reduce((all, value) => all + value, 0);
  const sorted = points
    .map((point) => ({ point, sum: sum(point) }))
    .toSorted((a, b) => b.sum - a.sum || a.point.outcome - b.point.outcome);
  const kept: FrontierPoint[] = [];
  for (const { point } of sorted) {
    const isBeaten = kept.some(
      (better) =>
        dominates(better.utilities, point.utilities) ||
        better.utilities.every((value, party) => value === point.utilities[party]),
    );
    if (!isBeaten) kept.push(point);
  }
  return kept;
}
