import { expect, test } from "vitest";
import { crisisId, issueId, optionId, overtureId, type SeatId } from "#shared/kernel/ids.ts";
import { budgetBounds, defaultBudget } from "#shared/rules/budgets.ts";
import { boundVote } from "#shared/rules/obligations.ts";
import {
  type Agreement,
  advanced,
  agreed,
  calm,
  calmCaucus,
  cap,
  contribute,
  escrow,
  fund,
  IF_TYPHOON,
  obligationOf,
  PUBLISH,
  pay,
  promise,
  purse,
  struck,
  toBudget,
  toRespond,
  vote,
  withProgramme,
} from "#tests/support/deals.ts";
import {
  ADVANCE,
  ASEAN,
  type Given,
  given,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";
import {
  asSingleText,
  R1,
  resolutionIn,
  SECRETARIAT,
  toAdopt,
  toAmend,
  toTake,
} from "#tests/support/texts.ts";

const JAPAN_HAS = { kind: "ifPerformed", party: JAPAN } as const;
const OPEN: Agreement = { open: true };

/** What others read of a treasury. */
function declared(table: Given, seat: SeatId): number {
  const [treasury, , undisclosed] = purse(table, seat);
  return treasury - undisclosed;
}

test("6.2 an escrowed payment is made at the first budget, whatever its due year", () => {
  const signed = agreed(calmCaucus(), [escrow(KOREA, pay(JAPAN, 3), { due: 4 })], OPEN);
  const after = signed
    .inPhase("budget")
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "escrowReleased", from: KOREA, to: JAPAN, amount: 3 });
  expect(obligationOf(after)).toMatchObject({ status: "kept", performed: 3 });
  expect(purse(after, KOREA)).toEqual([17, 0, 0]);
  expect(purse(after, JAPAN)).toEqual([23, 0, 0]);
});

test("2.4 what a secret deal sets aside and pays is not declared, what an open one does is", () => {
  const clauses = [escrow(KOREA, pay(JAPAN, 3))];
  const secret = agreed(calmCaucus(), clauses);
  expect([declared(secret, KOREA), declared(secret, JAPAN)]).toEqual([20, 20]);
  const paid = secret.inPhase("crisis");
  expect([declared(paid, KOREA), declared(paid, JAPAN)]).toEqual([20, 20]);
  expect([purse(paid, KOREA)[0], purse(paid, JAPAN)[0]]).toEqual([17, 23]);
  const open = agreed(calmCaucus(), clauses, OPEN);
  expect([declared(open, KOREA), declared(open, JAPAN)]).toEqual([17, 20]);
});

test("2.4 a promise under a secret deal is paid unseen, under an open one before all eyes", () => {
  for (const open of [true, false]) {
    const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 3))], { open }).inPhase(
      "budget",
    );
    const paid = signed
      .having(KOREA, toBudget({ obligations: { [obligationOf(signed).id]: 3 } }))
      .when(INSTRUCTOR, ADVANCE)
      .includes(
        { type: "treasuryMoved", seat: KOREA, by: -3, reason: "obligation", secret: !open },
        { type: "treasuryMoved", seat: JAPAN, by: 3, reason: "obligation", secret: !open },
      );
    expect(declared(paid, JAPAN)).toBe(open ? 23 : 20);
  }
});

test("6.2 an escrowed payment waits for its condition, and is made at the review where that came late", () => {
  const insured = agreed(
    calmCaucus(),
    [escrow(KOREA, pay(JAPAN, 3), { condition: IF_TYPHOON })],
    OPEN,
  );
  const crisis = insured.inPhase("crisis");
  expect(purse(crisis, KOREA)).toEqual([17, 3, 0]);
  const hit = struck(crisis, "superTyphoon");
  const review = hit
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "escrowReleased", from: KOREA, to: JAPAN, amount: 3 });
  expect(obligationOf(review).status).toBe("kept");
});

test("6.8 escrow goes back where the condition stays false, and at the game's end", () => {
  const insured = agreed(calmCaucus(), [escrow(KOREA, pay(JAPAN, 3), { condition: IF_TYPHOON })]);
  for (const after of [
    insured.inPhase("review"),
    insured.having(INSTRUCTOR, { type: "closeGame" }),
  ]) {
    expect(obligationOf(after).status).toBe("excused");
    expect(purse(after, KOREA)).toEqual([20, 0, 0]);
    expect(purse(after, JAPAN)).toEqual([20, 0, 0]);
  }
});

