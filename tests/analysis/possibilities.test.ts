import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { possibilitiesOf } from "#shared/analysis/possibilities.ts";
import { programmesOf } from "#shared/analysis/programmeHistory.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { randomJournal } from "./journal.ts";
import { adopted, handWorked, TALKS, talks, text, withSheets } from "./talksCase.ts";

test("by hand: splitting each issue leaves four points and names the trade", () => {
  const [possible] = possibilitiesOf(handWorked(), 3, [adopted(text("a2", "b2"))]);
  expect(possible).toEqual({
    programme: TALKS,
    adoptedIn: 1,
    texts: 4,
    efficient: 3,
    frontier: [
      { text: text("a1", "b1"), worth: { asean: 5, korea: 5 } },
      { text: text("a1", "b2"), worth: { asean: 8, korea: 0 } },
      { text: text("a2", "b1"), worth: { asean: 0, korea: 8 } },
    ],
    landed: { asean: 3, korea: 3 },
    best: { asean: 8, korea: 8 },
    jointGainsLeft: 4,
    amendment: {
      changes: text("a1", "b1"),
      text: text("a1", "b1"),
      gains: { asean: 2, korea: 2 },
    },
    nash: { asean: 5, korea: 5 },
  });
});

test("by hand: of the trade nothing is left, and no amendment is named", () => {
  const [possible] = possibilitiesOf(handWorked(), 3, [adopted(text("a1", "b1"))]);
  expect(possible).toMatchObject({ landed: { asean: 5, korea: 5 }, jointGainsLeft: 0 });
  expect(possible?.amendment).toBeUndefined();
});

test("texts that would have asked for more trust do not count as possible", () => {
  const scenario = handWorked();
  const [programme = talks] = scenario.programmes;
  const dear: Programme = {
    ...programme,
    issues: programme.issues.map((issue) => ({
      ...issue,
      options: issue.options.map((each) => (each.id === "b1" ? { ...each, trustNeeded: 5 } : each)),
    })),
  };
  const [possible] = possibilitiesOf({ ...scenario, programmes: [dear] }, 3, [
    adopted(text("a2", "b2")),
  ]);
  expect(possible).toMatchObject({ texts: 2, jointGainsLeft: 0 });
  expect(possible?.amendment).toBeUndefined();
});

describe("an agreement is valued as it stood when it was made", () => {
  const withProgramme = (change: Partial<Programme>, more: Partial<Scenario> = {}): Scenario => {
    const scenario = handWorked();
    return { ...scenario, programmes: [{ ...talks, ...change }], ...more };
  };

  test("by the years that were left: adopted in the last of three it has not grown up", () => {
    const { settings } = handWorked();
    const score = { ...settings.score, signatureShare: 0.2 };
    // In two years it grows up. Signed it has 0.2 of its points, half grown up 0.6.
    const slow = withProgramme({ maturityYears: 2 }, { settings: { ...settings, score } });
    const landedIn = (adoptedIn: number) =>
      possibilitiesOf(slow, 3, [{ ...adopted(text("a1", "b1")), adoptedIn }])[0]?.landed;
    expect(landedIn(2)).toEqual({ asean: 5, korea: 5 });
    expect(landedIn(3)).toEqual({ asean: 3, korea: 3 });
  });

  test("a track moves as far as there are members: two of three move it by two thirds", () => {
    const { mandates } = handWorked();
    const caring = Object.fromEntries(
      Object.entries(mandates).map(([seat, each]) => [seat, { ...each, tracks: { cyber: 50 } }]),
    );
    const effects = [{ kind: "track" as const, track: "cyber" as const, amount: 6 }];
    const [possible] = possibilitiesOf(withProgramme({ effects }, { mandates: caring }), 1, [
      adopted(text("a1", "b1")),
    ]);
    // 5 of the sheet, and 6 points of cyber for one year at a weight of 50, two thirds of it.
    expect(possible?.landed).toEqual({ asean: 7, korea: 7 });
  });

  test("members bear the whole cost, whatever share those left out would have had", () => {
    const { mandates } = handWorked();
    const rich = Object.fromEntries(
      Object.entries(mandates).map(([seat, each]) => [
        seat,
        { ...each, treasury: { pointsPerBillion: 1, cap: 100 } },
      ]),
    );
    const [first, ...others] = talks.issues;
    if (first === undefined) throw new Error("Two issues");
    const shares = { [ASEAN]: 0.2, [KOREA]: 0.3, [JAPAN]: 0.5 };
    const issues = [
      { ...first, options: first.options.map((each) => ({ ...each, shares })) },
      ...others,
    ];
    const [possible] = possibilitiesOf(withProgramme({ cost: 5, issues }, { mandates: rich }), 3, [
      adopted(text("a1", "b1")),
    ]);
    // Of the 5, ASEAN bears two fifths and Korea three.
    expect(possible?.landed).toEqual({ asean: 3, korea: 2 });
  });
});

