import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DebriefProgramme } from "#shared/analysis/programmeHistory.ts";
import { type WholeGame, wholeGameOf } from "#shared/analysis/wholeGame.ts";
import { idsOf, objectiveId, programmeId } from "#shared/kernel/ids.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  DAM,
  dam,
  HIGH,
  NARROW,
  programmeOf,
  ROAD,
  road,
  roadAndDam,
  SIZE,
  WIDE,
} from "#tests/support/roadAndDam.ts";
import { journal, randomJournal } from "./journal.ts";

const narrowRoad: DebriefProgramme = {
  id: ROAD,
  adoptedIn: 1,
  revisedIn: [],
  package: { [SIZE]: NARROW },
  members: [ASEAN, KOREA, JAPAN],
  maturity: 1,
  paid: {},
};

function wholeGame(scenario: Scenario, ...programmes: readonly DebriefProgramme[]): WholeGame {
  const steps = journal({ scenario }).inPhase("plenary").closed().stood;
  return wholeGameOf(scenario, steps, programmes);
}

describe("by hand: the narrow road alone", () => {
  const game = wholeGame(roadAndDam(), narrowRoad);

  test("landed at 2, 2 and 1, and left 3 points on the table", () => {
    expect(game.landed).toEqual({ asean: 2, korea: 2, japan: 1 });
    expect(game.jointGainsLeft).toBe(3);
  });

  test("no single programme could be changed without harm; two together could", () => {
    expect(game.improvements).toEqual([
      {
        reach: "two",
        further: { asean: 1, korea: 1, japan: 1 },
        // ASEAN gives way on the dam and Korea on the road; for Japan the wide road costs nothing.
        parts: [
          { programmes: [ROAD], further: { asean: 2, korea: -3, japan: 0 } },
          { programmes: [DAM], further: { asean: -1, korea: 4, japan: 1 } },
        ],
        isTrade: true,
        gains: { asean: 3, korea: 3, japan: 2 },
        changes: [
          {
            kind: "changed",
            programme: ROAD,
            package: { [SIZE]: WIDE },
            options: { [SIZE]: WIDE },
            joined: [],
          },
          { kind: "added", programme: DAM, year: 1, package: { [SIZE]: HIGH } },
        ],
      },
    ]);
  });

  test("Nash, Kalai–Smorodinsky and egalitarian all trade the road for the dam", () => {
    const { nash, kalaiSmorodinsky, egalitarian } = game.solutions;
    for (const point of [nash, kalaiSmorodinsky, egalitarian]) {
      expect(point?.gains).toEqual({ asean: 3, korea: 3, japan: 2 });
    }
  });

  test("the largest sum is the narrow road with the dam: 1, 6 and 2", () => {
    expect(game.solutions.utilitarian?.gains).toEqual({ asean: 1, korea: 6, japan: 2 });
  });

  test("at best, while no other loses by it, they could have had 3, 6 and 2", () => {
    expect(game.ideal).toEqual({ asean: 3, korea: 6, japan: 2 });
  });

  test("while the others kept what they had, each could have had the trade", () => {
    for (const seat of [ASEAN, KOREA, JAPAN]) {
      expect(game.couldHaveHad[seat]?.gains).toEqual({ asean: 3, korea: 3, japan: 2 });
    }
  });

  test("what its changes do adds up to what each would have had more", () => {
    expect(game.couldHaveHad[ASEAN]?.parts).toEqual([
      { programmes: [ROAD], further: { asean: 2, korea: -3, japan: 0 } },
      { programmes: [DAM], further: { asean: -1, korea: 4, japan: 1 } },
    ]);
  });

  test("between ASEAN and Korea there is one efficient point, beyond where they landed", () => {
    expect(game.tradeOffs[0]).toEqual({ pair: [ASEAN, KOREA], points: [[3, 3]] });
  });
});

