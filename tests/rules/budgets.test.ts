import { assert as assertProperty, constantFrom, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { obligationId, programmeId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import { budgetBounds, defaultBudget } from "#shared/rules/budgets.ts";
import { moneyOf } from "#shared/rules/clauses.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import type { GameState } from "#shared/rules/state.ts";
import { bondKey } from "#shared/rules/trust.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  escrow,
  NOBODY,
  obligationOf,
  pay,
  programme,
  promise,
  purse,
  toBudget,
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
  seat,
} from "#tests/support/given.ts";
import { oddBudget } from "#tests/support/oddCommands.ts";
import { eventsOf, playAtRandom, positionsOf } from "#tests/support/randomPlay.ts";
import { SECRETARIAT, textOf } from "#tests/support/texts.ts";

const FUND = programme("resilienceFund");
const calmBudget = (): Given => given({ scenario: calm }).inPhase("budget");
const statement = (towards: SeatId) => ({ towards, step: "statement" }) as const;

/** Korea owes Japan 3 this year and 4 next year, and ASEAN 2 if the secretariat stands. */
function indebted(): Given {
  const thisYear = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 3))]);
  const nextYear = agreed(thisYear, [promise(KOREA, pay(JAPAN, 4), { due: 2 })]);
  const condition = { kind: "ifProgramme", programme: SECRETARIAT } as const;
  return agreed(nextYear, [promise(KOREA, pay(ASEAN, 2), { condition })], {
    parties: [KOREA, ASEAN],
  }).inPhase("budget");
}

test("10.1 a budget is submitted in its phase and replaced until the phase ends", () => {
  calmCaucus().when(KOREA, toBudget()).isRefused("wrongPhase");
  const first = calmBudget()
    .when(KOREA, toBudget({ defenceGrowth: 2 }))
    .yields({ type: "budgetSubmitted", seat: KOREA });
  const second = first.having(KOREA, toBudget({ defenceGrowth: 1 }));
  expect(advanced(second).state.seats[KOREA]?.defence.growth).toBe(1);
});

test("10.1 amounts are kept as the multiples of 0.1 they stand for", () => {
  withProgramme(calmBudget(), "secretariat")
    .when(KOREA, toBudget({ programmes: { [SECRETARIAT]: 0.1 + 0.2 } }))
    .yields({ type: "budgetSubmitted", budget: { programmes: { [SECRETARIAT]: 0.3 } } });
});

test("10.1 spending in all may not exceed the treasury", () => {
  const table = withProgramme(calmBudget(), "resilienceFund");
  const bounds = budgetBounds(calm, table.state, KOREA);
  expect(bounds.programmes).toEqual([{ programme: FUND, due: 2.3, max: 7 }]);
  // 12 % of growth cost 4.4, the fund 7, all steps of reconciliation 7.
  const steps = bounds.reconciliation.map(({ towards, step }) => ({ towards, step }));
  const most = { defenceGrowth: 12, programmes: { [FUND]: 7 }, reconciliation: steps };
  table.when(KOREA, toBudget(most)).yields({ type: "budgetSubmitted" });
  const poorer = agreed(withProgramme(calmCaucus(), "resilienceFund"), [
    escrow(KOREA, { kind: "contribute", crisisKind: "haze", amount: 1.7 }),
  ]).inPhase("budget");
  poorer
    .when(KOREA, toBudget(most))
    .isRefused("budgetExceedsTreasury", { spent: 18.4, available: 18.3 });
});

test("10.1 a member pays its dues and at most all members' dues", () => {
  const table = withProgramme(calmBudget(), "secretariat", { members: [KOREA, JAPAN] });
  const paying = (amount: number) =>
    table.when(KOREA, toBudget({ programmes: { [SECRETARIAT]: amount } }));
  paying(4.5).yields({ type: "budgetSubmitted" });
  paying(4.6).isRefused("fundingAboveNeed", { amount: 4.6, max: 4.5 });
  paying(1.25).isRefused("amountInvalid", { amount: 1.25 });
  table
    .when(ASEAN, toBudget({ programmes: { [SECRETARIAT]: 1 } }))
    .isRefused("notAMember", { programme: SECRETARIAT });
  for (const unknown of ["forumReform", "constructor"]) {
    table
      .when(KOREA, toBudget({ programmes: { [programmeId(unknown)]: 1 } }))
      .isRefused("programmeNotInForce", { programme: unknown });
  }
});

