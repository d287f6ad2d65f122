import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  choiceAt,
  indexOf,
  outcomeSpace,
  packageAt,
  reservations,
  utilitiesAt,
} from "#shared/negotiation/domain.ts";
import {
  dominates,
  frontierByEnumeration,
  frontierByIssues,
  paretoFrontier,
} from "#shared/negotiation/paretoFrontier.ts";
import { distanceOf, hasZoneOfAgreement, solutionsOf } from "#shared/negotiation/solutions.ts";
import { additiveDomain, handWorked, onePie } from "./domains.ts";

test("by hand: three of four packages are efficient", () => {
  const space = outcomeSpace(handWorked);
  const efficient = paretoFrontier(space).map((point) => packageAt(handWorked, point.outcome));
  expect(efficient).toHaveLength(3);
  expect(efficient).not.toContainEqual({ a: "a2", b: "b2" });
});

test("by hand: Nash, Kalai–Smorodinsky and egalitarian all choose the trade", () => {
  const space = outcomeSpace(handWorked);
  const solutions = solutionsOf(paretoFrontier(space), reservations(handWorked));
  for (const point of [solutions?.nash, solutions?.kalaiSmorodinsky, solutions?.egalitarian]) {
    expect(point?.utilities).toEqual([0.8, 0.6]);
  }
});

test("by hand: of the dominated package 0.5 and 0.2 are left on the table", () => {
  const space = outcomeSpace(handWorked);
  const frontier = paretoFrontier(space);
  const solutions = solutionsOf(frontier, reservations(handWorked));
  const { pareto, nash, kalaiSmorodinsky, egalitarian, jointGainsLeft } = distanceOf(
    [0.3, 0.4],
    frontier,
    solutions,
  );
  expect(jointGainsLeft).toBeCloseTo(0.7, 9);
  expect(pareto).toBeCloseTo(Math.hypot(0.5, 0.2), 9);
  for (const distance of [nash, kalaiSmorodinsky, egalitarian])
    expect(distance).toBeCloseTo(Math.hypot(0.5, 0.2), 9);
});

test("one pie: everything is efficient, and the middle is the Nash point", () => {
  const space = outcomeSpace(onePie);
  const frontier = paretoFrontier(space);
  expect(frontier).toHaveLength(5);
  expect(solutionsOf(frontier, [0, 0])?.nash.utilities).toEqual([0.5, 0.5]);
  expect(distanceOf([0.25, 0.75], frontier, solutionsOf(frontier, [0, 0])).pareto).toBe(0);
});

test("a greater walk-away value moves the Nash point to its owner", () => {
  const frontier = paretoFrontier(outcomeSpace(onePie));
  expect(solutionsOf(frontier, [0.5, 0])?.nash.utilities).toEqual([0.75, 0.25]);
});

test("without a zone of possible agreement there is no solution", () => {
  const hopeless = {
    ...onePie,
    parties: onePie.parties.map((party) => ({ ...party, reservation: 0.6 })),
  };
  expect(hasZoneOfAgreement(outcomeSpace(hopeless))).toBe(false);
  expect(hasZoneOfAgreement(outcomeSpace(onePie))).toBe(true);
  expect(solutionsOf(paretoFrontier(outcomeSpace(hopeless)), [0.6, 0.6])).toBeUndefined();
});

test("issue by issue gives the points that looking at every package gives", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }).chain(additiveDomain), (domain) => {
      const points = (
        list: readonly { readonly utilities: readonly number[] }[],
      ): readonly string[] => list.map(({ utilities }) => utilities.join()).toSorted();
      const space = outcomeSpace(domain);
      expect(points(frontierByIssues(domain))).toEqual(points(frontierByEnumeration(space)));
    }),
  );
});

test("nothing dominates a point of the frontier, and something dominates or equals all others", () => {
  fc.assert(
    fc.property(additiveDomain(3), (domain) => {
      const space = outcomeSpace(domain);
      const frontier = paretoFrontier(space);
      for (let outcome = 0; outcome < space.size; outcome++) {
        const utilities = utilitiesAt(space, outcome);
        expect(frontier.some((point) => dominates(utilities, point.utilities))).toBe(false);
        const isCovered = frontier.some(
          (point) =>
            dominates(point.utilities, utilities) || point.utilities.join() === utilities.join(),
        );
        expect(isCovered).toBe(true);
      }
    }),
  );
});

test("the solutions found on the frontier are those that looking at every package finds", () => {
  fc.assert(
    fc.property(additiveDomain(3), (domain) => {
      const space = outcomeSpace(domain);
      const reserved = reservations(domain);
      const rational = Array.from({ length: space.size }, (_, outcome) =>
        utilitiesAt(space, outcome),
      )
        .map((utilities) => utilities.map((value, party) => value - (reserved[party] ?? 0)))
        .filter((gains) => gains.every((gain) => gain >= 0));
      const solutions = solutionsOf(paretoFrontier(space), reserved);
      if (solutions === undefined) {
        expect(rational).toEqual([]);
        return;
      }
      const gains = (utilities: readonly number[]): readonly number[] =>
        utilities.map((value, party) => value - (reserved[party] ?? 0));
      const product = (values: readonly number[]): number =>
        values.reduce((all, each) => all * each, 1);
      const most = (measure: (values: readonly number[]) => number): number =>
        Math.max(...rational.map(measure));
      expect(product(gains(solutions.nash.utilities))).toBeCloseTo(most(product), 9);
      expect(Math.min(...gains(solutions.egalitarian.utilities))).toBeCloseTo(
        most((values) => Math.min(...values)),
        9,
      );
      const ideal = reserved.map((_, party) => most((values) => values[party] ?? 0));
      const leastPart = (values: readonly number[]): number =>
        Math.min(...values.map((gain, party) => (ideal[party] ? gain / ideal[party] : 1)));
      expect(leastPart(gains(solutions.kalaiSmorodinsky.utilities))).toBeCloseTo(
        most(leastPart),
        9,
      );
      const total = (values: readonly number[]): number => values.reduce((all, one) => all + one);
      expect(total(gains(solutions.utilitarian.utilities))).toBeCloseTo(most(total), 9);
    }),
  );
});

test("the distance and the joint gains left of every package are those that looking at every other finds", () => {
  fc.assert(
    fc.property(additiveDomain(3), (domain) => {
      const space = outcomeSpace(domain);
      const frontier = paretoFrontier(space);
      const all = Array.from({ length: space.size }, (_, outcome) => utilitiesAt(space, outcome));
      const efficient = all.filter((one) => !all.some((other) => dominates(other, one)));
      for (const landed of all) {
        const { pareto, jointGainsLeft } = distanceOf(landed, frontier, undefined);
        const further = (one: readonly number[]): readonly number[] =>
          one.map((value, party) => value - (landed[party] ?? 0));
        const harmless = all.map(further).filter((gains) => gains.every((gain) => gain >= 0));
        expect(jointGainsLeft).toBe(
          Math.max(...harmless.map((gains) => gains.reduce((sum, gain) => sum + gain))),
        );
        expect(pareto).toBeCloseTo(
          Math.min(...efficient.map((one) => Math.hypot(...further(one)))),
          9,
        );
      }
    }),
  );
});

test("packages are numbered with the last issue changing fastest, both ways", () => {
  fc.assert(
    fc.property(additiveDomain(2), (domain) => {
      const { size } = outcomeSpace(domain);
      for (let index = 0; index < size; index++) {
        expect(indexOf(domain, choiceAt(domain, index))).toBe(index);
      }
    }),
  );
  expect(packageAt(handWorked, 1)).toEqual({ a: "a1", b: "b2" });
});