test("on random sheets every figure is what looking at all six settlements finds", () => {
  const points = fc.integer({ min: -5, max: 8 });
  const sheet = fc.tuple(points, points, points);
  fc.assert(
    fc.property(sheet, sheet, sheet, (...sheets) => {
      const game = wholeGame(roadAndDam({}, sheets), narrowRoad);
      const settled = (size: "none" | "wide" | "narrow", isDammed: boolean): readonly number[] =>
        sheets.map(
          ([wide, narrow, high]) => ({ none: 0, wide, narrow })[size] + (isDammed ? high : 0),
        );
      const all = (["none", "wide", "narrow"] as const).flatMap((size) =>
        [false, true].map((isDammed) => settled(size, isDammed)),
      );
      const landed = settled("narrow", false);
      const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
      /** Those in which every party, but for the one left out, has at least this. */
      const withAtLeast = (
        floor: readonly number[],
        but?: number,
      ): readonly (readonly number[])[] =>
        all.filter((of) => of.every((gain, party) => party === but || gain >= (floor[party] ?? 0)));
      const greatest = (
        of: readonly (readonly number[])[],
        worth: (of: readonly number[]) => number,
      ) => Math.max(...of.map(worth));
      const nothing = [0, 0, 0];
      const agreeable = withAtLeast(nothing);

      expect(Object.values(game.landed)).toEqual(landed);
      expect(game.jointGainsLeft).toBe(greatest(withAtLeast(landed), sum) - sum(landed));
      const ideal = sheets.map((_, party) =>
        greatest(withAtLeast(nothing, party), (of) => of[party] ?? 0),
      );
      expect(Object.values(game.ideal)).toEqual(ideal);
      for (const [party, seat] of [ASEAN, KOREA, JAPAN].entries()) {
        const most = greatest(withAtLeast(landed, party), (of) => of[party] ?? 0);
        expect(game.couldHaveHad[seat]?.gains[seat]).toBe(most);
      }
      // Of the settlements that one change leads to, or two, the one whose smallest gain is largest.
      const movedBy = (of: readonly number[]): readonly number[] =>
        of.map((gain, party) => gain - (landed[party] ?? 0));
      const least = (of: readonly number[]): number => Math.min(...movedBy(of));
      const [one, two] = [
        [settled("none", false), settled("wide", false), settled("narrow", true)],
        [settled("none", true), settled("wide", true)],
      ].map((reached) => reached.filter((of) => least(of) >= 0 && sum(movedBy(of)) > 0));
      for (const { reach, further } of game.improvements) {
        if (reach === "all") continue;
        const reached = (reach === "one" ? one : two) ?? [];
        expect(Math.min(...Object.values(further))).toBe(greatest(reached, least));
      }
      const isNamed = game.improvements.some(({ reach }) => reach === "one");
      expect(isNamed).toBe((one ?? []).length > 0);
      const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = game.solutions;
      const smallest = (of: readonly number[]): number => Math.min(...of);
      const product = (of: readonly number[]): number => of.reduce((made, each) => made * each, 1);
      const gainsOf = (of: typeof nash): readonly number[] => Object.values(of?.gains ?? {});
      if (greatest(agreeable, smallest) <= 0) {
        expect(nash).toBeUndefined();
        return;
      }
      expect(product(gainsOf(nash))).toBe(greatest(agreeable, product));
      expect(smallest(gainsOf(egalitarian))).toBe(greatest(agreeable, smallest));
      const leastPart = (of: readonly number[]): number =>
        Math.min(...of.map((gain, party) => (ideal[party] ? gain / ideal[party] : 1)));
      expect(leastPart(gainsOf(kalaiSmorodinsky))).toBeCloseTo(greatest(agreeable, leastPart), 9);
      expect(sum(gainsOf(utilitarian))).toBe(greatest(agreeable, sum));
    }),
  );
});

test("two changes that each harm nobody are no trade", () => {
  const kind = [2, 1, 3] as const;
  const [, two] = wholeGame(roadAndDam({}, [kind, kind, kind]), narrowRoad).improvements;
  expect(two).toMatchObject({ reach: "two", further: { asean: 4, korea: 4, japan: 4 } });
  expect(two?.isTrade).toBe(false);
});

describe("what could not be settled does not count", () => {
  test("where there was no money for the dam", () => {
    const scenario = roadAndDam({ programmes: [road, { ...dam, cost: 1000 }] });
    expect(wholeGame(scenario, narrowRoad)).toMatchObject({ jointGainsLeft: 0, improvements: [] });
  });

  test("where no plenary saw the trust that the dam needs", () => {
    const scenario = roadAndDam({ programmes: [road, { ...dam, trustNeeded: 100 }] });
    expect(wholeGame(scenario, narrowRoad).jointGainsLeft).toBe(0);
  });

  test("where the dam requires a programme that the table could not adopt", () => {
    const needed = { ...programmeOf(programmeId("survey"), [HIGH]), trustNeeded: 100 };
    const scenario = roadAndDam({
      programmes: [road, { ...dam, requires: [needed.id] }, needed],
    });
    expect(wholeGame(scenario, narrowRoad).jointGainsLeft).toBe(0);
  });
});

test("an objective that names two programmes counts where both are in force", () => {
  const scenario = roadAndDam();
  const asean = scenario.mandates[ASEAN];
  if (asean === undefined) throw new Error("A mandate");
  const both: Mandate = {
    ...asean,
    objectives: [
      {
        id: objectiveId("both"),
        points: 5,
        condition: {
          type: "all",
          conditions: [
            { type: "programmeInForce", programme: ROAD },
            { type: "programmeInForce", programme: DAM },
          ],
        },
      },
    ],
  };
  const game = wholeGame(
    { ...scenario, mandates: { ...scenario.mandates, [ASEAN]: both } },
    narrowRoad,
  );
  // The narrow road with the dam: 2 − 1 + 5, 6 and 2; of this 13 the table had 5.
  expect(game.jointGainsLeft).toBe(9);
  expect(game.couldHaveHad[ASEAN]?.gains).toEqual({ asean: 8, korea: 3, japan: 2 });
});

test("earlier is a change of its own, where it is worth something", () => {
  const late = { ...narrowRoad, adoptedIn: 3 };
  const scenario = roadAndDam({
    programmes: [
      { ...road, maturityYears: 3 },
      { ...dam, trustNeeded: 100 },
    ],
  });
  const [first] = wholeGame(scenario, late).improvements;
  expect(first?.reach).toBe("one");
  expect(first?.changes).toMatchObject([
    { kind: "changed", programme: ROAD, year: 1, options: {} },
  ]);
});

test("in random games nothing named harms anybody, and nothing is better than the joint gains left", () => {
  let named = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { wholeGame: game } = randomJournal(seed).debrief;
    for (const { further } of game.improvements) {
      named += 1;
      expect(Math.min(...Object.values(further))).toBeGreaterThanOrEqual(0);
      const sum = Object.values(further).reduce((all, each) => all + each, 0);
      expect(sum).toBeLessThanOrEqual(game.jointGainsLeft + game.within + 0.2);
    }
    for (const seat of idsOf(game.landed)) {
      const landed = game.landed[seat] ?? 0;
      expect(game.couldHaveHad[seat]?.gains[seat] ?? 0).toBeGreaterThanOrEqual(landed);
      expect(game.solutions.egalitarian?.gains[seat] ?? 0).toBeGreaterThanOrEqual(0);
    }
  }
  expect(named).toBeGreaterThan(0);
});
