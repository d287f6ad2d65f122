import { describe, expect, test } from "vitest";
import type { EventOf } from "#shared/rules/evolve/patch.ts";
import type { Ending } from "#shared/rules/state/ending.ts";
import type { Tracks } from "#shared/rules/state/moves.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  INSTRUCTOR,
  KOREA,
  type Outcome,
} from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

/** Nothing happens by itself: no drift, no crises worth the name, so that only what a test sets counts. */
const calm: Scenario = {
  ...trilateral,
  settings: { ...trilateral.settings, drift: {} },
  crises: trilateral.crises.map((card) => ({
    ...card,
    need: 0,
    options: card.options.map((option) => ({ ...option, effects: [] })),
    outcomes: { contained: [], managed: [], uncontained: [] },
  })),
};

describe("13.1 collapse", () => {
  test("13.1 the region collapses when tension reaches its limit", () => {
    expect(endingAfter(atReview({ tension: 100 }))).toMatchObject({
      reason: "collapsed",
      collapse: "tension",
      region: "collapse",
    });
  });

  test("13.1 the region collapses when centrality falls to its limit", () => {
    expect(endingAfter(atReview({ centrality: 0 }))).toMatchObject({
      reason: "collapsed",
      collapse: "centrality",
    });
  });

  test("13.1 the region collapses when so many severe crises went uncontained", () => {
    const lost = withLosses({ severeUncontained: 3 });
    expect(endingAfter(lost)).toMatchObject({
      reason: "collapsed",
      collapse: "severeUncontained",
    });
    const almost = withLosses({ severeUncontained: 2 });
    almost.when(INSTRUCTOR, ADVANCE).excludes("gameEnded");
  });

  test("13.1 short of the limits it holds", () => {
    atReview({ tension: 99.9, centrality: 0.1 }).when(INSTRUCTOR, ADVANCE).excludes("gameEnded");
  });

  test("13.1 it is checked at the crisis phase's end, before the review begins", () => {
    const outcome = atReview({ tension: 100 }).when(INSTRUCTOR, ADVANCE);
    outcome.excludes("phaseBegan");
    expect(outcome.accepted().state).toMatchObject({ stage: "ended", phase: "crisis" });
  });

  test("13.1 it is checked again in the review, once drift and arms race have come in", () => {
    const drifting: Scenario = {
      ...calm,
      settings: { ...calm.settings, drift: { tension: 5 } },
    };
    const table = atReview({ tension: 96 }, drifting);
    const outcome = table.when(INSTRUCTOR, ADVANCE);
    expect(endingOf(outcome)).toMatchObject({ reason: "collapsed", collapse: "tension" });
    expect(outcome.accepted().state).toMatchObject({ stage: "ended", phase: "review" });
  });

  test("13.1 tension counts in other phases only when the crisis phase ends", () => {
    const caucus = given({ scenario: calm }).inPhase("caucus");
    caucus
      .where(({ tracks }) => ({ tracks: { ...tracks, tension: 100 } }))
      .when(INSTRUCTOR, ADVANCE)
      .excludes("gameEnded");
  });

  test("13.4 after a collapse every score is at most half of the walk-away value", () => {
    const { scores } = endingAfter(atReview({ tension: 100 }));
    for (const { score, walkAway } of Object.values(scores)) {
      expect(score).toBeLessThanOrEqual(walkAway * 0.5);
    }
    expect(Object.keys(scores)).toEqual(["asean", "korea", "japan"]);
  });
});

