import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallestAmendment } from "#shared/bots/packageSearch.ts";
import { changesBetween, packagesOf } from "#shared/bots/packages.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { askAuthorFor, askFor, reasonAgainst } from "#shared/bots/refusal.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import {
  issueId,
  optionId,
  type ProgrammeId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Package, Programme, PublicProgramme, PublicResolution } from "#shared/views/view.ts";
import { freeOption } from "#tests/support/freeProgramme.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";

// A pipeline, built in a year and judged in the last, so that every sum fits on a page: each raw point
// of the sheet is a point of the final score, and so are US$ 1 bn and a point of tension.
const [ROUTE, PAYERS, GUARD] = [issueId("route"), issueId("payers"), issueId("guard")];
const PIPELINE = programmeId("pipeline");
const pipeline: Programme = {
  id: PIPELINE,
  matter: "functional",
  cost: 10,
  upkeep: 0,
  maturityYears: 1,
  trustNeeded: 0,
  requires: [],
  domesticAffairOf: [],
  issues: [
    { id: ROUTE, options: [freeOption("coast"), freeOption("hills")] },
    {
      id: PAYERS,
      options: [
        freeOption("korea", { shares: { [KOREA]: 0.8, [JAPAN]: 0.1, [ASEAN]: 0.1 } }),
        freeOption("japan", { shares: { [KOREA]: 0.1, [JAPAN]: 0.8, [ASEAN]: 0.1 } }),
      ],
    },
    {
      id: GUARD,
      options: [
        freeOption("police"),
        freeOption("navies", { effects: [{ kind: "track", track: "tension", amount: 7 }] }),
      ],
    },
  ],
  effects: [],
  exercises: [],
  verifies: false,
  crisisTalks: false,
};

const text = (route: string, payers: string, guard: string): Package => ({
  [ROUTE]: optionId(route),
  [PAYERS]: optionId(payers),
  [GUARD]: optionId(guard),
});

/** Korea in the plenary of a game's only year: 2 points for the pipeline, 5 lost by the hills. */
function koreaSees(inForce?: Package): BotContext {
  const { scenario, state } = given();
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const mandate = {
    ...own.mandate,
    programmes: {
      [PIPELINE]: {
        adopted: 2,
        options: { [ROUTE]: { [optionId("coast")]: 0, [optionId("hills")]: -5 } },
      },
    },
    tracks: { tension: 100 },
    treasury: { pointsPerBillion: 1, cap: 20 },
    scale: { zero: 0, hundred: 100 },
  };
  const programmes: Record<ProgrammeId, PublicProgramme> = {};
  if (inForce !== undefined) {
    programmes[PIPELINE] = {
      id: PIPELINE,
      adoptedIn: 1,
      package: inForce,
      members: [ASEAN, KOREA, JAPAN],
      shares: { [KOREA]: 0.8, [JAPAN]: 0.1, [ASEAN]: 0.1 },
      maturity: 0,
      funded: 0,
      paid: {},
    };
  }
  return {
    scenario: { ...publicScenario(scenario), programmes: [pipeline] },
    view: {
      own: { ...own, mandate },
      public: { ...table, years: 1, tracks: { ...table.tracks, tension: 20 }, programmes },
    },
    ...strategyOf("principled@expert"),
    rng: seedRng(1),
  };
}

/** The same, where another delegation has put this text. */
function withTextOf(by: SeatId, put: Package): BotContext {
  const context = koreaSees();
  const resolution: PublicResolution = {
    id: resolutionId("r1"),
    subject: { kind: "adoptProgramme", programme: PIPELINE },
    matter: pipeline.matter,
    rule: "consensus",
    by,
    singleText: false,
    year: 1,
    texts: [{ by, package: put }],
    positions: { [by]: "support" },
    status: "open",
  };
  const table = { ...context.view.public, resolutions: { [resolution.id]: resolution } };
  return { ...context, view: { ...context.view, public: table } };
}

