import { expect, test } from "vitest";
import { clauseBounds } from "#shared/rules/deals.ts";
import type { Duty } from "#shared/rules/state/deal.ts";
import {
  calm,
  calmCaucus,
  cap,
  contribute,
  escrow,
  fund,
  lastDeal,
  pay,
  programme,
  promise,
  purse,
  signedByAll,
  statement,
  struck,
  toPropose,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";

test("5.6 escrow is possible for what the engine can carry out", () => {
  const table = calmCaucus();
  const possible: readonly Duty[] = [
    pay(JAPAN, 1),
    fund("secretariat", 1),
    contribute("haze", 1),
    { kind: "vote", programme: programme("secretariat"), position: "support" },
    cap(2),
    { kind: "declineOvertures", power: "us" },
  ];
  for (const duty of possible) {
    table.when(KOREA, toPropose(JAPAN, [escrow(KOREA, duty)])).yields({ type: "dealProposed" });
  }
  const others: readonly Duty[] = [
    { kind: "publishDefence" },
    statement(JAPAN),
    { kind: "shareForecast", to: JAPAN },
  ];
  for (const duty of others) {
    table
      .when(KOREA, toPropose(JAPAN, [escrow(KOREA, duty)]))
      .isRefused("escrowNotPossible", { clause: 1, duty: duty.kind });
  }
});

test("5.6 escrowed money leaves the debtors' treasuries when the deal enters into force", () => {
  const clauses = [
    escrow(KOREA, pay(JAPAN, 2)),
    escrow(KOREA, contribute("haze", 1.5)),
    promise(KOREA, fund("secretariat", 4)),
    escrow(JAPAN, contribute("haze", 3)),
  ];
  const before = calmCaucus();
  const drafted = before.having(KOREA, toPropose(JAPAN, clauses, true));
  expect(purse(drafted, KOREA)).toEqual(purse(before, KOREA));
  const signed = signedByAll(drafted);
  expect(purse(signed, KOREA)).toEqual([16.5, 3.5, 0]);
  expect(purse(signed, JAPAN)).toEqual([17, 3, 0]);
});

test("5.6 nobody signs more escrow than they have beside all else they have signed", () => {
  const twelve = [escrow(KOREA, pay(JAPAN, 12))];
  const first = calmCaucus().having(KOREA, toPropose(JAPAN, twelve));
  const second = toPropose(ASEAN, [escrow(KOREA, pay(ASEAN, 12))]);
  first.when(KOREA, second).isRefused("escrowNotAffordable", { amount: 12, available: 8 });
  expect(clauseBounds(calm, first.state, KOREA).escrowable).toBe(8);
  const { id: deal } = lastDeal(first);
  const freed = first.having(JAPAN, { type: "counterDeal", deal, revision: 1, clauses: twelve });
  expect(clauseBounds(calm, freed.state, KOREA).escrowable).toBe(20);
  freed
    .having(KOREA, second)
    .when(KOREA, { type: "signDeal", deal, revision: 2 })
    .isRefused("escrowNotAffordable", { amount: 12, available: 8 });
});

test("5.6 a counter sets aside anew what its author has signed, and no more than there is", () => {
  const twelve = [escrow(KOREA, pay(JAPAN, 12))];
  const proposed = calmCaucus().having(KOREA, toPropose(JAPAN, twelve));
  const counter = (amount: number) =>
    proposed.when(KOREA, {
      type: "counterDeal",
      deal: lastDeal(proposed).id,
      revision: 1,
      clauses: [escrow(KOREA, pay(JAPAN, amount))],
    });
  counter(20).yields({ type: "dealCountered", by: KOREA });
  counter(20.1).isRefused("escrowNotAffordable", { amount: 20.1, available: 20 });
});

test("5.6 the last signature tells nothing of another's treasury: who cannot pay cannot have signed", () => {
  const tooMuch = [escrow(KOREA, pay(JAPAN, 20.1))];
  calmCaucus().when(KOREA, toPropose(JAPAN, tooMuch)).isRefused("escrowNotAffordable");
  const asked = calmCaucus().having(JAPAN, toPropose(KOREA, tooMuch));
  asked
    .when(KOREA, { type: "signDeal", deal: lastDeal(asked).id, revision: 1 })
    .isRefused("escrowNotAffordable", { amount: 20.1, available: 20 });
});

test("5.6 in a crisis what is committed to it cannot be signed into escrow as well", () => {
  const crisis = struck(
    withProgramme(given({ scenario: calm }).inPhase("crisis"), "secretariat"),
    "superTyphoon",
  );
  const committed = crisis.having(KOREA, toRespond("superTyphoon", "navalRelief", 20));
  committed
    .when(KOREA, toPropose(JAPAN, [escrow(KOREA, contribute("typhoon", 0.1))]))
    .isRefused("escrowNotAffordable", { amount: 0.1, available: 0 });
});

test("5.6 what was committed to a crisis is free again once the crisis is over", () => {
  const crisis = struck(given({ scenario: calm }).inPhase("crisis"), "superTyphoon");
  const over = crisis
    .having(KOREA, toRespond("superTyphoon", "navalRelief", 5))
    .inPhase("caucus", 2);
  expect(clauseBounds(calm, over.state, KOREA).escrowable).toBe(purse(over, KOREA)[0]);
});