describe("13.5 the region at the end", () => {
  test("13.5 it is at peace with trust of 55, tension of 40 and centrality of 55", () => {
    expect(regionAtEnd({ tension: 40, centrality: 55 }, 60)).toBe("peace");
  });

  test("13.5 with more tension, less centrality or less trust the peace is cold", () => {
    expect(regionAtEnd({ tension: 40.1, centrality: 55 }, 60)).toBe("coldPeace");
    expect(regionAtEnd({ tension: 40, centrality: 54.9 }, 60)).toBe("coldPeace");
    expect(regionAtEnd({ tension: 40, centrality: 55 }, 50)).toBe("coldPeace");
  });

  test("13.5 it is fragile with tension of 65 or centrality below 30", () => {
    expect(regionAtEnd({ tension: 65, centrality: 55 }, 60)).toBe("fragile");
    expect(regionAtEnd({ tension: 40, centrality: 29.9 }, 60)).toBe("fragile");
    expect(regionAtEnd({ tension: 64.9, centrality: 30 }, 60)).toBe("coldPeace");
  });

  test("13.5 a scenario may set other levels", () => {
    const region = {
      peace: { trust: 45, tension: 50, centrality: 52 },
      fragile: { tension: 75, centrality: 35 },
    };
    const scenario = { ...calm, settings: { ...calm.settings, region } };
    expect(regionAtEnd({ tension: 50, centrality: 52 }, 45, scenario)).toBe("peace");
    expect(regionAtEnd({ tension: 50, centrality: 52 }, 44, scenario)).toBe("coldPeace");
    expect(regionAtEnd({ tension: 74.9, centrality: 35 }, 60, scenario)).toBe("coldPeace");
    expect(regionAtEnd({ tension: 75, centrality: 55 }, 60, scenario)).toBe("fragile");
    expect(regionAtEnd({ tension: 40, centrality: 34.9 }, 60, scenario)).toBe("fragile");
  });
});

describe("1.9 the instructor closes the game", () => {
  test("1.9 it ends as closed, scored as it stands", () => {
    const table = given({ scenario: calm }).inPhase("caucus");
    const ending = endingOf(table.when(INSTRUCTOR, { type: "closeGame" }));
    expect(ending).toMatchObject({ reason: "closed", region: "coldPeace" });
    expect(ending.scores[KOREA]?.walkAway).toBe(35);
    expect(ending.scores[ASEAN]?.terms.length).toBeGreaterThan(5);
  });
});

test("1.2 after the review of the last year the game ends as completed", () => {
  const table = given({ scenario: calm, years: 1 }).inPhase("review");
  const outcome = table.when(INSTRUCTOR, ADVANCE);
  expect(endingOf(outcome)).toMatchObject({ reason: "completed", collapse: undefined });
  expect(outcome.accepted().state.stage).toBe("ended");
});

/** In the crisis phase with these levels; the next step leads to the review. */
const atReview = (tracks: Partial<Tracks>, scenario: Scenario = calm): Given =>
  given({ scenario })
    .inPhase("crisis")
    .where((state) => ({ tracks: { ...state.tracks, ...tracks } }));

/** In the crisis phase after so many lost crises. */
const withLosses = (change: Pick<GameState, "severeUncontained">): Given =>
  given({ scenario: calm })
    .inPhase("crisis")
    .where(() => change);

const endingAfter = (table: Given): Ending => endingOf(table.when(INSTRUCTOR, ADVANCE));

function endingOf(outcome: Outcome): Ending {
  const ended = outcome
    .events()
    .find((event): event is EventOf<"gameEnded"> => event.type === "gameEnded");
  if (ended === undefined) throw new Error("The game has not ended");
  return ended.ending;
}

/** The region of a game closed with these levels and this trust of everybody in everybody. */
function regionAtEnd(
  tracks: Partial<Tracks>,
  trust: number,
  scenario: Scenario = calm,
): Ending["region"] {
  const everywhere: Scenario = {
    ...scenario,
    settings: {
      ...scenario.settings,
      government: calm.settings.government.map((each) => ({ ...each, trust })),
      societal: calm.settings.societal.map((each) => ({ ...each, trust })),
    },
  };
  const table = given({ scenario: everywhere }).where((state) => ({
    tracks: { ...state.tracks, ...tracks },
  }));
  return endingOf(table.when(INSTRUCTOR, { type: "closeGame" })).region;
}
