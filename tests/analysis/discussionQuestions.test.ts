import { describe, expect, test } from "vitest";
import type { PromiseEffect } from "#shared/analysis/promiseEffects.ts";
import { promiseBroken } from "#shared/analysis/relationQuestions.ts";
import { crisisId, type ObligationId, overtureId } from "#shared/kernel/ids.ts";
import {
  contribute,
  escrow,
  pay,
  promise,
  toBudget,
  toPropose,
  toRespond,
} from "#tests/support/deals.ts";
import { ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { type Journal, randomJournal } from "./journal.ts";
import { advance, asked, keys, questions, settled } from "./questionsCase.ts";

test("a table at which nothing happened is asked what fits every table", () => {
  expect(keys(settled.closed())).toEqual(["whatMatteredMost", "firstTrust", "whatWouldYouChange"]);
});

describe("crises", () => {
  const grounding = "coastGuardGrounding";
  const strike = { type: "injectCrisis", crisis: crisisId(grounding) } as const;
  const crisis = settled.inPhase("crisis").having(INSTRUCTOR, strike);

  // Exposed are ASEAN by 0.7, Korea by 0.1, Japan by 0.3; the need is 10 at middling severity.
  test("of an uncontained one it is asked who gave most, and of those hit who least for its exposure", () => {
    const table = crisis
      .having(ASEAN, toRespond(grounding, "quietTow", 1))
      .having(JAPAN, toRespond(grounding, "quietTow", 0.5))
      .having(INSTRUCTOR, advance);
    expect(asked(table, "crisisUncontained")).toMatchObject({
      concept: "publicGood",
      crisis: grounding,
      year: 1,
      most: ASEAN,
      mostGave: 1,
      least: JAPAN,
      leastGave: 0.5,
    });
  });

  test("whoever gave least for its exposure is not asked about if it gave most", () => {
    const table = crisis
      .having(ASEAN, toRespond(grounding, "quietTow", 1))
      .having(JAPAN, toRespond(grounding, "quietTow", 0.8))
      .having(INSTRUCTOR, advance);
    expect(asked(table, "crisisUncontained")).toBeUndefined();
  });

  test("where nobody gave anything nobody is singled out", () => {
    const table = crisis.having(INSTRUCTOR, advance);
    expect(asked(table, "crisisUnmet")).toMatchObject({ crisis: grounding });
    expect(asked(table, "crisisUncontained")).toBeUndefined();
  });

  test("8.15 nobody is asked about help that non-interference kept away", () => {
    const table = crisis
      .after({
        type: "nonInterferenceInvoked",
        seat: ASEAN,
        against: { kind: "crisis", crisis: crisisId(grounding) },
      })
      .having(ASEAN, toRespond(grounding, "quietTow", 1))
      .having(INSTRUCTOR, advance);
    expect(asked(table, "crisisUncontained")).toBeUndefined();
  });

  test("1.7 a crisis that was taken back is none", () => {
    const table = crisis.having(KOREA, toRespond(grounding, "quietTow", 1)).rewound();
    expect(keys(table.having(INSTRUCTOR, advance))).toEqual(keys(settled.closed()));
  });
});

describe("promises", () => {
  const signed = (...clauses: readonly ReturnType<typeof promise>[]): Journal =>
    settled.inPhase("caucus").having(KOREA, toPropose(JAPAN, clauses)).signedBy(JAPAN);

  const bothBroken = (isOpen: boolean): Journal => {
    const clauses = [promise(KOREA, pay(JAPAN, 1)), promise(JAPAN, pay(KOREA, 4))];
    const proposed = settled.inPhase("caucus").having(KOREA, toPropose(JAPAN, clauses, isOpen));
    const due = proposed.signedBy(JAPAN).inPhase("budget");
    return due.having(KOREA, toBudget()).having(JAPAN, toBudget()).inPhase("review");
  };

  test("of broken ones that of which most was missing, with whose trust it cost", () => {
    // 3 of 6 before; 4 bn missing weigh 2, broken ones twice: 3 of 10.
    expect(asked(bothBroken(true), "promiseBroken")).toEqual({
      key: "promiseBroken",
      concept: "commitment",
      seat: JAPAN,
      year: 1,
      duty: "pay",
      judge: KOREA,
      lost: 20,
    });
  });

  test("of one that cost nobody's trust it is not asked: of the next one", () => {
    const { state } = bothBroken(true);
    const [korea, japan] = Object.values(state.obligations);
    const costing = (obligation: ObligationId | undefined): readonly PromiseEffect[] =>
      obligation === undefined
        ? []
        : [
            {
              obligation,
              debtor: KOREA,
              outcome: "broken",
              trust: [
                { judge: ASEAN, by: 0, government: -5 },
                { judge: JAPAN, by: -7, government: -9 },
              ],
            },
          ];
    expect(promiseBroken(state, costing(korea?.id))).toMatchObject({
      seat: KOREA,
      judge: JAPAN,
      lost: 9,
    });
    expect(promiseBroken(state, costing(japan?.id))).toMatchObject({ seat: JAPAN });
    expect(promiseBroken(state, [])).toBeUndefined();
  });

  test("3.7 one that only the parties knew of is asked about as such", () => {
    expect(asked(bothBroken(false), "promiseBrokenSecretly")).toMatchObject({ seat: JAPAN });
    expect(asked(bothBroken(false), "promiseBroken")).toBeUndefined();
  });

  test("where all were kept it is asked whether they were bold enough", () => {
    const table = signed(promise(KOREA, pay(JAPAN, 1)), promise(KOREA, contribute("haze", 1)));
    // Budgets that nobody submits pay what was promised; no haze came, so that promise is excused.
    expect(asked(table.inPhase("review"), "everyPromiseKept")).toMatchObject({ count: 1 });
  });

  test("what escrow carried out by itself was nobody's promise", () => {
    const table = signed(escrow(KOREA, pay(JAPAN, 1)));
    expect(asked(table.inPhase("review"), "everyPromiseKept")).toBeUndefined();
  });
});

describe("what single delegations did", () => {
  test("growth of half of what is possible, or more, is asked about", () => {
    const growing = (percent: number): Journal =>
      settled
        .inPhase("budget")
        .having(KOREA, toBudget({ defenceGrowth: percent }))
        .having(INSTRUCTOR, advance);
    expect(asked(growing(6), "armsRace")).toMatchObject({ seat: KOREA, percent: 6, year: 1 });
    expect(asked(growing(5), "armsRace")).toBeUndefined();
  });

  const answered = (
    answer: "accept" | "decline" | "hedge",
    { table = settled, card = "usChipAccess", paid = 2 } = {},
  ): Journal => {
    const overture = overtureId(card);
    return table.after(
      { type: "overtureMade", seat: KOREA, overture },
      { type: "overtureAnswered", seat: KOREA, overture, answer, paid, alignment: 0, security: 0 },
    );
  };

  test("an overture that was taken is asked about, accepted or hedged", () => {
    expect(asked(answered("hedge"), "overtureTaken")).toMatchObject({
      seat: KOREA,
      overture: "usChipAccess",
      answer: "hedge",
      year: 1,
    });
    expect(asked(answered("accept"), "overtureTaken")).toMatchObject({ answer: "accept" });
    expect(asked(answered("decline"), "overtureTaken")).toBeUndefined();
  });

  test("of several overtures taken that which brought most", () => {
    const table = answered("hedge");
    const both = answered("accept", { table, card: "usGreenCorridor", paid: 3 });
    expect(asked(both, "overtureTaken")).toMatchObject({
      overture: "usGreenCorridor",
      received: 3,
    });
  });

  test("one that became known is asked about before all that stayed secret", () => {
    const table = answered("hedge", { table: answered("accept"), card: "usGreenCorridor" }).after({
      type: "overtureExposed",
      seat: KOREA,
      overture: overtureId("usGreenCorridor"),
      answer: "hedge",
    });
    expect(asked(table, "overtureExposed")).toMatchObject({ overture: "usGreenCorridor" });
    expect(asked(table, "overtureTaken")).toBeUndefined();
  });

  test.for([
    [2, "overtureExposed"],
    [3, "crisisUnmet"],
  ] as const)(
    "a crisis of severity %d that nobody met is asked about, or what became known: %s",
    ([severity, key]) => {
      const overture = overtureId("usChipAccess");
      const crisis = crisisId("coastGuardGrounding");
      const known = answered("accept", { table: settled.inPhase("crisis") }).after(
        { type: "overtureExposed", seat: KOREA, overture, answer: "accept" },
        { type: "crisisStruck", crisis, year: 1, severity, need: 10 },
      );
      expect(keys(known.having(INSTRUCTOR, advance))).toContain(key);
    },
  );

  test("trust that is much greater one way than the other is asked about", () => {
    const lopsided = settled.after({
      type: "trustEvidenceFound",
      pair: "asean>japan",
      evidence: { year: 1, kept: true, weight: 2.5, reason: "helpedInCrisis" },
      knownTo: "all",
    });
    // (3 + 2.5) / (6 + 2.5) is 64.7, against 50.
    expect(asked(lopsided, "trustGap")).toMatchObject({
      from: ASEAN,
      to: JAPAN,
      trust: 64.7,
      returned: 50,
    });
  });

  test("trust that is greater by ten points is much greater", () => {
    // (3 + 1.5) / (6 + 1.5) is 60, and (3 + 1.4) / (6 + 1.4) is 59.5.
    const lopsided = (weight: number): Journal =>
      settled.after({
        type: "trustEvidenceFound",
        pair: "asean>japan",
        evidence: { year: 1, kept: true, weight, reason: "helpedInCrisis" },
        knownTo: "all",
      });
    expect(asked(lopsided(1.5), "trustGap")).toMatchObject({ trust: 60, returned: 50 });
    expect(asked(lopsided(1.4), "trustGap")).toBeUndefined();
  });
});

test.each([1, 2, 3, 4, 5, 6])(
  "there are three questions: on bargaining, on each other, on the region (seed %i)",
  (seed) => {
    const concepts = questions(randomJournal(seed)).map(({ concept }) => concept);
    expect(concepts).toHaveLength(3);
    const relation = concepts.filter((concept) => concept === "commitment" || concept === "trust");
    expect(relation).toHaveLength(1);
  },
);