test("6.2 what a budget, or other escrow, has just done makes escrow due at once", () => {
  const clauses = [
    escrow(KOREA, pay(JAPAN, 3), { condition: JAPAN_HAS }),
    promise(JAPAN, PUBLISH),
    escrow(JAPAN, pay(KOREA, 1), { due: 2 }),
  ];
  const budget = agreed(calmCaucus(), clauses, OPEN).inPhase("budget");
  const done = advanced(budget.having(JAPAN, toBudget({ publishDefence: true })));
  expect(purse(done, KOREA)).toEqual([18, 0, 0]);
  expect(purse(done, JAPAN)).toEqual([22, 0, 0]);
  const left = budget.inPhase("review");
  expect(purse(left, KOREA)).toEqual([21, 0, 0]);
});

test("6.2 escrow does not pay for what the same budgets have broken", () => {
  const clauses = [escrow(KOREA, pay(JAPAN, 3), { condition: JAPAN_HAS }), promise(JAPAN, cap(2))];
  const budget = agreed(calmCaucus(), clauses, OPEN).inPhase("budget");
  const broken = budget.having(JAPAN, toBudget({ defenceGrowth: 3 })).inPhase("review");
  expect(purse(broken, KOREA)).toEqual([20, 0, 0]);
  const kept = budget.inPhase("crisis");
  expect(purse(kept, KOREA)).toEqual([17, 0, 0]);
});

test("6.2 own dues are not left to escrow that another's budget can still undo", () => {
  const clauses = [
    escrow(KOREA, fund("secretariat", 1), { condition: JAPAN_HAS }),
    promise(JAPAN, cap(2)),
  ];
  const budget = agreed(withProgramme(calmCaucus(), "secretariat"), clauses).inPhase("budget");
  expect(budgetBounds(calm, budget.state, KOREA).programmes).toEqual([
    { programme: SECRETARIAT, due: 1.5, max: 4.5 },
  ]);
  budget
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "programmeFunded", by: { asean: 1.5, korea: 2.5, japan: 1.5 } });
});

test("6.2 escrow on condition of each other's payment goes back", () => {
  const table = agreed(
    calmCaucus(),
    [
      escrow(KOREA, pay(JAPAN, 3), { condition: JAPAN_HAS }),
      escrow(JAPAN, pay(KOREA, 1), { condition: { kind: "ifPerformed", party: KOREA } }),
    ],
    OPEN,
  ).inPhase("review");
  expect(purse(table, KOREA)).toEqual([20, 0, 0]);
  expect(purse(table, JAPAN)).toEqual([20, 0, 0]);
});

test("6.2 escrow for a programme pays what it takes each year, and counts against the dues", () => {
  const signed = agreed(
    withProgramme(calmCaucus(), "secretariat"),
    [escrow(KOREA, fund("secretariat", 6), { due: 2 })],
    OPEN,
  ).inPhase("budget");
  expect(budgetBounds(calm, signed.state, KOREA).programmes).toEqual([
    { programme: SECRETARIAT, due: 0, max: 0 },
  ]);
  const first = signed.when(INSTRUCTOR, ADVANCE).includes({
    type: "programmeFunded",
    by: { asean: 1.5, korea: 4.5, japan: 1.5 },
    due: { asean: 1.5, korea: 1.5, japan: 1.5 },
  });
  expect(obligationOf(first)).toMatchObject({ status: "pending", performed: 4.5 });
  expect(purse(first, KOREA)).toEqual([15.5 - 1.5, 1.5, 0]);
  const second = advanced(first.inPhase("budget", 2));
  expect(obligationOf(second)).toMatchObject({ status: "kept", performed: 6 });
  expect(purse(second, KOREA)[1]).toBe(0);
});

test("6.2 what a programme could not take by the due year goes back, and the duty is kept", () => {
  const table = agreed(
    withProgramme(calmCaucus(), "secretariat"),
    [escrow(KOREA, fund("secretariat", 6))],
    OPEN,
  ).inPhase("review");
  expect(obligationOf(table)).toMatchObject({ status: "kept", performed: 4.5 });
  expect(purse(table, KOREA)).toEqual([15.5, 0, 0]);
});

test("6.2 escrow for a programme that is not in force goes back", () => {
  const table = agreed(calmCaucus(), [escrow(KOREA, fund("secretariat", 6))]).inPhase("review");
  expect(obligationOf(table).status).toBe("excused");
  expect(purse(table, KOREA)).toEqual([20, 0, 0]);
});