test("of amendments of one size that which gives most to whom it gives least is named", () => {
  // From a2 b2: a1 gives ASEAN 1 and Korea 9, b1 gives both 3.
  const scenario = withSheets({ a1: 1, a2: 0, b1: 3, b2: 0 }, { a1: 9, a2: 0, b1: 3, b2: 0 });
  const [possible] = possibilitiesOf(scenario, 3, [adopted(text("a2", "b2"))]);
  expect(possible?.amendment).toMatchObject({
    changes: { b: "b1" },
    gains: { asean: 3, korea: 3 },
  });
});

test("how many texts are efficient, what was left and the smallest amendment are what looking at every pair of texts finds", () => {
  const points = fc.integer({ min: 0, max: 20 });
  const sheet = fc.record({ a1: points, a2: points, b1: points, b2: points });
  fc.assert(
    fc.property(sheet, sheet, fc.nat({ max: 3 }), (asean, korea, place) => {
      const landed = TEXTS[place] ?? TEXTS[0];
      const [possible] = possibilitiesOf(withSheets(asean, korea), 3, [adopted(text(...landed))]);
      const worth = ([a, b]: Terms): readonly [number, number] => [
        asean[a] + asean[b],
        korea[a] + korea[b],
      ];
      const harmsNobody = (to: Terms, from: Terms): boolean =>
        worth(to).every((value, party) => value >= (worth(from)[party] ?? 0));
      const sum = (of: Terms): number => worth(of)[0] + worth(of)[1];
      const better = (to: Terms, from: Terms): boolean =>
        harmsNobody(to, from) && sum(to) > sum(from);

      const unbeaten = TEXTS.filter((each) => !TEXTS.some((other) => better(other, each)));
      // Texts that are worth the same to both are one point of the frontier.
      expect(possible?.efficient).toBe(new Set(unbeaten.map((each) => worth(each).join())).size);
      const left = TEXTS.filter((each) => harmsNobody(each, landed)).map(
        (each) => sum(each) - sum(landed),
      );
      expect(possible?.jointGainsLeft).toBe(Math.max(...left));
      const changed = (to: Terms): number => to.filter((each, at) => each !== landed[at]).length;
      const sizes = TEXTS.filter((each) => better(each, landed)).map(changed);
      const { amendment } = possible ?? {};
      expect(amendment === undefined ? [] : [Object.keys(amendment.changes).length]).toEqual(
        sizes.length === 0 ? [] : [Math.min(...sizes)],
      );
    }),
  );
});

type Terms = readonly ["a1" | "a2", "b1" | "b2"];
const TEXTS: readonly [Terms, ...Terms[]] = [
  ["a1", "b1"],
  ["a1", "b2"],
  ["a2", "b1"],
  ["a2", "b2"],
];

test("in random games a named amendment harms no member, and an efficient text leaves nothing", () => {
  let named = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const { scenario, state, stood } = randomJournal(seed);
    for (const possible of possibilitiesOf(scenario, state.years, programmesOf(stood))) {
      const { amendment, jointGainsLeft } = possible;
      if (amendment === undefined) {
        expect(jointGainsLeft).toBeLessThanOrEqual(0.3);
        continue;
      }
      named += 1;
      const gains = Object.values(amendment.gains);
      expect(Math.min(...gains)).toBeGreaterThanOrEqual(0);
      expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeLessThanOrEqual(jointGainsLeft + 0.05);
    }
  }
  expect(named).toBeGreaterThan(0);
});
