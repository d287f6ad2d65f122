import { expect, test } from "vitest";
import { issueId, objectiveId, optionId, overtureId, type SeatId } from "#shared/kernel/ids.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  type Agreement,
  advanced,
  agreed,
  calm,
  calmCaucus,
  contribute,
  escrow,
  fund,
  lastDeal,
  obligationOf,
  pay,
  programme,
  promise,
  struck,
  toBudget,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { asSingleText, R1, toAdopt, toSecond, toTake } from "#tests/support/texts.ts";

const SECRETARIAT = programme("secretariat");
const PUBLISH = { kind: "publishDefence" } as const;
const CAP_2 = { kind: "capDefence", percent: 2 } as const;
const FORECAST = { kind: "shareForecast", to: JAPAN } as const;
const DECLINE_US = { kind: "declineOvertures", power: "us" } as const;
const US_CHIPS = overtureId("usChipAccess");
const TYPHOON = { kind: "ifCrisis", crisisKind: "typhoon" } as const;
const JAPAN_HAS = { kind: "ifPerformed", party: JAPAN } as const;
const statement = (towards: SeatId) => ({ kind: "reconcile", towards, step: "statement" }) as const;
const vote = (position: Position) => ({ kind: "vote", programme: SECRETARIAT, position }) as const;

const statusOf = (table: Given, clause = 1): string => obligationOf(table, clause).status;

/** Korea's budget, which pays this for the n-th clause. */
function paying(table: Given, amount: number, clause = 1): Given {
  const budget = table.inPhase("budget");
  const { id } = obligationOf(budget, clause);
  return budget.having(KOREA, toBudget({ obligations: { [id]: amount } }));
}

const growing = (table: Given, percent: number): Given =>
  table.inPhase("budget").having(KOREA, toBudget({ defenceGrowth: percent }));

/** ASEAN, in the chair, offers a text of the secretariat, on which Korea and Japan take these positions. */
const voted = (table: Given, korea: Position, japan: Position = "support"): Given =>
  table
    .inPhase("plenary")
    .having(ASEAN, asSingleText(toAdopt("secretariat")))
    .having(KOREA, toTake(korea))
    .having(JAPAN, toTake(japan));

/** What `judge` has found of `about` for promises kept or broken. */
const wordOf = (table: Given, judge: SeatId, about: SeatId): readonly Evidence[] =>
  (table.state.trust.government[pairKey(judge, about)]?.items ?? []).filter(
    ({ reason }) => reason === "promiseKept" || reason === "promiseBroken",
  );

test("6.2 a promised payment reaches the creditor at once and is kept when all is paid", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2), { due: 2 })]);
  const first = advanced(paying(signed, 0.5));
  expect(first.state.seats[JAPAN]?.treasury).toBe(20.5);
  expect(obligationOf(first)).toMatchObject({ status: "pending", performed: 0.5 });
  const second = advanced(paying(first.inPhase("budget", 2), 1.5));
  expect(obligationOf(second)).toMatchObject({ status: "kept", performed: 2, settledIn: 2 });
  expect(second.state.seats[KOREA]).toMatchObject({ promisesKept: 1, promisesBroken: 0 });
});

test("6.2 a payment not made by the due year's review is broken by what is missing", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))]);
  const paid = paying(signed, 0.5).inPhase("crisis");
  expect(statusOf(paid)).toBe("pending");
  const reviewed = advanced(paid);
  expect(obligationOf(reviewed)).toMatchObject({ status: "broken", missing: 1.5, settledIn: 1 });
  expect(reviewed.state.seats[KOREA]).toMatchObject({ promisesKept: 0, promisesBroken: 1 });
});

test("6.2 funding a programme is kept by paying in, dues included, over the years", () => {
  const signed = agreed(withProgramme(calmCaucus(), "secretariat"), [
    promise(KOREA, fund("secretariat", 3), { due: 2 }),
  ]);
  const paid = (table: Given, amount: number): Given =>
    advanced(
      table.inPhase("budget").having(KOREA, toBudget({ programmes: { [SECRETARIAT]: amount } })),
    );
  const first = paid(signed, 1.5);
  expect(obligationOf(first)).toMatchObject({ status: "pending", performed: 1.5 });
  const second = paid(first.inPhase("budget", 2), 2);
  expect(obligationOf(second)).toMatchObject({ status: "kept", performed: 3 });
});