test("10.1 promised payments are made up to what is owed, also before they are due", () => {
  const table = indebted();
  const [now, later, ifSecretariat] = Object.values(table.state.obligations).map(({ id }) => id);
  if (now === undefined || later === undefined || ifSecretariat === undefined) expect.fail();
  expect(budgetBounds(calm, table.state, KOREA).obligations).toEqual([
    { obligation: now, due: 3 },
    { obligation: later, due: 4 },
  ]);
  const paying = (id: typeof now, amount: number) =>
    table.when(KOREA, toBudget({ obligations: { [id]: amount } }));
  paying(later, 4).yields({ type: "budgetSubmitted" });
  paying(now, 3.1).isRefused("paymentAboveDue", { amount: 3.1, due: 3 });
  paying(ifSecretariat, 0.1).isRefused("paymentAboveDue", { due: 0 });
  paying(obligationId("valueOf"), 1).isRefused("obligationUnknown");
  table
    .when(JAPAN, toBudget({ obligations: { [now]: 1 } }))
    .isRefused("obligationNotYours", { obligation: now });
  table
    .when(ASEAN, toBudget({ obligations: { [now]: 1 } }))
    .isRefused("obligationUnknown", { obligation: now });
});

test("10.1 only payments are entered as such; escrow pays by itself", () => {
  const table = agreed(calmCaucus(), [
    escrow(KOREA, pay(JAPAN, 1)),
    promise(KOREA, { kind: "capDefence", percent: 2 }),
  ]).inPhase("budget");
  const paying = (clause: number) =>
    table.when(KOREA, toBudget({ obligations: { [obligationOf(table, clause).id]: 0.5 } }));
  paying(1).isRefused("paymentAboveDue", { due: 0 });
  paying(2).isRefused("obligationNotYours");
});

test("10.1 a step of reconciliation is taken towards another, once in a budget and once in a game", () => {
  const table = calmBudget();
  const steps = (table_: Given, ...reconciliation: ReturnType<typeof statement>[]) =>
    table_.when(KOREA, toBudget({ reconciliation }));
  steps(table, statement(KOREA)).isRefused("reconciliationTargetInvalid");
  steps(table, statement(NOBODY)).isRefused("reconciliationTargetInvalid");
  steps(table, statement(seatId("toString"))).isRefused("reconciliationTargetInvalid");
  steps(table, statement(JAPAN), statement(JAPAN)).isRefused("reconciliationRepeated");
  const taken = table.having(KOREA, toBudget({ reconciliation: [statement(JAPAN)] }));
  const next = taken.inPhase("budget", 2);
  steps(next, statement(JAPAN)).isRefused("reconciliationRepeated", { step: "statement" });
  steps(next, statement(ASEAN)).yields({ type: "budgetSubmitted" });
  expect(budgetBounds(calm, next.state, KOREA).reconciliation).not.toContainEqual(
    expect.objectContaining(statement(JAPAN)),
  );
});

test("10.2 growth is a whole percent within the range; it costs by the spending, and a cut frees nothing", () => {
  const growing = (defenceGrowth: number) => calmBudget().when(KOREA, toBudget({ defenceGrowth }));
  growing(13).isRefused("defenceGrowthOutOfRange", { growth: 13, min: -4, max: 12 });
  growing(-5).isRefused("defenceGrowthOutOfRange");
  growing(1.5).isRefused("defenceGrowthOutOfRange");
  // 46.3 × 5 % × 0.8 = 1.852
  const grown = growing(5)
    .accepted()
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "budgetExecuted", seat: KOREA, spent: 1.9, defenceSpending: 48.6 });
  expect(purse(grown, KOREA)[0]).toBe(18.1);
  const cut = growing(-4)
    .accepted()
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "budgetExecuted", seat: KOREA, spent: 0, defenceSpending: 44.4 });
  expect(purse(cut, KOREA)[0]).toBe(20);
});