describe("the reason for a refusal is what counts most against the text", () => {
  test("by hand: 8 to pay of 10, against 5 for the hills", () => {
    expect(reasonAgainst(koreaSees(), pipeline, text("hills", "korea", "police"))).toEqual({
      key: "tooCostly",
      params: { programme: PIPELINE },
    });
  });

  test("by hand: 5 for the hills, against 1 to pay of 10", () => {
    expect(reasonAgainst(koreaSees(), pipeline, text("hills", "japan", "police"))).toEqual({
      key: "cannotAccept",
      params: { programme: PIPELINE, issue: ROUTE, option: optionId("hills") },
    });
  });

  test("by hand: 7 points of tension, against 5 for the hills and 1 to pay", () => {
    expect(reasonAgainst(koreaSees(), pipeline, text("hills", "japan", "navies"))).toEqual({
      key: "harmsTrack",
      params: { programme: PIPELINE, track: "tension" },
    });
  });

  test("what is paid already is no reason against a change: 5 for the hills, and 8 to pay before and after", () => {
    const context = koreaSees(text("coast", "korea", "police"));
    expect(reasonAgainst(context, pipeline, text("hills", "korea", "police"))).toEqual({
      key: "cannotAccept",
      params: { programme: PIPELINE, issue: ROUTE, option: optionId("hills") },
    });
  });
});

describe("what would win support is said whole or not at all", () => {
  const put = text("hills", "korea", "navies");
  test("one change", () => {
    expect(askFor(pipeline, put, text("coast", "korea", "navies"))).toEqual({
      key: "wouldSupportWith",
      params: { programme: PIPELINE, issue: ROUTE, option: "coast" },
    });
  });

  test("two changes", () => {
    expect(askFor(pipeline, put, text("coast", "japan", "navies"))).toEqual({
      key: "wouldSupportWithBoth",
      params: {
        programme: PIPELINE,
        issue: ROUTE,
        option: "coast",
        otherIssue: PAYERS,
        otherOption: "japan",
      },
    });
  });

  test("more than a sentence holds", () => {
    expect(askFor(pipeline, put, text("coast", "japan", "police"))).toBeUndefined();
  });
});

test("what is asked for is the least that is enough, and of the least what the others mind least", () => {
  const texts = packagesOf(pipeline);
  const changed = (from: Package, to: Package): number =>
    Object.keys(changesBetween(pipeline, from, to)).length;
  const worths = fc.array(
    fc.record({
      value: fc.integer({ min: -9, max: 9 }),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      minLength: texts.length,
      maxLength: texts.length,
    },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      worths,
      fc.integer({ min: -9, max: 9 }),
      (put, made, target) => {
        const rated = texts.flatMap((terms, index) => {
          const worth = made[index];
          return worth === undefined ? [] : [{ terms, joint: 0, ...worth }];
        });
        const enough = rated.filter(({ terms, value }) => terms !== put && value >= target);
        const asked = smallestAmendment(pipeline, rated, put, target);
        expect(asked === undefined).toBe(enough.length === 0);
        if (asked === undefined) return;
        expect(enough).toContain(asked);
        const least = changed(put, asked.terms);
        for (const { terms, chance } of enough) {
          expect(changed(put, terms)).toBeGreaterThanOrEqual(least);
          if (changed(put, terms) === least) expect(chance).toBeLessThanOrEqual(asked.chance);
        }
      },
    ),
  );
});

describe("what the author of a text seems to want", () => {
  const put = text("hills", "korea", "police");
  const wanted = text("hills", "japan", "police");
  const asked = { programme: PIPELINE, issue: PAYERS, option: "japan" };

  test("is named where it is given for something, once the author has asked for it", () => {
    expect(askAuthorFor(withTextOf(JAPAN, put), JAPAN, pipeline, put, wanted)).toEqual({
      key: "wouldTrade",
      params: { ...asked, seat: JAPAN, otherIssue: ROUTE, otherOption: "hills" },
    });
  });

  test("is not guessed without evidence", () => {
    expect(askAuthorFor(koreaSees(), JAPAN, pipeline, put, wanted)).toEqual({
      key: "wouldSupportWith",
      params: asked,
    });
  });

  test("is no concession where this delegation likes it best itself", () => {
    const coast = text("coast", "korea", "police");
    const statement = askAuthorFor(
      withTextOf(JAPAN, coast),
      JAPAN,
      pipeline,
      coast,
      text("coast", "japan", "police"),
    );
    expect(statement).toEqual({ key: "wouldSupportWith", params: asked });
  });
});