test("6.2 funding that did not come is broken; without the programme or as no member it is excused", () => {
  const clauses = [promise(KOREA, fund("secretariat", 3))];
  const member = agreed(withProgramme(calmCaucus(), "secretariat"), clauses);
  const unpaid = member.inPhase("budget").having(KOREA, toBudget());
  expect(obligationOf(unpaid.inPhase("review"))).toMatchObject({ status: "broken", missing: 3 });
  const never = agreed(calmCaucus(), clauses);
  expect(statusOf(never.inPhase("review"))).toBe("excused");
  const others = withProgramme(calmCaucus(), "secretariat", { members: [ASEAN, JAPAN] });
  expect(statusOf(agreed(others, clauses).inPhase("review"))).toBe("excused");
});

test("6.2 contributions are counted over crises of the kind", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, contribute("typhoon", 3))]);
  const crisis = struck(struck(signed.inPhase("crisis"), "superTyphoon"), "seasonalHaze");
  const given3 = advanced(crisis.having(KOREA, toRespond("superTyphoon", "cashGrants", 3)));
  expect(obligationOf(given3)).toMatchObject({ status: "kept", performed: 3 });
  const elsewhere = advanced(crisis.having(KOREA, toRespond("seasonalHaze", "fireFighting", 3)));
  expect(obligationOf(elsewhere)).toMatchObject({ status: "broken", missing: 3 });
});

test("6.2 a contribution is excused where no crisis of the kind struck that the debtor could help with", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, contribute("haze", 3))]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
  const crisis = struck(signed.inPhase("crisis"), "seasonalHaze");
  const closed = crisis.having(ASEAN, {
    type: "invokeNonInterference",
    against: { kind: "crisis", crisis: crisis.scenario.crises[3]?.id ?? expect.fail() },
  });
  expect(statusOf(closed.inPhase("review"))).toBe("excused");
});

test("6.2 the same money counts for every promise it fits", () => {
  const once = agreed(calmCaucus(), [promise(KOREA, contribute("typhoon", 2))]);
  const twice = agreed(once, [promise(KOREA, contribute("typhoon", 3))], {
    parties: [KOREA, ASEAN],
  });
  const crisis = struck(twice.inPhase("crisis"), "superTyphoon");
  const after = advanced(crisis.having(KOREA, toRespond("superTyphoon", "cashGrants", 3)));
  expect(Object.values(after.state.obligations).map(({ status }) => status)).toEqual([
    "kept",
    "kept",
  ]);
});

test("6.3 a promised vote is kept or broken by the first fitting resolution decided", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"), { due: 2 })]);
  const kept = voted(signed, "support");
  expect(kept.state.resolutions[R1]?.status).toBe("adopted");
  expect(obligationOf(kept)).toMatchObject({ status: "kept", done: true });
  const broken = voted(signed, "object");
  expect(broken.state.resolutions[R1]?.status).toBe("blocked");
  expect(obligationOf(broken)).toMatchObject({ status: "broken", settledIn: 1 });
});

test("6.3 a vote is excused where nothing fitting was decided", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"))]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
  const shelved = signed
    .inPhase("plenary")
    .having(JAPAN, toAdopt("secretariat"))
    .having(ASEAN, toSecond(R1))
    .having(JAPAN, { type: "shelveResolution", resolution: R1 });
  expect(statusOf(shelved)).toBe("pending");
  expect(statusOf(shelved.inPhase("review"))).toBe("excused");
});

test("6.3 a vote on an option counts only for a text that says so", () => {
  const on = (option: string) => [
    promise(KOREA, {
      ...vote("object"),
      issue: issueId("mandate"),
      option: optionId(option),
    }),
  ];
  const first = agreed(calmCaucus(), on("act"));
  expect(statusOf(voted(first, "support"))).toBe("pending");
  const fitting = agreed(calmCaucus(), on("consult"));
  expect(statusOf(voted(fitting, "support"))).toBe("broken");
  expect(statusOf(voted(fitting, "object"))).toBe("kept");
});

