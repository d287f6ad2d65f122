import { describe, expect, test } from "vitest";
import { type Payments, paymentsOf } from "#shared/analysis/payments.ts";
import { crisisId, overtureId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import {
  contribute,
  escrow,
  pay,
  promise,
  toBudget,
  toPropose,
  toRespond,
} from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { textOf } from "#tests/support/texts.ts";
import { type Journal, journal, randomJournal } from "./journal.ts";

/** What a delegation paid and got, without the posts that are nothing. */
function posts(table: Journal, seat: SeatId): Partial<Payments> {
  const all = paymentsOf(table.scenario, table.stood)[seat];
  return Object.fromEntries(Object.entries(all ?? {}).filter(([, amount]) => amount !== 0));
}

const budget = (table: Journal): Journal => table.inPhase("budget");

test("a game that only began has its start and its income", () => {
  expect(posts(journal(), KOREA)).toEqual({ start: 10, income: 10, end: 20 });
});

test("10.2 growth of the own defence costs its part of the spending", () => {
  // 46.3 × 5 % × 0.8 is 1.9.
  const table = budget(journal())
    .having(KOREA, toBudget({ defenceGrowth: 5 }))
    .having(INSTRUCTOR, ADVANCE);
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, defence: 1.9, end: 18.1 });
});

test("10.1 reconciliation is paid by who takes the step", () => {
  const table = budget(journal())
    .having(JAPAN, toBudget({ reconciliation: [{ towards: KOREA, step: "commission" }] }))
    .having(INSTRUCTOR, ADVANCE);
  expect(posts(table, JAPAN)).toEqual({ start: 10, income: 10, reconciliation: 1.2, end: 18.8 });
});

const signed = (clause: ReturnType<typeof promise>): Journal =>
  journal()
    .inPhase("caucus")
    .having(KOREA, toPropose(JAPAN, [clause]))
    .signedBy(JAPAN);

test("6.2 a promised payment leaves one and reaches the other", () => {
  const promised = budget(signed(promise(KOREA, pay(JAPAN, 3))));
  const table = promised
    .having(KOREA, toBudget({ obligations: { [promised.obligation]: 3 } }))
    .having(INSTRUCTOR, ADVANCE);
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, paidToOthers: 3, end: 17 });
  expect(posts(table, JAPAN)).toEqual({ start: 10, income: 10, receivedFromOthers: 3, end: 23 });
});

test("5.6 escrow pays the same, once it reaches the other", () => {
  const table = signed(escrow(KOREA, pay(JAPAN, 3)));
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, end: 17 });
  const paid = budget(table).having(INSTRUCTOR, ADVANCE);
  expect(posts(paid, KOREA)).toEqual({ start: 10, income: 10, paidToOthers: 3, end: 17 });
  expect(posts(paid, JAPAN)).toEqual({ start: 10, income: 10, receivedFromOthers: 3, end: 23 });
});

test("6.8 escrow that comes back was paid to nobody", () => {
  const table = signed(escrow(KOREA, contribute("grounding", 3), { due: 2 })).closed();
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, end: 20 });
});

test("9.1 dues of programmes are paid in the budget", () => {
  const table = budget(journal())
    .after({
      type: "programmeAdopted",
      programme: {
        id: programmeId("secretariat"),
        adoptedIn: 1,
        package: textOf("secretariat"),
        members: [ASEAN, KOREA, JAPAN],
        shares: { [ASEAN]: 0.2, [KOREA]: 0.4, [JAPAN]: 0.4 },
        maturity: 0,
        funded: 0,
        paid: {},
      },
    })
    .having(INSTRUCTOR, ADVANCE);
  // 9 in two instalments; Korea's share of one is 1.8.
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, programmes: 1.8, end: 18.2 });
  expect(posts(table, ASEAN)).toMatchObject({ programmes: 0.9 });
});

test("11.5 what is given to a crisis, and 11.6 what it costs", () => {
  const crisis = "coastGuardGrounding";
  const table = journal()
    .inPhase("crisis")
    .having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(crisis) })
    .having(JAPAN, toRespond(crisis, "quietTow", 1))
    .having(INSTRUCTOR, ADVANCE);
  // A loss of 3, at severity 2 half as much again, of which Japan is exposed to 0.4.
  expect(posts(table, JAPAN)).toEqual({ start: 10, income: 10, crises: 1, losses: 1.8, end: 17.2 });
});

test("7.3 overtures count what came less what was taken back", () => {
  const overture = overtureId("usChipAccess");
  const table = journal().after(
    { type: "overtureMade", seat: KOREA, overture },
    {
      type: "overtureAnswered",
      seat: KOREA,
      overture,
      answer: "accept",
      paid: 4,
      alignment: 1,
      security: 0,
    },
    {
      type: "treasuryMoved",
      seat: KOREA,
      by: -2,
      reason: "overture",
      about: overture,
      secret: true,
    },
  );
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, overtures: 2, end: 22 });
});

test("what crises, news and programmes move by themselves is none of anybody's payments", () => {
  const table = journal().after(
    { type: "treasuryMoved", seat: KOREA, by: 1.5, reason: "news", about: "x", secret: false },
    { type: "treasuryMoved", seat: KOREA, by: -0.5, reason: "crisis", about: "y", secret: false },
    { type: "treasuryMoved", seat: KOREA, by: 0.2, reason: "programme", about: "z", secret: false },
  );
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, effects: 1.2, end: 21.2 });
});

test("1.7 what a rewind took back was not paid", () => {
  const table = journal().rewound();
  expect(posts(table, KOREA)).toEqual({ start: 10, income: 10, end: 20 });
});

describe("over whole games", () => {
  test.each([1, 2, 3, 4, 5])("start and receipts less payments are the end (seed %i)", (seed) => {
    const table = randomJournal(seed);
    for (const sums of Object.values(paymentsOf(table.scenario, table.stood))) {
      const { start, income, overtures, receivedFromOthers, effects, end, ...spent } = sums;
      const received = start + income + overtures + receivedFromOthers + effects;
      const paid = Object.values(spent).reduce((sum, amount) => sum + amount, 0);
      expect(money(received - paid)).toBe(end);
    }
  });
});
