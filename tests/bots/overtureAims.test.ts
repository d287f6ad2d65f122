import { describe, expect, test } from "vitest";
import { heldAgainst } from "#shared/bots/exposure.ts";
import { aimsMoved } from "#shared/bots/overtureAims.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { objectiveId, overtureId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Mandate, OvertureCard } from "#shared/views/view.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const card: OvertureCard = {
  id: overtureId("guarantee"),
  power: "us",
  kind: "securityGuarantee",
  to: [KOREA],
  firstYear: 1,
  weight: 1,
  pays: 4,
  alignment: 1,
  security: 0,
  rivalry: 3,
  centrality: -4,
  leak: 0.3,
};

type Condition = Mandate["redLine"]["condition"];
const NEVER: Condition = { type: "securityAtLeast", seat: JAPAN, level: 100 };

/** Korea in the last briefing of a game, with this one objective, worth a point of the score, and no red line. */
function koreaWith(condition: Condition, centrality = 60, trust = 60): BotContext {
  const { scenario, state } = given({ scenario: shippedCase, years: 3 });
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const pairs = Object.keys(table.effectiveTrust).map((pair) => [pair, trust] as const);
  const mandate: Mandate = {
    ...own.mandate,
    objectives: [{ id: objectiveId("aim"), condition, points: 1 }],
    redLine: { condition: NEVER, penalty: 10 },
    scale: { zero: 0, hundred: 100 },
  };
  return {
    scenario: publicScenario(scenario),
    view: {
      own: { ...own, mandate },
      public: {
        ...table,
        year: 3,
        tracks: { ...table.tracks, centrality },
        effectiveTrust: Object.fromEntries(pairs),
      },
    },
    ...strategyOf("compromiser"),
    rng: seedRng(1),
  };
}
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

describe("what an overture does to the aims of a mandate", () => {
  const centrality: Condition = { type: "trackAtLeast", track: "centrality", level: 60 };

  test("by hand: four points of a track that stands where it is asked to stand, two for a hedge", () => {
    const context = koreaWith(centrality);
    expect(aimsMoved(context, card, "accept", 1)).toBeCloseTo(logistic(-4 / 4) - 0.5, 9);
    expect(aimsMoved(context, card, "hedge", 0)).toBeCloseTo(logistic(-2 / 4) - 0.5, 9);
    const most: Condition = { type: "trackAtMost", track: "rivalry", level: 60 };
    expect(aimsMoved(koreaWith(most), card, "accept", 1)).toBeLessThan(0);
  });

  test("is next to nothing where the track is far from what is asked, either way", () => {
    expect(aimsMoved(koreaWith(centrality, 95), card, "accept", 1)).toBeCloseTo(0, 2);
    expect(aimsMoved(koreaWith(centrality, 25), card, "accept", 1)).toBeCloseTo(0, 2);
  });

  test("by hand: the trust of another, as likely as the review makes it known", () => {
    const trusted: Condition = { type: "trustAtLeast", from: JAPAN, to: KOREA, level: 60 };
    // A pledge takes 15 of a trust of 60; the last review makes it known by 0.3, of a hedge by 0.15.
    const lost = 0.5 - logistic(-15 / 4);
    expect(aimsMoved(koreaWith(trusted), card, "accept", 1)).toBeCloseTo(-0.3 * lost, 9);
    expect(aimsMoved(koreaWith(trusted), card, "hedge", 0)).toBeCloseTo(-0.15 * lost, 9);
    const other: Condition = { type: "trustAtLeast", from: KOREA, to: JAPAN, level: 60 };
    expect(aimsMoved(koreaWith(other), card, "accept", 1)).toBe(0);
  });

  test("by hand: what becomes known early has faded by the end", () => {
    const { view, ...context } = koreaWith(NEVER);
    const before = { ...context, view: { ...view, public: { ...view.public, year: 2 } } };
    // Known at the second of three reviews by 0.3, which then counts 0.85, or at the third by 0.7 × 0.3.
    expect(heldAgainst(before, card, "accept")).toBeCloseTo(0.3 * 0.85 + 0.21, 9);
  });

  test("is the whole of an aim that asks for none to be taken, and of one that asks for the alignment left", () => {
    const none: Condition = { type: "overturesTakenAtMost", seat: KOREA, count: 0 };
    expect(aimsMoved(koreaWith(none), card, "hedge", 0)).toBeCloseTo(-1, 9);
    const { alignment } = koreaWith(none).view.own;
    const still: Condition = {
      type: "alignmentWithin",
      seat: KOREA,
      low: alignment,
      high: alignment,
    };
    expect(aimsMoved(koreaWith(still), card, "accept", 1)).toBeCloseTo(-1, 9);
    expect(aimsMoved(koreaWith(still), card, "hedge", 0)).toBeCloseTo(0, 9);
  });
});