test("6.3 under the silence procedure saying nothing keeps a promise to support or abstain", () => {
  const silent: Scenario = {
    ...calm,
    settings: {
      ...calm.settings,
      procedure: {
        ...calm.settings.procedure,
        initial: { ...calm.settings.procedure.initial, procedural: "silence" },
      },
    },
  };
  const outcome = (position: Position): string => {
    const table = agreed(given({ scenario: silent }).inPhase("caucus"), [
      promise(KOREA, vote(position)),
    ]);
    const decided = table
      .inPhase("plenary")
      .having(JAPAN, toAdopt("secretariat"))
      .having(ASEAN, toSecond(R1))
      .inPhase("budget");
    expect(decided.state.resolutions[R1]?.status).toBe("adopted");
    return statusOf(decided);
  };
  expect(outcome("support")).toBe("kept");
  expect(outcome("abstain")).toBe("kept");
  expect(outcome("object")).toBe("broken");
});

test("6.4 a cap is broken at once by a budget above it, and kept at the due year's review", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, CAP_2, { due: 2 })]);
  expect(statusOf(growing(signed, 3).inPhase("crisis"))).toBe("broken");
  const first = growing(signed, 2).inPhase("review");
  expect(statusOf(first)).toBe("pending");
  expect(statusOf(growing(first.inPhase("budget", 2), 2).inPhase("review"))).toBe("kept");
  expect(statusOf(growing(first.inPhase("budget", 2), 3).inPhase("crisis"))).toBe("broken");
});

test("6.4 publishing in a budget keeps the promise to", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, PUBLISH)]);
  const published = signed.inPhase("budget").having(KOREA, toBudget({ publishDefence: true }));
  expect(statusOf(advanced(published))).toBe("kept");
  expect(statusOf(signed.inPhase("review"))).toBe("broken");
});

/** A caucus of the full game in which Korea holds an overture of the United States alone. */
function courted(): Given {
  return given()
    .inPhase("caucus")
    .where(({ seats }) => ({
      seats: Object.fromEntries(
        Object.values(seats).map((each) => [each.id, { ...each, overtures: {} }]),
      ),
      crisisDeck: [],
    }))
    .after({ type: "overtureMade", seat: KOREA, overture: US_CHIPS });
}

test("6.4 taking or hedging an overture of the power breaks the promise to decline at once", () => {
  const signed = agreed(courted(), [promise(KOREA, DECLINE_US)]);
  for (const answer of ["accept", "hedge"] as const) {
    const taken = signed.having(KOREA, { type: "answerOverture", overture: US_CHIPS, answer });
    expect(statusOf(taken)).toBe("broken");
  }
  const declined = signed.having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "decline",
  });
  expect(statusOf(declined)).toBe("pending");
  expect(statusOf(declined.inPhase("review"))).toBe("kept");
  const other = agreed(courted(), [promise(KOREA, { ...DECLINE_US, power: "china" })]);
  const taken = other.having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "accept",
  });
  expect(statusOf(taken)).toBe("pending");
});

test("6.4 an overture taken before the signing breaks nothing", () => {
  const taken = courted().having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "accept",
  });
  expect(statusOf(agreed(taken, [promise(KOREA, DECLINE_US)]).inPhase("review"))).toBe("kept");
});

test("6.4 a step of reconciliation is done by taking it in a budget", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, statement(JAPAN))]);
  const step = (towards: SeatId): Given =>
    advanced(
      signed
        .inPhase("budget")
        .having(KOREA, toBudget({ reconciliation: [{ towards, step: "statement" }] })),
    );
  expect(statusOf(step(JAPAN))).toBe("kept");
  expect(statusOf(step(ASEAN))).toBe("pending");
  expect(statusOf(step(ASEAN).inPhase("review"))).toBe("broken");
});

test("6.4 showing a forecast keeps the promise to, as does one shown before the signing", () => {
  const caucus = given().inPhase("caucus");
  const share = {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "forecast" },
  } as const;
  const clauses = [promise(KOREA, FORECAST)];
  expect(statusOf(agreed(caucus, clauses).having(KOREA, share))).toBe("kept");
  expect(statusOf(agreed(caucus.having(KOREA, share), clauses))).toBe("kept");
  const toAsean = { ...share, to: ASEAN };
  expect(statusOf(agreed(caucus, clauses).having(KOREA, toAsean))).toBe("pending");
  expect(statusOf(agreed(caucus, clauses).inPhase("review"))).toBe("broken");
});

