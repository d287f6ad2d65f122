import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agenda } from "#shared/negotiation/agenda.ts";
import { agendaPoints, bestFor, tradeOff } from "#shared/negotiation/agendaPoints.ts";
import { valueFor } from "#shared/negotiation/aims.ts";
import { type Domain, outcomeSpace } from "#shared/negotiation/domain.ts";
import { paretoFrontier } from "#shared/negotiation/paretoFrontier.ts";
import { searchAgenda } from "#shared/negotiation/searchAgenda.ts";
import { solutionsOf } from "#shared/negotiation/solutions.ts";

/** One issue; what each of its options is worth to the first party, the second and so on. */
const domainOf = (...options: readonly (readonly number[])[]): Domain => ({
  issues: [{ id: "issue", options: options.map((_, place) => `o${place}`) }],
  parties: (options[0] ?? []).map((_, party) => ({
    id: `p${party}`,
    reservation: 0,
    utility: { kind: "tabulated", values: options.map((worths) => worths[party] ?? 0) },
  })),
});
const frontierOf = (...options: readonly (readonly number[])[]) =>
  paretoFrontier(outcomeSpace(domainOf(...options)));

describe("the frontier", () => {
  test("holds no package that is as good for one and worse for another", () => {
    expect(frontierOf([1, 0], [1, 1], [0, 1]).map(({ outcome }) => outcome)).toEqual([1]);
  });

  test("holds of packages that are equal for all the first alone", () => {
    expect(frontierOf([1, 2], [2, 1], [1, 2]).map(({ outcome }) => outcome)).toEqual([0, 1]);
  });
});

describe("the points of bargaining theory", () => {
  const solutions = (...options: readonly (readonly number[])[]) =>
    solutionsOf(
      frontierOf(...options),
      (options[0] ?? []).map(() => 0),
    );

  test("egalitarian: of equal smallest gains the larger next smallest, though another has the larger sum", () => {
    expect(solutions([1, 1, 9], [1, 2, 2])?.egalitarian.utilities).toEqual([1, 2, 2]);
  });

  test("errors of binary fractions decide nothing", () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(solutions([0.3, 5], [0.1 + 0.2, 4])?.egalitarian.utilities).toEqual([0.3, 5]);
  });
});

/** One matter with these options, and nothing scarce. */
const matterOf = (...options: readonly (readonly number[])[]): Agenda => ({
  parties: options[0]?.length ?? 0,
  limits: [],
  items: [options.map((gains) => ({ gains, uses: [] }))],
});
const EXACT = { tolerance: 1e-6 };

describe("the same on an agenda", () => {
  test("egalitarian looks at gains, Kalai–Smorodinsky at parts of each one's best", () => {
    // The best of the first is 10, of the second 3. Least parts are 1/3, 0.4 and 0.6.
    const points = agendaPoints(matterOf([10, 1], [4, 3], [6, 2]), [0, 0], EXACT);
    expect(points.egalitarian?.gains).toEqual([4, 3]);
    expect(points.kalaiSmorodinsky?.gains).toEqual([6, 2]);
  });

  test("of equal least gains the larger sum is chosen", () => {
    const egalitarian = { kind: "least", scales: [1, 1] } as const;
    expect(valueFor(egalitarian, [1, 5])).toBeGreaterThan(valueFor(egalitarian, [1, 1]));
    expect(valueFor(egalitarian, [1, 5])).toBeLessThan(valueFor(egalitarian, [1.1, 1.1]));
    expect(agendaPoints(matterOf([1, 1], [1, 5]), [0, 0], EXACT).egalitarian?.gains).toEqual([
      1, 5,
    ]);
  });

  test("what is best for one is, of equals, what is best for the others", () => {
    expect(bestFor(matterOf([3, 1], [3, 4], [2, 9]), 0, [0, 0], EXACT)?.gains).toEqual([3, 4]);
  });

  test("nobody is left with nothing by the largest product", () => {
    expect(agendaPoints(matterOf([9, 0], [0, 9]), [0, 0], EXACT).nash).toBeUndefined();
  });

  test("points of a trade-off are spread evenly between its ends", () => {
    const pie = matterOf(...Array.from({ length: 11 }, (_, slice) => [slice, 10 - slice]));
    const [right, left] = [bestFor(pie, 0, [0, 0], EXACT), bestFor(pie, 1, [0, 0], EXACT)];
    if (right === undefined || left === undefined) throw new Error("A pie can be shared");
    const asked = { parties: [0, 1], ends: [right, left], atLeast: [0, 0], between: 4 } as const;
    expect(tradeOff(pie, asked, EXACT)).toEqual([
      [0, 10],
      [2, 8],
      [4, 6],
      [6, 4],
      [8, 2],
      [10, 0],
    ]);
  });
});

test("a search that gave up says within what it may be wrong", () => {
  const gains = fc.tuple(fc.integer({ min: -8, max: 16 }), fc.integer({ min: -8, max: 16 }));
  const uses = fc.tuple(fc.integer({ min: 0, max: 7 }));
  const items = fc.array(fc.array(fc.record({ gains, uses }), { minLength: 2, maxLength: 4 }), {
    minLength: 3,
    maxLength: 5,
  });
  fc.assert(
    fc.property(items, fc.integer({ min: 4, max: 14 }), (list, limit) => {
      const agenda: Agenda = { parties: 2, limits: [limit], items: list };
      const aim = { kind: "least", scales: [1, 1] } as const;
      const hasty = searchAgenda(agenda, { aim, maxNodes: 1 });
      const patient = searchAgenda(agenda, { aim });
      if (hasty === undefined || patient === undefined) return;
      const missed = valueFor(aim, patient.gains) - valueFor(aim, hasty.gains);
      expect(missed).toBeLessThanOrEqual(hasty.within + 1e-6);
    }),
    { numRuns: 1000 },
  );
});
