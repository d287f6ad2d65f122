import { expect, test } from "vitest";
import {
  advanced,
  agreed,
  calmCaucus,
  contribute,
  fund,
  obligationOf,
  pay,
  promise,
  struck,
  toBudget,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, JAPAN, KOREA } from "#tests/support/given.ts";
import { SECRETARIAT } from "#tests/support/texts.ts";
import { paying, statusOf } from "./obligationCase.ts";

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