test("6.4 showing the objective named keeps the promise to", () => {
  const [first, second] = (calm.mandates[KOREA]?.objectives ?? []).map(({ id }) => id);
  const clauses = [
    promise(KOREA, {
      kind: "shareObjective",
      to: JAPAN,
      objective: first ?? objectiveId("missing"),
    }),
  ];
  const show = (objective = objectiveId("missing")) =>
    ({ type: "shareIntelligence", to: JAPAN, item: { kind: "objective", objective } }) as const;
  const signed = agreed(calmCaucus(), clauses);
  expect(statusOf(signed.having(KOREA, show(second)))).toBe("pending");
  expect(statusOf(signed.having(KOREA, show(first)))).toBe("kept");
  expect(statusOf(agreed(calmCaucus().having(KOREA, show(first)), clauses))).toBe("kept");
  expect(statusOf(signed.inPhase("review"))).toBe("broken");
});

test("6.1 ifCrisis is true once a crisis of the kind has struck from the year of signing to the due year", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2), { due: 2, condition: TYPHOON })];
  const signed = agreed(calmCaucus(), clauses);
  const quiet = signed.inPhase("budget", 2);
  quiet
    .when(KOREA, toBudget({ obligations: { [obligationOf(quiet).id]: 1 } }))
    .isRefused("paymentAboveDue", { due: 0 });
  expect(statusOf(quiet.inPhase("review"))).toBe("excused");
  const hit = struck(signed.inPhase("crisis"), "superTyphoon").inPhase("budget", 2);
  expect(statusOf(advanced(paying(hit, 2)))).toBe("kept");
  expect(statusOf(hit.having(KOREA, toBudget()).inPhase("review"))).toBe("broken");
  const other = struck(signed.inPhase("crisis"), "seasonalHaze").inPhase("review", 2);
  expect(statusOf(other)).toBe("excused");
});

test("6.1 a crisis before the year of signing does not count", () => {
  const hit = struck(given({ scenario: calm }).inPhase("crisis"), "superTyphoon");
  const signed = agreed(hit.inPhase("caucus", 2), [
    promise(KOREA, pay(JAPAN, 2), { due: 2, condition: TYPHOON }),
  ]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
});

test("6.1 a crisis that strikes after the last budget carries the payment over to the next year", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2), { condition: TYPHOON })];
  const hit = struck(agreed(calmCaucus(), clauses).inPhase("crisis"), "superTyphoon");
  const carried = hit.inPhase("review");
  expect(statusOf(carried)).toBe("pending");
  expect(statusOf(advanced(paying(carried.inPhase("budget", 2), 2)))).toBe("kept");
  const unpaid = carried.inPhase("budget", 2).having(KOREA, toBudget());
  expect(statusOf(unpaid.inPhase("review"))).toBe("broken");
});

test.each([
  ["a step of reconciliation", { kind: "reconcile", towards: JAPAN, step: "statement" }],
  ["publishing defence", { kind: "publishDefence" }],
  ["money for a programme", { kind: "fundProgramme", programme: SECRETARIAT, amount: 1 }],
] as const)("6.1 so does it %s, which budgets do as well", (_duty, duty) => {
  const inForce = withProgramme(calmCaucus(), "secretariat");
  const signed = agreed(inForce, [promise(KOREA, duty, { condition: TYPHOON })]);
  const undone = signed.inPhase("budget").having(KOREA, toBudget());
  const carried = struck(undone.inPhase("crisis"), "superTyphoon").inPhase("review");
  expect(statusOf(carried)).toBe("pending");
  const again = carried.inPhase("budget", 2).having(KOREA, toBudget());
  expect(statusOf(again.inPhase("review"))).toBe("broken");
});

test("6.1 ifProgramme is true while the programme is in force", () => {
  const clauses = [
    promise(KOREA, pay(JAPAN, 2), {
      due: 2,
      condition: { kind: "ifProgramme", programme: SECRETARIAT },
    }),
  ];
  const signed = agreed(calmCaucus(), clauses);
  expect(statusOf(signed.inPhase("review", 2))).toBe("excused");
  const adopted = withProgramme(signed, "secretariat").inPhase("budget", 2);
  expect(statusOf(adopted.having(KOREA, toBudget()).inPhase("review"))).toBe("broken");
  const ended = adopted.after({ type: "programmeEnded", programme: SECRETARIAT });
  expect(statusOf(ended.inPhase("review"))).toBe("excused");
});

