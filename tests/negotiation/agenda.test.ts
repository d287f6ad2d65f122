import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agenda,
  type AgendaOption,
  gainsAt,
  isAffordable,
  type Settlement,
  worthwhile,
} from "#shared/negotiation/agenda.ts";
import { agendaPoints, bestFor, jointGains, tradeOff } from "#shared/negotiation/agendaPoints.ts";
import { type Aim, valueFor } from "#shared/negotiation/aims.ts";
import { bestImprovement } from "#shared/negotiation/improvements.ts";
import { searchAgenda } from "#shared/negotiation/searchAgenda.ts";

const option = (gains: readonly number[], ...uses: readonly number[]): AgendaOption => ({
  gains,
  uses,
});

/**
 * Worked by hand. Two matters, each of which may be left alone; taking one up costs 1 of a purse:
 *
 *               A    B
 *     road     +4   −1     A wants the road, B pays for it
 *     lane     +2   +2     a lane serves both
 *     dam      −1   +4     B wants the dam
 *
 * With a purse of 2 road and dam together bring each 3: a trade between the matters, which neither
 * would get by itself. With a purse of 1 the lane is all there is.
 */
const roadAndDam = (purse: number): Agenda => ({
  parties: 2,
  limits: [purse],
  items: [
    [option([0, 0], 0), option([4, -1], 1), option([2, 2], 1)],
    [option([0, 0], 0), option([-1, 4], 1)],
  ],
});
const NOTHING = [0, 0];
const EXACT = { tolerance: 1e-6 };

describe("by hand: road and dam", () => {
  test("with money for both, Nash, Kalai–Smorodinsky and egalitarian all trade road for dam", () => {
    const points = agendaPoints(roadAndDam(2), NOTHING, EXACT);
    for (const point of [points.nash, points.kalaiSmorodinsky, points.egalitarian]) {
      expect(point).toMatchObject({ settlement: [1, 1], gains: [3, 3] });
    }
  });

  test("the largest sum is the lane and the dam, which is 7", () => {
    expect(agendaPoints(roadAndDam(2), NOTHING, EXACT).utilitarian?.gains).toEqual([1, 6]);
  });

  test("the ideal of each is what it could have while the other loses nothing", () => {
    expect(idealOf(roadAndDam(2))).toEqual([3, 6]);
    expect(idealOf(roadAndDam(1))).toEqual([2, 2]);
  });

  test("with money for one, the lane is what all of them choose", () => {
    const points = agendaPoints(roadAndDam(1), NOTHING, EXACT);
    for (const point of [points.nash, points.egalitarian, points.utilitarian]) {
      expect(point?.gains).toEqual([2, 2]);
    }
  });

  test("who agreed on the lane alone left 2 on the table with money for both", () => {
    const known = { ...EXACT, known: [2, 0] };
    const left = jointGains(roadAndDam(2), [2, 2], known);
    expect(left).toMatchObject({ settlement: [1, 1], gains: [3, 3] });
    expect(jointGains(roadAndDam(1), [2, 2], known)?.gains).toEqual([2, 2]);
  });

  test("between them lie the trade, the lane with the dam, and nothing that is worse for both", () => {
    expect(between(roadAndDam(2), NOTHING)).toEqual([
      [1, 6],
      [3, 3],
    ]);
  });

  test("where everybody must have 4 there is no settlement", () => {
    expect(bestFor(roadAndDam(2), 0, [4, 4], EXACT)).toBeUndefined();
  });
});

test("an option that is worse for all and dearer is not worthwhile; of equal ones the first is", () => {
  const options = [
    option([1, 1], 1),
    option([2, 1], 1),
    option([2, 1], 1),
    option([1, 1], 0),
    option([0, 3], 5),
  ];
  expect(worthwhile(options)).toEqual([1, 3, 4]);
});

const agendas: fc.Arbitrary<Agenda> = fc
  .record({ parties: fc.integer({ min: 2, max: 4 }), means: fc.integer({ min: 0, max: 2 }) })
  .chain(({ parties, means }) =>
    fc.record({
      parties: fc.constant(parties),
      limits: fc.array(fc.integer({ min: 2, max: 14 }), { minLength: means, maxLength: means }),
      items: fc.array(
        fc.array(
          fc.record({
            gains: fc.array(fc.integer({ min: -8, max: 16 }), {
              minLength: parties,
              maxLength: parties,
            }),
            uses: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: means, maxLength: means }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  );

const aimsFor = (parties: number): readonly Aim[] => [
  { kind: "sum", weights: Array.from({ length: parties }, () => 1) },
  { kind: "sum", weights: Array.from({ length: parties }, (_, party) => (party === 0 ? 1 : 0)) },
  { kind: "least", scales: Array.from({ length: parties }, () => 1) },
  { kind: "least", scales: Array.from({ length: parties }, (_, party) => 1 + party / 2) },
  { kind: "product" },
];

describe("branch and bound finds what looking at every settlement finds", () => {
  test("for every aim, within limits", () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        for (const aim of aimsFor(agenda.parties)) {
          const found = searchAgenda(agenda, { aim });
          expect(found?.within ?? 0).toBeLessThan(1e-6);
          const value = found === undefined ? Number.NEGATIVE_INFINITY : valueFor(aim, found.gains);
          expect(value).toBeCloseTo(bestOfAll(agenda, aim), 6);
        }
      }),
    );
  });

  test("with minimum gains, from a reservation value", () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: -4, max: 8 }), (agenda, least) => {
        const atLeast = Array.from({ length: agenda.parties }, () => least);
        for (const aim of aimsFor(agenda.parties)) {
          const found = searchAgenda(agenda, { aim, atLeast, from: atLeast });
          const value =
            found === undefined
              ? Number.NEGATIVE_INFINITY
              : valueFor(aim, lessEach(found.gains, least));
          expect(value).toBeCloseTo(bestOfAll(agenda, aim, least), 6);
        }
      }),
    );
  });

  test("a settlement found satisfies its conditions", () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: -4, max: 8 }), (agenda, least) => {
        const atLeast = Array.from({ length: agenda.parties }, () => least);
        for (const aim of aimsFor(agenda.parties)) {
          const found = searchAgenda(agenda, { aim, atLeast });
          if (found === undefined) continue;
          expect(isAffordable(agenda, found.settlement)).toBe(true);
          expect(found.gains).toEqual(gainsAt(agenda, found.settlement));
          expect(Math.min(...found.gains)).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });
});

