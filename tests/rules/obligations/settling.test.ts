import { expect, test } from "vitest";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  IF_TYPHOON,
  lastDeal,
  pay,
  promise,
  struck,
  toBudget,
} from "#tests/support/deals.ts";
import { given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { CAP_2, DECLINE_US, JAPAN_HAS, statusOf, wordOf } from "./obligationCase.ts";

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
  const signed = agreed(last, [promise(KOREA, pay(JAPAN, 2), { condition: IF_TYPHOON })]);
  const hit = struck(signed.inPhase("crisis"), "superTyphoon").inPhase("review");
  expect(statusOf(hit)).toBe("pending");
  expect(statusOf(advanced(hit))).toBe("excused");
});