test("6.2 escrow for a programme of which the debtor is no member goes back", () => {
  const others = withProgramme(calmCaucus(), "secretariat", { members: [ASEAN, JAPAN] });
  const table = agreed(others, [escrow(KOREA, fund("secretariat", 2))]).inPhase("review");
  expect(obligationOf(table)).toMatchObject({ status: "excused", performed: 0 });
  expect(purse(table, KOREA)).toEqual([20, 0, 0]);
});

test("6.2 escrow is given to the first crisis of its kind, and follows the region's option", () => {
  const signed = agreed(calmCaucus(), [escrow(KOREA, contribute("typhoon", 4))]);
  const crisis = struck(signed.inPhase("crisis"), "superTyphoon");
  const after = crisis
    .having(JAPAN, toRespond("superTyphoon", "civilAgencies", 5))
    .when(INSTRUCTOR, ADVANCE)
    .includes({
      type: "crisisResolved",
      option: "civilAgencies",
      contributions: { asean: 0, korea: 4, japan: 5 },
    });
  expect(obligationOf(after).status).toBe("kept");
  expect(purse(after, KOREA)[1]).toBe(0);
  const terms = after.state.crises[crisisId("superTyphoon")]?.coordination?.terms;
  expect(terms).toContainEqual({ reason: "oneResponse", amount: 0.12 });
});

test("6.2 escrowed money adds to the own response", () => {
  const signed = agreed(calmCaucus(), [escrow(KOREA, contribute("typhoon", 4))]);
  struck(signed.inPhase("crisis"), "superTyphoon")
    .having(KOREA, toRespond("superTyphoon", "cashGrants", 1))
    .when(INSTRUCTOR, ADVANCE)
    .includes({
      type: "crisisResolved",
      option: "cashGrants",
      contributions: { asean: 0, korea: 5, japan: 0 },
    });
});

test("6.2 escrow on condition of another's gift follows that gift", () => {
  const clauses = [
    escrow(KOREA, contribute("typhoon", 4), { condition: JAPAN_HAS }),
    promise(JAPAN, contribute("typhoon", 5)),
  ];
  const crisis = struck(agreed(calmCaucus(), clauses).inPhase("crisis"), "superTyphoon");
  const contributionsAfter = (amount: number) =>
    advanced(crisis.having(JAPAN, toRespond("superTyphoon", "navalRelief", amount))).state.crises[
      crisisId("superTyphoon")
    ]?.contributions;
  expect(contributionsAfter(5)).toEqual({ asean: 0, korea: 4, japan: 5 });
  expect(contributionsAfter(4.9)).toEqual({ asean: 0, korea: 0, japan: 4.9 });
});

test("6.2 escrow that could not be given while its condition was false is not broken", () => {
  const condition = { kind: "ifProgramme", programme: SECRETARIAT } as const;
  const signed = agreed(calmCaucus(), [
    escrow(KOREA, contribute("typhoon", 4), { due: 2, condition }),
  ]);
  const first = struck(signed.inPhase("crisis"), "superTyphoon").inPhase("plenary", 2);
  const reviewed = withProgramme(first, "secretariat").inPhase("review");
  expect(obligationOf(reviewed).status).toBe("excused");
  expect(purse(reviewed, KOREA)[1]).toBe(0);
});

test("6.2 escrow for a crisis goes back if none strikes that the debtor may help with", () => {
  const signed = agreed(calmCaucus(), [escrow(KOREA, contribute("haze", 4))]);
  expect(purse(signed.inPhase("review"), KOREA)).toEqual([20, 0, 0]);
  const closed = struck(signed.inPhase("crisis"), "seasonalHaze").having(ASEAN, {
    type: "invokeNonInterference",
    against: { kind: "crisis", crisis: crisisId("seasonalHaze") },
  });
  const reviewed = closed.inPhase("review");
  expect(obligationOf(reviewed).status).toBe("excused");
  expect(purse(reviewed, KOREA)[1]).toBe(0);
});

test("5.6 an escrowed vote is cast when a text comes before the table, and cannot be changed", () => {
  const signed = agreed(calmCaucus(), [escrow(KOREA, vote("object"))]).inPhase("plenary");
  const open = signed
    .when(ASEAN, asSingleText(toAdopt("secretariat")))
    .includes({ type: "positionTaken", resolution: R1, seat: KOREA, position: "object" });
  open.when(KOREA, toTake("support")).isRefused("boundByEscrow");
  const decided = open.having(JAPAN, toTake("support"));
  expect(resolutionIn(decided).status).toBe("blocked");
  expect(obligationOf(decided).status).toBe("kept");
});

