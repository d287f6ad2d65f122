import { expect, test } from "vitest";
import { dealId } from "#shared/kernel/ids.ts";
import type { Clause } from "#shared/rules/state/deal.ts";
import {
  agreed,
  calmCaucus,
  cap,
  escrow,
  lastDeal,
  pay,
  promise,
  toPropose,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, JAPAN, KOREA } from "#tests/support/given.ts";
import { PAYS } from "./dealCase.ts";

test("5.7 who is no party cannot tell a secret deal from none", () => {
  const secret = agreed(calmCaucus(), PAYS);
  const deal = lastDeal(secret).id;
  secret.when(ASEAN, { type: "signDeal", deal, revision: 1 }).isRefused("dealUnknown");
  secret.when(ASEAN, { type: "rejectDeal", deal: dealId("constructor") }).isRefused("dealUnknown");
  const open = agreed(calmCaucus(), PAYS, { open: true });
  open
    .when(ASEAN, { type: "signDeal", deal: lastDeal(open).id, revision: 1 })
    .isRefused("notAParty");
  const draft = calmCaucus().having(KOREA, toPropose(JAPAN, PAYS, true));
  draft
    .when(ASEAN, { type: "signDeal", deal: lastDeal(draft).id, revision: 1 })
    .isRefused("dealUnknown");
});

test("5.7 a deal's name is made from what it says, so that it does not count secret deals", () => {
  const secret = agreed(calmCaucus(), [promise(KOREA, cap(2))]);
  const named = (table: Given): string => {
    const outcome = table.having(JAPAN, toPropose(ASEAN, [promise(JAPAN, pay(ASEAN, 1))], true));
    return lastDeal(outcome).id;
  };
  expect(named(secret)).toBe(named(calmCaucus()));
  const others: readonly (readonly Clause[])[] = [
    [promise(JAPAN, pay(ASEAN, 1.1))],
    [promise(JAPAN, pay(ASEAN, 1), { due: 2 })],
    [escrow(JAPAN, pay(ASEAN, 1))],
    [promise(JAPAN, pay(ASEAN, 1), { condition: { kind: "ifPerformed", party: ASEAN } })],
    [promise(JAPAN, pay(ASEAN, 1)), promise(ASEAN, cap(2))],
    [promise(JAPAN, pay(ASEAN, 1)), promise(ASEAN, cap(3))],
  ];
  const names = others.map(
    (clauses) => lastDeal(calmCaucus().having(JAPAN, toPropose(ASEAN, clauses, true))).id,
  );
  expect(new Set([...names, named(calmCaucus())]).size).toBe(others.length + 1);
});

test("5.7 the same proposal made again is another deal", () => {
  const once = calmCaucus().having(KOREA, toPropose(JAPAN, PAYS));
  const first = lastDeal(once).id;
  const twice = once.having(KOREA, toPropose(JAPAN, PAYS));
  expect(lastDeal(twice).id).toBe(`${first}-2`);
});