test("10.3 the default budget pays dues, then what is promised by this year, as far as the treasury goes", () => {
  const table = withProgramme(withProgramme(indebted(), "resilienceFund"), "secretariat", {
    adoptedIn: 1,
  });
  const [now, later, third] = Object.values(table.state.obligations).map(({ id }) => id);
  if (now === undefined || later === undefined || third === undefined) expect.fail();
  const budgetOf = (treasury: number) =>
    defaultBudget(
      calm,
      {
        ...table.state,
        seats: withTreasury(table.state, KOREA, treasury),
      },
      KOREA,
    );
  expect(budgetOf(20)).toEqual({
    defenceGrowth: 0,
    publishDefence: false,
    programmes: { [FUND]: 2.3, [SECRETARIAT]: 1.5 },
    obligations: { [now]: 3, [third]: 2 },
    reconciliation: [],
  });
  expect(budgetOf(5)).toMatchObject({
    programmes: { [FUND]: 2.3, [SECRETARIAT]: 1.5 },
    obligations: { [now]: 1.2, [third]: 0 },
  });
  expect(budgetOf(1)).toMatchObject({ programmes: { [FUND]: 1, [SECRETARIAT]: 0 } });
});

const withTreasury = (state: GameState, id: SeatId, treasury: number): GameState["seats"] => {
  const before = state.seats[id];
  return before === undefined ? state.seats : { ...state.seats, [id]: { ...before, treasury } };
};

test("10.3 where no budget was submitted the default one is executed", () => {
  const table = indebted();
  const after = table
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "budgetExecuted", seat: KOREA, spent: 3, byDefault: true })
    .having(INSTRUCTOR, { type: "pauseGame" });
  expect(purse(after, KOREA)[0]).toBe(17);
  expect(after.state.seats[KOREA]?.budget).toBeUndefined();
});

test("10.4 what is paid into programmes is public at once, with what it makes of them", () => {
  const table = withProgramme(calmBudget(), "secretariat");
  const after = table
    .having(KOREA, toBudget({ programmes: { [SECRETARIAT]: 3 } }))
    .having(JAPAN, toBudget())
    .when(INSTRUCTOR, ADVANCE)
    .includes(
      {
        type: "treasuryMoved",
        seat: KOREA,
        by: -3,
        reason: "programme",
        about: SECRETARIAT,
        secret: false,
      },
      {
        type: "programmeFunded",
        programme: SECRETARIAT,
        by: { asean: 1.5, korea: 3, japan: 0 },
        due: { asean: 1.5, korea: 1.5, japan: 1.5 },
        funded: 1,
        maturity: 0.5,
      },
    );
  expect(after.state.programmes[SECRETARIAT]?.paid).toEqual({ asean: 1.5, korea: 3, japan: 0 });
});

test("10.4 what is paid beyond all dues is not returned", () => {
  const table = withProgramme(calmBudget(), "secretariat");
  const all = toBudget({ programmes: { [SECRETARIAT]: 4.5 } });
  const after = advanced(table.having(KOREA, all).having(JAPAN, all));
  expect(purse(after, KOREA)[0]).toBe(15.5);
  expect(after.state.programmes[SECRETARIAT]).toMatchObject({ funded: 1, maturity: 0.5 });
});

test("10.4 the cost of growth is unseen, unless it was published or is reported", () => {
  const growing = toBudget({ defenceGrowth: 5 });
  const cost = (table: Given, budget = growing) =>
    table.having(KOREA, budget).when(INSTRUCTOR, ADVANCE);
  const moved = { type: "treasuryMoved", seat: KOREA, by: -1.9, reason: "budget" } as const;
  cost(calmBudget()).includes({ ...moved, secret: true });
  cost(calmBudget(), toBudget({ defenceGrowth: 5, publishDefence: true })).includes({
    ...moved,
    secret: false,
  });
  const reporting = withProgramme(calmBudget(), "defenceTransparency");
  cost(reporting).includes({ ...moved, secret: true });
  const annual = textOf("defenceTransparency", { reporting: "annual" });
  cost(withProgramme(calmBudget(), "defenceTransparency", { package: annual })).includes({
    ...moved,
    secret: false,
  });
});

test("10.4 a step of reconciliation is public, costs money and moves the trust of two societies", () => {
  const after = calmBudget()
    .having(KOREA, toBudget({ reconciliation: [statement(JAPAN)] }))
    .when(INSTRUCTOR, ADVANCE)
    .includes(
      { type: "reconciliationTaken", seat: KOREA, towards: JAPAN, step: "statement" },
      { type: "treasuryMoved", seat: KOREA, by: -0.3, reason: "reconciliation", secret: false },
      { type: "societalTrustMoved", pair: bondKey(KOREA, JAPAN), by: 3 },
    );
  expect(after.state.trust.societal[bondKey(KOREA, JAPAN)]).toBe(25);
});

