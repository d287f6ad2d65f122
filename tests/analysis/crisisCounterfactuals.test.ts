import { describe, expect, test } from "vitest";
import { type Counterfactual, counterfactualsOf } from "#shared/analysis/crisisCounterfactuals.ts";
import type { Step } from "#shared/analysis/retrace.ts";
import {
  type CrisisId,
  crisisId,
  idsOf,
  optionId,
  programmeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { type Journal, journal, randomJournal } from "./journal.ts";

/**
 * Worked by hand, in a scenario without chance: a typhoon of severity 2 needs 15. ASEAN gives 8
 * through civil agencies (efficiency 1), Korea 4 through naval relief (1.15), Japan nothing; nothing
 * adds to the base of co-ordination, 0.6. Strength is (8 + 4.6) × 0.6 = 7.6: uncontained.
 */
const TYPHOON = crisisId("superTyphoon");
const [CIVIL, NAVAL] = [optionId("civilAgencies"), optionId("navalRelief")];

const gives = (table: Journal, seat: SeatId, amount: number, option = CIVIL): Journal =>
  table.having(seat, { type: "respondCrisis", crisis: TYPHOON, amount, option });

function typhoon(): Journal {
  const struck = journal()
    .inPhase("crisis")
    .having(INSTRUCTOR, { type: "injectCrisis", crisis: TYPHOON });
  return gives(gives(struck, ASEAN, 8), KOREA, 4, NAVAL)
    .inPhase("review")
    .closed();
}

const strengths = (changes: readonly Counterfactual[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    changes.map((change) => [
      [
        change.kind,
        "seat" in change ? change.seat : "",
        "programme" in change ? change.programme : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
      change.strength,
    ]),
  );

describe("by hand: a typhoon met by two in two ways", () => {
  const { scenario, stood } = typhoon();
  const [found] = counterfactualsOf(scenario, stood);
  if (found === undefined) throw new Error("A crisis was judged");

  test("judged again with nothing changed it is what it was", () => {
    expect(found).toMatchObject({
      crisis: TYPHOON,
      outcome: "uncontained",
      strength: 7.6,
      need: 15,
    });
  });

  test("each change is judged by itself", () => {
    expect(strengths(found.changes)).toEqual({
      // (8 + 9.2 + 8) × 0.6
      "asMuchAs asean": 15.1,
      // × 1.4 for money given to typhoons
      "programme resilienceFund": 10.6,
      // 0.15 for what was exercised
      "programme disasterStandby": 9.5,
      // 0.1 for a collective decision
      collective: 8.8,
      // (8 + 4) × 0.72
      oneResponse: 8.6,
      // at least 0.05 for consultation
      "programme secretariat": 8.2,
      // 8 × 0.6, and 4 × 1.15 × 0.6
      "without korea": 4.8,
      "without asean": 2.8,
    });
  });

  test("giving as much as ASEAN would have contained it, the fund would have managed it", () => {
    const outcomes = found.changes.map(({ kind, outcome }) => `${kind} ${outcome}`);
    expect(outcomes.slice(0, 3)).toEqual([
      "asMuchAs contained",
      "programme managed",
      "programme managed",
    ]);
  });

  test("12.4 more, given to the region's response, would have contained it", () => {
    // (12.6 + 12.4) × 0.6 = 15.
    expect(found.short).toBe(12.4);
  });

  test("a response that contains nothing spares nobody anything", () => {
    expect(found.averted).toEqual({ [ASEAN]: 0, [KOREA]: 0, [JAPAN]: 0 });
  });
});

test("by hand: a response that manages the typhoon spares everybody half of the loss", () => {
  const struck = journal()
    .inPhase("crisis")
    .having(INSTRUCTOR, { type: "injectCrisis", crisis: TYPHOON });
  const { scenario, stood } = gives(gives(struck, ASEAN, 8), KOREA, 8)
    .inPhase("review")
    .closed();
  const [found] = counterfactualsOf(scenario, stood);
  // 16 × 0.72 of 15. The whole loss is 6 × 1.5, by exposures of 0.9, 0.3 and 0.5.
  expect(found).toMatchObject({ outcome: "managed", strength: 11.5 });
  expect(found?.averted).toEqual({ [ASEAN]: 4, [KOREA]: 1.4, [JAPAN]: 2.2 });
});

test("what was short is the least that the rules would have found enough, in random games", () => {
  let tried = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const { scenario, stood } = randomJournal(seed);
    for (const { crisis, short = 0 } of counterfactualsOf(scenario, stood)) {
      const giver = giverTo(stood, crisis);
      if (short === 0 || giver === undefined) continue;
      tried += 1;
      const outcomeWith = (extra: number): string | undefined =>
        counterfactualsOf(scenario, givingMore(stood, crisis, giver, extra)).find(
          (each) => each.crisis === crisis,
        )?.outcome;
      expect(outcomeWith(short)).toBe("contained");
      expect(outcomeWith(short - 0.1)).not.toBe("contained");
    }
  }
  expect(tried).toBeGreaterThan(5);
});

/** Who gave to the response that became the region's. */
function giverTo(steps: readonly Step[], crisis: CrisisId): SeatId | undefined {
  for (const { event, before } of steps) {
    if (event.type !== "crisisResolved" || event.crisis !== crisis) continue;
    return idsOf(event.contributions).find(
      (seat) =>
        (event.contributions[seat] ?? 0) > 0 &&
        before.crises[crisis]?.responses[seat]?.option === event.option,
    );
  }
  return undefined;
}

/** The same, had it given so many US$ bn more. */
const givingMore = (
  steps: readonly Step[],
  crisis: CrisisId,
  seat: SeatId,
  extra: number,
): readonly Step[] =>
  steps.map((step) => {
    const { event } = step;
    if (event.type !== "crisisResolved" || event.crisis !== crisis) return step;
    const amount = (event.contributions[seat] ?? 0) + extra;
    return {
      ...step,
      event: { ...event, contributions: { ...event.contributions, [seat]: amount } },
    };
  });

test("what a programme is tried on: the terms it had, or those that do least", () => {
  const { scenario, stood } = typhoon();
  const [found] = counterfactualsOf(scenario, stood);
  const secretariat = found?.changes.find(
    (change) => change.kind === "programme" && change.programme === programmeId("secretariat"),
  );
  expect(secretariat).toMatchObject({ terms: "weakest" });
});

describe("a delegation without money", () => {
  const struck = journal()
    .inPhase("crisis")
    .having(INSTRUCTOR, { type: "injectCrisis", crisis: TYPHOON });
  const poor = struck.after({
    type: "treasuryMoved",
    seat: JAPAN,
    by: -(struck.state.seats[JAPAN]?.treasury ?? 0),
    reason: "budget",
    secret: false,
  });
  const judged = (table: Journal) => {
    const { scenario, stood } = table.inPhase("review").closed();
    return counterfactualsOf(scenario, stood)[0];
  };

  test("is not made to give more than it had", () => {
    const changes = judged(gives(poor, ASEAN, 8))?.changes;
    // ASEAN 8 and Korea 8, both to one response: 16 × 0.72.
    expect(changes?.find(({ kind }) => kind === "asMuchAs")?.strength).toBe(11.5);
  });

  test("is spared nothing: it had nothing to lose", () => {
    const managed = judged(gives(gives(poor, ASEAN, 8), KOREA, 8));
    expect(managed).toMatchObject({ outcome: "managed", averted: { [KOREA]: 1.4, [JAPAN]: 0 } });
  });
});

test("a crisis left to one delegation as its domestic affair is not judged again", () => {
  const { scenario, steps } = typhoon();
  const struck = steps.map((step) => {
    const crisis = step.before.crises[TYPHOON];
    if (crisis === undefined) return step;
    const crises = { ...step.before.crises, [TYPHOON]: { ...crisis, struckBy: ASEAN } };
    return { ...step, before: { ...step.before, crises } };
  });
  expect(counterfactualsOf(scenario, struck)).toEqual([]);
});

test("in random games every crisis judged again with nothing changed is what it was", () => {
  let judged = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const { scenario, stood, state } = randomJournal(seed);
    for (const { crisis, outcome, strength, short } of counterfactualsOf(scenario, stood)) {
      judged += 1;
      expect(state.crises[crisis]).toMatchObject({ outcome, strength });
      expect(short === undefined).toBe(outcome === "contained");
    }
  }
  expect(judged).toBeGreaterThan(20);
});