test("leaving out what is not worthwhile changes no best value", () => {
  fc.assert(
    fc.property(agendas, (agenda) => {
      const tidied: Agenda = {
        ...agenda,
        items: agenda.items.map((options) =>
          worthwhile(options).flatMap((place) => options[place] ?? []),
        ),
      };
      for (const aim of aimsFor(agenda.parties)) {
        expect(bestOfAll(tidied, aim)).toBeCloseTo(bestOfAll(agenda, aim), 6);
      }
    }),
  );
});

test("a trade-off between two parties holds no point that another settlement beats for both", () => {
  fc.assert(
    fc.property(agendas, (agenda) => {
      const atLeast = Array.from({ length: agenda.parties }, () => 0);
      const points = between(agenda, atLeast);
      const possible = everySettlement(agenda)
        .filter((settlement) => isAffordable(agenda, settlement))
        .map((settlement) => gainsAt(agenda, settlement))
        .filter((gains) => gains.every((gain) => gain >= 0));
      for (const [one = 0, other = 0] of points) {
        expect(possible.some(([a = 0, b = 0]) => a === one && b === other)).toBe(true);
        expect(possible.some(([a = 0, b = 0]) => a > one && b > other)).toBe(false);
      }
      expect(points.length === 0).toBe(possible.length === 0);
    }),
  );
});

const idealOf = (agenda: Agenda): readonly (number | undefined)[] =>
  agendaPoints(agenda, NOTHING, EXACT).best.map((best, party) => best?.gains[party]);

/** The trade-off between the first two parties. */
function between(agenda: Agenda, atLeast: readonly number[]): readonly (readonly number[])[] {
  const one = bestFor(agenda, 0, atLeast, EXACT);
  const other = bestFor(agenda, 1, atLeast, EXACT);
  if (one === undefined || other === undefined) return [];
  return tradeOff(agenda, { parties: [0, 1], ends: [one, other], atLeast, between: 3 }, EXACT);
}

function bestOfAll(agenda: Agenda, aim: Aim, least?: number): number {
  return everySettlement(agenda)
    .filter((settlement) => isAffordable(agenda, settlement))
    .map((settlement) => gainsAt(agenda, settlement))
    .filter((gains) => least === undefined || gains.every((gain) => gain >= least))
    .map((gains) => valueFor(aim, least === undefined ? gains : lessEach(gains, least)))
    .reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

const lessEach = (gains: readonly number[], by: number): readonly number[] =>
  gains.map((gain) => gain - by);

const everySettlement = ({ items }: Agenda): readonly Settlement[] =>
  items.reduce<readonly Settlement[]>(
    (begun, options) =>
      begun.flatMap((settlement) => options.map((_, place) => [...settlement, place])),
    [[]],
  );

describe("the smallest change that harms nobody", () => {
  const sizeOf = (_item: number, place: number): number => (place === 0 ? 0 : 1);

  test("by hand: from nothing, the lane is the one change that helps both; road and dam help more", () => {
    expect(bestImprovement(roadAndDam(2), NOTHING, 1, sizeOf)).toEqual({
      settlement: [2, 0],
      gains: [2, 2],
    });
    expect(bestImprovement(roadAndDam(2), NOTHING, 2, sizeOf)).toEqual({
      settlement: [1, 1],
      gains: [3, 3],
    });
  });

  test("by hand: with money for one there is no change of two", () => {
    expect(bestImprovement(roadAndDam(1), NOTHING, 2, sizeOf)).toBeUndefined();
  });

  test("it is what looking at every change of that size finds", () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: 1, max: 2 }), (agenda, size) => {
        const landed = agenda.items.map(() => 0);
        fc.pre(isAffordable(agenda, landed));
        const before = gainsAt(agenda, landed);
        const leasts = everySettlement(agenda)
          .filter((each) => each.filter((place) => place !== 0).length === size)
          .filter((each) => isAffordable(agenda, each))
          .map((each) => gainsAt(agenda, each).map((gain, party) => gain - (before[party] ?? 0)))
          .filter((gains) => gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0))
          .map((gains) => Math.min(...gains));
        const found = bestImprovement(agenda, landed, size, sizeOf);
        expect(found === undefined).toBe(leasts.length === 0);
        if (found !== undefined) expect(Math.min(...found.gains)).toBe(Math.max(...leasts));
      }),
    );
  });
});
