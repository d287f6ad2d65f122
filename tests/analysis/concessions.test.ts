import { describe, expect, test } from "vitest";
import { type Talks, talksOf } from "#shared/analysis/concessions.ts";
import { resolutionId, type SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { promise } from "#tests/support/deals.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { journal, randomJournal } from "./journal.ts";
import { handWorked, TALKS, text, withSheets } from "./talksCase.ts";

const DRAFT = resolutionId("r1");
const tabled = (by: SeatId, terms: Package): Event => ({
  type: "resolutionTabled",
  resolution: DRAFT,
  by,
  subject: { kind: "adoptProgramme", programme: TALKS },
  matter: "functional",
  rule: "consensus",
  package: terms,
  singleText: false,
  year: 1,
});
const amended = (by: SeatId, terms: Package): Event => ({
  type: "resolutionAmended",
  resolution: DRAFT,
  by,
  package: terms,
});

const ADOPTED: Event = {
  type: "programmeAdopted",
  programme: {
    id: TALKS,
    adoptedIn: 1,
    package: text("a1", "b1"),
    members: [ASEAN, KOREA, JAPAN],
    shares: {},
    maturity: 0,
    funded: 0,
    paid: {},
  },
};

const onTalks = (...events: readonly Event[]): Talks | undefined =>
  talksIn(handWorked(), 1, ...events);

const talksIn = (
  scenario: Scenario,
  year: number,
  ...events: readonly Event[]
): Talks | undefined => {
  const { stood } = journal({ scenario })
    .inPhase("plenary", year)
    .after(...events)
    .closed();
  return talksOf(scenario, stood)[0];
};

/** ASEAN asks for 8 and comes down to 5; Korea asks for 8, comes down to 3, and asks for 5. */
const haggling = onTalks(
  tabled(ASEAN, text("a1", "b2")),
  amended(KOREA, text("a2", "b1")),
  amended(ASEAN, text("a1", "b1")),
  amended(KOREA, text("a2", "b2")),
  amended(KOREA, text("a1", "b1")),
  amended(ASEAN, text("a1", "b2")),
);

test("by hand: what every draft was worth to each", () => {
  expect(haggling?.best).toEqual({ asean: 8, korea: 8, japan: 0 });
  expect(haggling?.drafts.map(({ worth }) => [worth[ASEAN], worth[KOREA], worth[JAPAN]])).toEqual([
    [8, 0, 0],
    [0, 8, 0],
    [5, 5, 0],
    [3, 3, 0],
    [5, 5, 0],
    [8, 0, 0],
  ]);
});

test("by hand: how much of its best each author had given up", () => {
  expect(haggling?.drafts.map(({ conceded }) => conceded)).toEqual([0, 0, 0.38, 0.63, 0.38, 0]);
});

test("by hand: what each draft did against the author's own before", () => {
  expect(haggling?.drafts.map(({ move }) => move)).toEqual([
    undefined,
    undefined,
    "concession",
    "concession",
    "fortunate",
    "selfish",
  ]);
});

test("the draft that was adopted is named, and none where the text was not", () => {
  const settled = onTalks(
    tabled(ASEAN, text("a1", "b2")),
    amended(KOREA, text("a1", "b1")),
    amended(ASEAN, text("a2", "b2")),
    ADOPTED,
  );
  expect(settled?.agreed).toBe(1);
  expect(haggling?.agreed).toBeUndefined();
});

describe("a draft is named by what it does for its author and for the others (Hindriks et al. 2007)", () => {
  // ASEAN has 5 for a1 whatever b is, Korea 5 for b1 whatever a is.
  const apart = withSheets({ a1: 5, a2: 0, b1: 0, b2: 0 }, { a1: 0, a2: 0, b1: 5, b2: 0 });

  test.each([
    ["fortunate", "better for both", text("a2", "b2"), text("a1", "b1")],
    ["selfish", "better for itself, worse for the others", text("a2", "b1"), text("a1", "b2")],
    ["selfish", "better for itself, no better for the others", text("a2", "b2"), text("a1", "b2")],
    ["concession", "worse for itself, better for the others", text("a1", "b2"), text("a2", "b1")],
    ["concession", "worse for itself, no worse for the others", text("a1", "b2"), text("a2", "b2")],
    ["unfortunate", "worse for both", text("a1", "b1"), text("a2", "b2")],
    [
      "unfortunate",
      "worse for the others, no better for itself",
      text("a1", "b1"),
      text("a1", "b2"),
    ],
    ["nice", "better for the others at no cost", text("a1", "b2"), text("a1", "b1")],
    ["silent", "the same again", text("a1", "b2"), text("a1", "b2")],
  ])("%s: %s", (move, _, before, after) => {
    const talks = talksIn(apart, 1, tabled(ASEAN, before), amended(ASEAN, after));
    expect(talks?.drafts.at(-1)?.move).toBe(move);
  });

  test("it is measured against its author's newest draft, not its first", () => {
    const talks = talksIn(
      apart,
      1,
      tabled(ASEAN, text("a1", "b1")),
      amended(ASEAN, text("a2", "b2")),
      amended(ASEAN, text("a1", "b2")),
    );
    expect(talks?.drafts.at(-1)?.move).toBe("selfish");
  });
});

test("drafts are valued by the years there are from the first of them on", () => {
  // It matures in two years. Signed it has 0.3 of its points, matured all: in the last year 0.65.
  const slow = handWorked();
  const scenario = {
    ...slow,
    programmes: slow.programmes.map((each) => ({ ...each, maturityYears: 2 })),
    settings: { ...slow.settings, score: { ...slow.settings.score, signatureShare: 0.3 } },
  };
  const drafts = [tabled(ASEAN, text("a1", "b2")), amended(KOREA, text("a1", "b1"))];
  expect(talksIn(scenario, 2, ...drafts)?.best[ASEAN]).toBe(8);
  expect(talksIn(scenario, 3, ...drafts)?.best[ASEAN]).toBe(5.2);
});

test("what was put forward once the programme was in force is another matter", () => {
  const before = [tabled(ASEAN, text("a1", "b2")), amended(KOREA, text("a1", "b1"))];
  const talks = onTalks(...before, ADOPTED, amended(KOREA, text("a2", "b1")));
  expect(talks?.drafts).toHaveLength(2);
});

test("one draft alone is no negotiation", () => {
  expect(onTalks(tabled(ASEAN, text("a1", "b2")))).toBeUndefined();
});

test("the drafts of a deal are valued for its parties, against the best of them", () => {
  const offer = (amount: number) => promise(ASEAN, { kind: "pay", to: KOREA, amount });
  const proposed = journal()
    .inPhase("caucus")
    .having(ASEAN, { type: "proposeDeal", with: [KOREA], open: false, clauses: [offer(1)] });
  const [deal] = Object.values(proposed.state.deals);
  if (deal === undefined) throw new Error("A deal was proposed");
  const countered = proposed.having(KOREA, {
    type: "counterDeal",
    deal: deal.id,
    revision: 1,
    clauses: [offer(5)],
  });
  const { scenario, stood } = countered.closed();
  const [talks] = talksOf(scenario, stood);
  expect(talks?.agreed).toBeUndefined();
  const signed = countered.having(ASEAN, { type: "signDeal", deal: deal.id, revision: 2 }).closed();
  expect(talksOf(scenario, signed.stood)[0]?.agreed).toBe(1);
  expect(talks?.parties).toEqual([ASEAN, KOREA]);
  const [first, second] = talks?.drafts ?? [];
  expect([first?.by, second?.by]).toEqual([ASEAN, KOREA]);
  expect(second?.worth[KOREA]).toBeGreaterThan(first?.worth[KOREA] ?? 0);
  expect(second?.worth[ASEAN]).toBeLessThan(first?.worth[ASEAN] ?? 0);
  expect(talks?.best[KOREA]).toBe(second?.worth[KOREA]);
});

test("in random games nobody asks for more than its best", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { scenario, stood } = randomJournal(seed);
    for (const { best, drafts } of talksOf(scenario, stood)) {
      for (const { by, worth, conceded } of drafts) {
        expect(worth[by] ?? 0).toBeLessThanOrEqual(best[by] ?? 0);
        expect(conceded ?? 0).toBeGreaterThanOrEqual(0);
      }
    }
  }
});
