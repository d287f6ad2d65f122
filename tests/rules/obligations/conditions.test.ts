import { expect, test } from "vitest";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  IF_TYPHOON,
  obligationOf,
  PUBLISH,
  pay,
  promise,
  statement,
  struck,
  toBudget,
  vote,
  withProgramme,
} from "#tests/support/deals.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { SECRETARIAT } from "#tests/support/texts.ts";
import { CAP_2, FORECAST, growing, JAPAN_HAS, paying, statusOf, voted } from "./obligationCase.ts";

test("6.1 ifCrisis is true once a crisis of the kind has struck from the year of signing to the due year", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2), { due: 2, condition: IF_TYPHOON })];
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
    promise(KOREA, pay(JAPAN, 2), { due: 2, condition: IF_TYPHOON }),
  ]);
  expect(statusOf(signed.inPhase("review"))).toBe("excused");
});

test("6.1 a crisis that strikes after the last budget carries the payment over to the next year", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2), { condition: IF_TYPHOON })];
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
  const signed = agreed(inForce, [promise(KOREA, duty, { condition: IF_TYPHOON })]);
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
    promise(KOREA, pay(JAPAN, 2), { due: 2, condition: IF_TYPHOON }),
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
  const signed = agreed(calmCaucus(), [promise(KOREA, vote("support"), { condition: IF_TYPHOON })]);
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
    promise(KOREA, PUBLISH, { condition: IF_TYPHOON }),
    promise(KOREA, CAP_2, { condition: IF_TYPHOON }),
  ];
  const signed = agreed(calmCaucus(), clauses).inPhase("budget");
  const done = signed.having(KOREA, toBudget({ publishDefence: true, defenceGrowth: 3 }));
  const reviewed = done.inPhase("review");
  expect([statusOf(reviewed), statusOf(reviewed, 2)]).toEqual(["kept", "excused"]);
});