test("10.4 all budgets are executed together: nobody's growth is judged by another's in the same budget", () => {
  const condition = (party: SeatId) => ({ kind: "ifPerformed", party }) as const;
  const cap = { kind: "capDefence", percent: 1 } as const;
  const table = agreed(calmCaucus(), [
    promise(KOREA, cap, { condition: condition(JAPAN) }),
    promise(JAPAN, cap, { condition: condition(KOREA) }),
  ]).inPhase("budget");
  const growing = toBudget({ defenceGrowth: 2 });
  const after = advanced(table.having(KOREA, growing).having(JAPAN, growing));
  expect([obligationOf(after, 1).status, obligationOf(after, 2).status]).toEqual([
    "broken",
    "broken",
  ]);
});

test("14.1 no budget, however odd, throws or changes the position when refused", () => {
  const table = withProgramme(indebted(), "secretariat");
  assertProperty(
    property(oddBudget(obligationOf(table).id), constantFrom(ASEAN, KOREA, JAPAN), (odd, asker) => {
      const command = seatCommandSchema.parse(odd);
      const before = JSON.stringify(table.state);
      const outcome = decide(calm, table.state, seat(asker), command, { now: table.now });
      expect(JSON.stringify(table.state)).toBe(before);
      if (outcome.ok) advanced(table.after(...outcome.value));
    }),
    { seed: 5, numRuns: 500 },
  );
});

/** US$ bn that an event adds to all treasuries and escrow together; what passes between seats adds nothing. */
function addedBy(event: Event): number {
  if (event.type === "incomePaid") return sumOf(Object.values(event.amounts));
  if (event.type === "overtureAnswered") return event.paid;
  if (event.type === "treasuryMoved") return event.by;
  if (event.type === "escrowReleased" && event.to === undefined) return -event.amount;
  return 0;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

const moneyIn = (state: GameState): number =>
  sumOf(Object.values(state.seats).map(({ treasury, escrowed }) => treasury + escrowed));

const gameSeed = integer({ min: 1, max: 1_000_000 });

test("2.3 money comes and goes by income, overtures, payments and losses alone, each in its event", () => {
  assertProperty(
    property(gameSeed, (seed) => {
      let betweenSeats = 0;
      for (const { before, event } of eventsOf(playAtRandom(seed))) {
        if (event.type === "phaseRewound") continue;
        const added = money(moneyIn(evolve(before, event)) - moneyIn(before));
        expect([event, added]).toEqual([event, money(addedBy(event))]);
        if (event.type === "treasuryMoved" && event.reason === "obligation")
          betweenSeats += event.by;
      }
      expect(money(betweenSeats)).toBe(0);
    }),
    { seed: 11, numRuns: 40 },
  );
});

test("2.3 no treasury is ever below 0, and escrow is what open obligations have set aside", () => {
  assertProperty(
    property(gameSeed, (seed) => {
      for (const state of positionsOf(playAtRandom(seed))) {
        for (const { id, treasury, escrowed } of Object.values(state.seats)) {
          expect(treasury).toBeGreaterThanOrEqual(0);
          expect(escrowed).toBe(setAside(state, id));
        }
      }
    }),
    { seed: 12, numRuns: 40 },
  );
});

const setAside = (state: GameState, id: SeatId): number =>
  money(
    Object.values(state.obligations)
      .filter(({ status, clause }) => status === "pending" && clause.escrow && clause.from === id)
      .reduce((sum, { clause, performed }) => sum + moneyOf(clause.duty) - performed, 0),
  );

test("14.2 random play reaches what these rules are about", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    for (const { event } of eventsOf(playAtRandom(seed))) {
      seen.add(event.type === "obligationSettled" ? `${event.type} ${event.outcome}` : event.type);
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "dealEnteredIntoForce",
      "obligationSettled kept",
      "obligationSettled broken",
      "obligationSettled excused",
      "escrowReleased",
      "programmeFunded",
      "crisisResolved",
    ]),
  );
});