test("6.1 ifPerformed is true while every duty of the party is kept, or unbroken where it must abstain", () => {
  const clauses = [
    promise(KOREA, pay(JAPAN, 2), { condition: JAPAN_HAS }),
    promise(JAPAN, vote("support")),
    promise(JAPAN, { kind: "capDefence", percent: 2 }, { due: 3 }),
  ];
  const signed = agreed(calmCaucus(), clauses);
  const supported = voted(signed, "support").inPhase("budget");
  expect(statusOf(supported, 2)).toBe("kept");
  expect(statusOf(advanced(paying(supported, 2)))).toBe("kept");
  expect(statusOf(supported.having(KOREA, toBudget()).inPhase("review"))).toBe("broken");
  expect(statusOf(voted(signed, "support", "object").inPhase("review"))).toBe("excused");
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
  const grown = supported
    .having(KOREA, toBudget())
    .having(JAPAN, toBudget({ defenceGrowth: 3 }))
    .inPhase("crisis");
  expect(statusOf(grown, 3)).toBe("broken");
  expect(statusOf(grown.inPhase("review"))).toBe("excused");
});

test("6.1 a party that owes nothing has performed nothing", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2), { condition: JAPAN_HAS })]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
});

test("6.1 what came true in an earlier year is due in the due year", () => {
  const clauses = [
    promise(KOREA, pay(JAPAN, 2), { due: 2, condition: JAPAN_HAS }),
    promise(JAPAN, PUBLISH),
  ];
  const budget = agreed(calmCaucus(), clauses).inPhase("budget");
  const published = budget.having(JAPAN, toBudget({ publishDefence: true }));
  const unpaid = published.inPhase("budget", 2).having(KOREA, toBudget());
  expect(statusOf(unpaid.inPhase("review"))).toBe("broken");
});

test("6.1 a second crisis of the kind does not put off what the first has made due", () => {
  const twoTyphoons: Scenario = {
    ...calm,
    crises: calm.crises.map((card) =>
      card.id === "seasonalHaze" ? { ...card, kind: "typhoon" } : card,
    ),
  };
  const signed = agreed(given({ scenario: twoTyphoons }).inPhase("caucus"), [
    promise(KOREA, pay(JAPAN, 2), { due: 2, condition: TYPHOON }),
  ]);
  const first = struck(signed.inPhase("crisis"), "superTyphoon");
  const unpaid = first.inPhase("budget", 2).having(KOREA, toBudget());
  const second = struck(unpaid.inPhase("crisis", 2), "seasonalHaze");
  expect(statusOf(second.inPhase("review"))).toBe("broken");
});

test("6.1 what is shown can wait for next year's caucus if its condition came true after this year's", () => {
  const condition = { kind: "ifProgramme", programme: SECRETARIAT } as const;
  const signed = agreed(given().inPhase("caucus"), [promise(KOREA, FORECAST, { condition })]);
  const adopted = withProgramme(signed.inPhase("budget"), "secretariat").inPhase("review");
  expect(statusOf(adopted)).toBe("pending");
  const shown = adopted.inPhase("caucus", 2).having(KOREA, {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "forecast" },
  });
  expect(statusOf(shown)).toBe("kept");
  expect(statusOf(adopted.inPhase("review", 2))).toBe("broken");
});

test("6.1 a vote taken otherwise breaks nothing while its condition is not true", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"), { condition: TYPHOON })]);
  expect(statusOf(voted(signed, "object"))).toBe("pending");
  expect(statusOf(voted(signed, "object").inPhase("review"))).toBe("excused");
  expect(statusOf(voted(signed, "support"))).toBe("kept");
});

test("6.1 each waiting for the other to pay first, nobody must", () => {
  const table = agreed(calmCaucus(), [
    promise(KOREA, pay(JAPAN, 2), { condition: JAPAN_HAS }),
    promise(JAPAN, pay(KOREA, 2), { condition: { kind: "ifPerformed", party: KOREA } }),
  ]).inPhase("review");
  expect([statusOf(table), statusOf(table, 2)]).toEqual(["excused", "excused"]);
});

test("6.1 caps on condition of the other's cap hold each other up", () => {
  const signed = agreed(calmCaucus(), [
    promise(KOREA, CAP_2, { condition: JAPAN_HAS }),
    promise(JAPAN, CAP_2, { condition: { kind: "ifPerformed", party: KOREA } }),
  ]);
  const statuses = (table: Given) => [statusOf(table), statusOf(table, 2)];
  expect(statuses(signed.inPhase("review"))).toEqual(["kept", "kept"]);
  const one = growing(signed, 3).inPhase("review");
  expect(statuses(one)).toEqual(["broken", "excused"]);
  const both = growing(signed, 3)
    .having(JAPAN, toBudget({ defenceGrowth: 3 }))
    .inPhase("review");
  expect(statuses(both)).toEqual(["broken", "broken"]);
});