test("5.6 a vote escrowed on an option is cast once the text says so", () => {
  const onAct = escrow(KOREA, {
    ...vote("object"),
    issue: issueId("mandate"),
    option: optionId("act"),
  });
  const signed = agreed(calmCaucus(), [onAct]).inPhase("plenary");
  const open = signed.when(ASEAN, asSingleText(toAdopt("secretariat"))).excludes("positionTaken");
  expect(boundVote(calm, open.state, KOREA, resolutionIn(open))).toBeUndefined();
  open
    .when(JAPAN, toAmend({ mandate: "act" }))
    .includes({ type: "positionTaken", seat: KOREA, position: "object" });
});

test("5.6 of two escrowed votes that contradict each other the one signed first is cast", () => {
  const first = agreed(calmCaucus(), [escrow(KOREA, vote("object"))]);
  const both = agreed(first, [escrow(KOREA, vote("support"))], { parties: [KOREA, ASEAN] });
  const decided = both
    .inPhase("plenary")
    .having(ASEAN, asSingleText(toAdopt("secretariat")))
    .having(JAPAN, toTake("support"));
  const statuses = Object.values(decided.state.obligations).map(({ status }) => status);
  expect(statuses).toEqual(["kept", "broken"]);
});

test("5.6 an escrowed cap limits the budget, the tightest of several", () => {
  const first = agreed(calmCaucus(), [escrow(KOREA, cap(5))]);
  const table = agreed(first, [escrow(KOREA, cap(2))], { parties: [KOREA, ASEAN] });
  const budget = table.inPhase("budget");
  expect(budgetBounds(calm, budget.state, KOREA).growthMax).toBe(2);
  expect(budgetBounds(calm, budget.state, JAPAN).growthMax).toBe(12);
  budget
    .when(KOREA, toBudget({ defenceGrowth: 3 }))
    .isRefused("defenceCapEscrowed", { growth: 3, max: 2 });
  const reviewed = budget.having(KOREA, toBudget({ defenceGrowth: 2 })).inPhase("review");
  expect(Object.values(reviewed.state.obligations).map(({ status }) => status)).toEqual([
    "kept",
    "kept",
  ]);
});

test("5.6 an escrowed cap below 0 is a cut that the default budget makes", () => {
  const budget = agreed(calmCaucus(), [escrow(KOREA, cap(-2))]).inPhase("budget");
  expect(defaultBudget(calm, budget.state, KOREA).defenceGrowth).toBe(-2);
  const reviewed = budget.inPhase("review");
  expect(reviewed.state.seats[KOREA]?.defence.growth).toBe(-2);
  expect(obligationOf(reviewed).status).toBe("kept");
});

test("5.6 an escrowed cap binds only while its condition is true", () => {
  const clauses = [escrow(KOREA, cap(2), { condition: JAPAN_HAS }), promise(JAPAN, PUBLISH)];
  const budget = agreed(calmCaucus(), clauses).inPhase("budget");
  expect(budgetBounds(calm, budget.state, KOREA).growthMax).toBe(12);
  const grown = budget
    .having(KOREA, toBudget({ defenceGrowth: 3 }))
    .having(JAPAN, toBudget({ publishDefence: true }))
    .inPhase("crisis");
  expect(obligationOf(grown, 1).status).toBe("pending");
});

test("5.6 an escrowed refusal of overtures binds the answer", () => {
  const overture = overtureId("usChipAccess");
  const courted = given()
    .inPhase("caucus")
    .where(({ seats }) => ({
      seats: Object.fromEntries(
        Object.values(seats).map((each) => [each.id, { ...each, overtures: {} }]),
      ),
    }))
    .after({ type: "overtureMade", seat: KOREA, overture });
  const bound = agreed(courted, [escrow(KOREA, { kind: "declineOvertures", power: "us" })]);
  for (const answer of ["accept", "hedge"] as const) {
    bound
      .when(KOREA, { type: "answerOverture", overture, answer })
      .isRefused("boundByEscrow", { power: "us" });
  }
  bound
    .when(KOREA, { type: "answerOverture", overture, answer: "decline" })
    .yields({ type: "overtureAnswered" });
  const other = agreed(courted, [escrow(KOREA, { kind: "declineOvertures", power: "china" })]);
  other
    .when(KOREA, { type: "answerOverture", overture, answer: "accept" })
    .yields({ type: "overtureAnswered" });
});
