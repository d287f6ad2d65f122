import { expect, test } from "vitest";
import { seatId } from "#shared/kernel/ids.ts";
import { mayProposeDeal } from "#shared/rules/deals.ts";
import {
  calm,
  calmCaucus,
  contribute,
  lastDeal,
  NOBODY,
  pay,
  promise,
  toPropose,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { PAYS } from "./dealCase.ts";

test("5.1 in caucus a delegation proposes a deal to others, named in the table's order", () => {
  calmCaucus()
    .when(JAPAN, toPropose([KOREA, ASEAN, KOREA], PAYS, true))
    .yields({
      type: "dealProposed",
      by: JAPAN,
      parties: [ASEAN, KOREA, JAPAN],
      open: true,
      clauses: PAYS,
    });
  given().when(KOREA, toPropose(JAPAN, PAYS)).isRefused("wrongPhase");
});

test("5.1 a deal needs somebody else at this table", () => {
  const table = calmCaucus();
  table.when(KOREA, toPropose(KOREA, PAYS)).isRefused("channelIncludesNobodyElse");
  for (const stranger of [NOBODY, seatId("constructor"), seatId("__proto__")]) {
    table
      .when(KOREA, toPropose([JAPAN, stranger], PAYS))
      .isRefused("seatUnknown", { seat: stranger });
  }
});

test("5.1 a delegation has so many of its own proposals on the table, whoever wrote the last draft", () => {
  let table = calmCaucus();
  for (let amount = 1; amount <= 4; amount++) {
    table = table.having(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, amount))]));
  }
  const { id } = lastDeal(table);
  const fifth = toPropose(ASEAN, [promise(KOREA, pay(ASEAN, 1))]);
  const answered = table.having(JAPAN, {
    type: "counterDeal",
    deal: id,
    revision: 1,
    clauses: PAYS,
  });
  answered.when(KOREA, fifth).isRefused("tooManyOpenDeals", { count: 4, max: 4 });
  expect(mayProposeDeal(calm, answered.state, KOREA)?.code).toBe("tooManyOpenDeals");
  answered.when(JAPAN, toPropose(KOREA, PAYS)).yields({ type: "dealProposed" });
  answered
    .having(KOREA, { type: "withdrawDeal", deal: id })
    .when(KOREA, fifth)
    .yields({ type: "dealProposed" });
});

test("5.1 a deal has at most so many clauses", () => {
  const clauses = calm.crises.map(({ kind }) => promise(KOREA, contribute(kind, 1)));
  const table = calmCaucus();
  table
    .when(KOREA, toPropose(JAPAN, clauses.slice(0, 9)))
    .isRefused("tooManyClauses", { count: 9, max: 8 });
  table.when(KOREA, toPropose(JAPAN, clauses.slice(0, 8))).yields({ type: "dealProposed" });
});

test("5.1 in a crisis deals are made while a programme keeps talks open", () => {
  const table = given({ scenario: calm }).inPhase("crisis");
  const help = toPropose(JAPAN, [promise(KOREA, contribute("typhoon", 1))]);
  table.when(KOREA, help).isRefused("privateTalkClosed");
  expect(mayProposeDeal(calm, table.state, KOREA)?.code).toBe("privateTalkClosed");
  withProgramme(table, "secretariat").when(KOREA, help).yields({ type: "dealProposed" });
});