test("6.1 what comes true in the same budget can be paid for in the next", () => {
  const clauses = [
    promise(KOREA, pay(JAPAN, 2), { condition: JAPAN_HAS }),
    promise(JAPAN, statement(KOREA)),
  ];
  const budget = agreed(calmCaucus(), clauses).inPhase("budget");
  const done = budget
    .having(JAPAN, toBudget({ reconciliation: [{ towards: KOREA, step: "statement" }] }))
    .inPhase("review");
  expect(statusOf(done)).toBe("pending");
  expect(statusOf(advanced(paying(done.inPhase("budget", 2), 2)))).toBe("kept");
});

test("6.1 doing a duty keeps it although its condition is not true, leaving it then breaks nothing", () => {
  const clauses = [
    promise(KOREA, PUBLISH, { condition: TYPHOON }),
    promise(KOREA, CAP_2, { condition: TYPHOON }),
  ];
  const signed = agreed(calmCaucus(), clauses).inPhase("budget");
  const done = signed.having(KOREA, toBudget({ publishDefence: true, defenceGrowth: 3 }));
  const reviewed = done.inPhase("review");
  expect([statusOf(reviewed), statusOf(reviewed, 2)]).toEqual(["kept", "excused"]);
});

test("6.5 what is due is judged together, whatever the order of clauses", () => {
  const korea = promise(KOREA, pay(JAPAN, 2), { condition: JAPAN_HAS });
  const japan = promise(JAPAN, { ...DECLINE_US });
  for (const clauses of [
    [korea, japan],
    [japan, korea],
  ]) {
    const table = agreed(calmCaucus(), clauses).inPhase("budget");
    const reviewed = table.having(KOREA, toBudget()).inPhase("review");
    const statuses = Object.values(reviewed.state.obligations).map(
      ({ clause, status }) => `${clause.from} ${status}`,
    );
    expect(statuses.toSorted()).toEqual(["japan kept", "korea broken"]);
  }
});

test("6.6 keeping is evidence of every other party, by the money due or by a pledge", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2)), promise(KOREA, PUBLISH)];
  const signed = agreed(calmCaucus(), clauses, { parties: [KOREA, JAPAN] });
  const budget = signed.inPhase("budget");
  const done = advanced(
    budget.having(
      KOREA,
      toBudget({ publishDefence: true, obligations: { [obligationOf(budget).id]: 2 } }),
    ),
  );
  const found = { year: 1, kept: true, reason: "promiseKept", knownTo: [KOREA, JAPAN] };
  expect(wordOf(done, JAPAN, KOREA)).toEqual([
    { ...found, weight: 1 },
    { ...found, weight: 1 },
  ]);
  expect(wordOf(done, ASEAN, KOREA)).toEqual([]);
  expect(wordOf(done, KOREA, KOREA)).toEqual([]);
});

test("6.6 breaking weighs by what is missing, and twice", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))]);
  const reviewed = paying(signed, 1).inPhase("review");
  expect(wordOf(reviewed, JAPAN, KOREA)).toMatchObject([{ kept: false, weight: 1 }]);
});

test("6.6 one conduct counts once to each, however often it was promised", () => {
  const cap = [promise(KOREA, CAP_2)];
  const all = { parties: [KOREA, ASEAN, JAPAN] };
  const twice = agreed(agreed(calmCaucus(), cap, all), cap).inPhase("review");
  expect(wordOf(twice, JAPAN, KOREA)).toHaveLength(1);
  expect(wordOf(twice, ASEAN, KOREA)).toHaveLength(1);
  expect(twice.state.seats[KOREA]?.promisesKept).toBe(2);
  const payments = [promise(KOREA, pay(JAPAN, 1))];
  const paid = agreed(agreed(calmCaucus(), payments), payments).inPhase("review");
  expect(wordOf(paid, JAPAN, KOREA)).toHaveLength(2);
});

test("6.6 what others see of a promise kept does not depend on a secret deal about the same", () => {
  const cap = [promise(KOREA, CAP_2)];
  const secret = agreed(calmCaucus(), cap);
  const seenByAsean = (table: Given, how: Agreement): readonly Evidence[] =>
    (
      agreed(table, cap, how).inPhase("review").state.trust.government[pairKey(JAPAN, KOREA)]
        ?.items ?? []
    ).filter(({ knownTo }) => knownTo === "all" || knownTo.includes(ASEAN));
  for (const how of [{ open: true }, { parties: [KOREA, ASEAN, JAPAN] }]) {
    expect(seenByAsean(calmCaucus(), how)).toHaveLength(1);
    expect(seenByAsean(secret, how)).toEqual(seenByAsean(calmCaucus(), how));
  }
});

test("6.6 what escrow has kept by itself says nothing of anybody's word", () => {
  const table = agreed(calmCaucus(), [escrow(KOREA, pay(JAPAN, 2)), escrow(KOREA, CAP_2)]);
  const reviewed = table.inPhase("review");
  expect([statusOf(reviewed), statusOf(reviewed, 2)]).toEqual(["kept", "kept"]);
  expect(wordOf(reviewed, JAPAN, KOREA)).toEqual([]);
  expect(reviewed.state.seats[KOREA]?.promisesKept).toBe(0);
});

test("6.6 escrow beside a promise of the same does not take its evidence away", () => {
  const both = agreed(agreed(calmCaucus(), [escrow(KOREA, CAP_2)]), [promise(KOREA, CAP_2)]);
  expect(wordOf(both.inPhase("review"), JAPAN, KOREA)).toHaveLength(1);
});

test("6.7 a breach under a secret deal is known to its parties alone", () => {
  const broken = growing(agreed(calmCaucus(), [promise(KOREA, CAP_2)]), 3);
  const after = broken
    .when(INSTRUCTOR, { type: "advancePhase" })
    .includes({ type: "obligationSettled", outcome: "broken", public: false });
  expect(wordOf(after, JAPAN, KOREA)).toMatchObject([{ weight: 2, knownTo: [KOREA, JAPAN] }]);
  expect(wordOf(after, ASEAN, KOREA)).toEqual([]);
});

test("6.7 a breach is known to all, and half evidence for the others, under an open deal or with verification", () => {
  const cap = [promise(KOREA, CAP_2)];
  const open = agreed(calmCaucus(), cap, { open: true });
  const verified = agreed(withProgramme(calmCaucus(), "defenceTransparency"), cap);
  for (const signed of [open, verified]) {
    const after = growing(signed, 3)
      .when(INSTRUCTOR, { type: "advancePhase" })
      .includes({ type: "obligationSettled", outcome: "broken", public: true });
    expect(wordOf(after, JAPAN, KOREA)).toMatchObject([{ weight: 2, knownTo: "all" }]);
    expect(wordOf(after, ASEAN, KOREA)).toMatchObject([{ weight: 1, knownTo: "all" }]);
  }
});

test("6.7 keeping a promise is nothing that others learn of, even under verification", () => {
  const verified = agreed(withProgramme(calmCaucus(), "defenceTransparency"), [
    promise(KOREA, CAP_2),
  ]);
  const reviewed = verified.inPhase("review");
  expect(obligationOf(reviewed)).toMatchObject({ status: "kept", public: false });
  expect(wordOf(reviewed, ASEAN, KOREA)).toEqual([]);
});

test("6.8 when the game ends what is not yet settled is excused", () => {
  const signed = agreed(calmCaucus(), [
    promise(KOREA, pay(JAPAN, 2)),
    promise(KOREA, CAP_2, { due: 5 }),
  ]);
  const closed = signed.having(INSTRUCTOR, { type: "closeGame" });
  expect([statusOf(closed), statusOf(closed, 2)]).toEqual(["excused", "excused"]);
  expect(lastDeal(closed).status).toBe("fulfilled");
  expect(wordOf(closed, JAPAN, KOREA)).toEqual([]);
});

test("6.8 a payment that came due too late in the last year is excused at the end", () => {
  const last = given({ scenario: calm, years: 1 }).inPhase("caucus");
  const signed = agreed(last, [promise(KOREA, pay(JAPAN, 2), { condition: TYPHOON })]);
  const hit = struck(signed.inPhase("crisis"), "superTyphoon").inPhase("review");
  expect(statusOf(hit)).toBe("pending");
  expect(statusOf(advanced(hit))).toBe("excused");
});
