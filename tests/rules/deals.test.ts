import { assert as assertProperty, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import {
  dealId,
  issueId,
  objectiveId,
  optionId,
  programmeId,
  type SeatId,
  seatId,
} from "#shared/kernel/ids.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { clauseBounds, mayProposeDeal, maySignDeal } from "#shared/rules/deals.ts";
import { decide } from "#shared/rules/decide.ts";
import type { Clause, Duty } from "#shared/rules/state/deal.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  contribute,
  escrow,
  fund,
  lastDeal,
  NOBODY,
  obligationOf,
  pay,
  programme,
  promise,
  purse,
  signedByAll,
  struck,
  toBudget,
  toPropose,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA, seat } from "#tests/support/given.ts";
import { oddDealCommand } from "#tests/support/oddCommands.ts";

const PAYS = [promise(KOREA, pay(JAPAN, 1))];
const cap = (percent: number): Duty => ({ kind: "capDefence", percent });
const statement = (towards: SeatId): Duty => ({ kind: "reconcile", towards, step: "statement" });

/** The second of two drafts, signed by nobody but its author, ASEAN. */
function countered(): Given {
  const proposed = calmCaucus().having(KOREA, toPropose([ASEAN, JAPAN], PAYS));
  const { id } = lastDeal(proposed);
  return proposed
    .having(JAPAN, { type: "signDeal", deal: id, revision: 1 })
    .having(ASEAN, { type: "counterDeal", deal: id, revision: 1, clauses: PAYS });
}

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

test("5.2 the debtor and whom the duty or its condition names are parties, and not the same", () => {
  const table = calmCaucus();
  const refused = (clause: Clause) => table.when(KOREA, toPropose(JAPAN, [clause]));
  refused(promise(ASEAN, pay(JAPAN, 1))).isRefused("clauseDebtorNotAParty", {
    clause: 1,
    seat: ASEAN,
  });
  const toNoParty: readonly Clause[] = [
    promise(KOREA, pay(ASEAN, 1)),
    promise(KOREA, pay(KOREA, 1)),
    promise(KOREA, statement(ASEAN)),
    promise(KOREA, { kind: "shareForecast", to: ASEAN }),
    promise(KOREA, { kind: "shareObjective", to: ASEAN, objective: objectiveId("x") }),
    promise(KOREA, pay(JAPAN, 1), { condition: { kind: "ifPerformed", party: ASEAN } }),
    promise(KOREA, pay(JAPAN, 1), { condition: { kind: "ifPerformed", party: KOREA } }),
  ];
  for (const clause of toNoParty) refused(clause).isRefused("clausePartnerNotAParty");
});

test("5.2 amounts are above 0 in steps of 0.1, caps whole percents within the scenario's range", () => {
  const table = calmCaucus();
  const wrong: readonly Duty[] = [
    pay(JAPAN, 0),
    pay(JAPAN, 0.25),
    fund("secretariat", 0),
    contribute("typhoon", 0.05),
    cap(1.5),
    cap(-5),
    cap(13),
  ];
  for (const duty of wrong) {
    table
      .when(KOREA, toPropose(JAPAN, [promise(JAPAN, pay(KOREA, 1)), promise(KOREA, duty)]))
      .isRefused("clauseAmountInvalid", { clause: 2 });
  }
  for (const duty of [pay(JAPAN, 0.1 + 0.2), cap(-4), cap(12)]) {
    table.when(KOREA, toPropose(JAPAN, [promise(KOREA, duty)])).yields({ type: "dealProposed" });
  }
});

test("5.2 due years run from this year to the last", () => {
  const table = given({ scenario: calm }).inPhase("caucus", 3);
  const due = (year: number) =>
    table.when(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, 1), { due: year })]));
  due(2).isRefused("clauseYearInvalid", { year: 2, first: 3, last: 5 });
  due(6).isRefused("clauseYearInvalid", { year: 6 });
  due(3).yields({ type: "dealProposed" });
  due(5).yields({ type: "dealProposed" });
  expect(clauseBounds(calm, table.state, KOREA)).toMatchObject({
    firstYear: 3,
    lastYear: 5,
    contributeFrom: 3,
  });
});

test("5.2 in the crisis phase only a contribution is still due this year", () => {
  const table = withProgramme(given({ scenario: calm }).inPhase("crisis"), "secretariat");
  const due = (duty: Duty, year: number) =>
    table.when(KOREA, toPropose(JAPAN, [promise(KOREA, duty, { due: year })]));
  due(contribute("typhoon", 1), 1).yields({ type: "dealProposed" });
  due(cap(2), 1).isRefused("clauseYearInvalid", { year: 1, first: 2, last: 5 });
  due(cap(2), 2).yields({ type: "dealProposed" });
  expect(clauseBounds(calm, table.state, KOREA)).toMatchObject({ firstYear: 2, contributeFrom: 1 });
});

test("5.2 a clause names only what the scenario has", () => {
  const table = calmCaucus();
  const vote = (named: Partial<Extract<Duty, { kind: "vote" }>>): Duty => ({
    kind: "vote",
    programme: programmeId("secretariat"),
    position: "support",
    ...named,
  });
  const mandate = issueId("mandate");
  const unknown: readonly Duty[] = [
    fund("constructor", 1),
    contribute("toString", 1),
    vote({ programme: programmeId("__proto__") }),
    vote({ issue: mandate }),
    vote({ option: optionId("act") }),
    vote({ issue: mandate, option: optionId("jakarta") }),
    { kind: "shareObjective", to: JAPAN, objective: objectiveId("hasOwnProperty") },
  ];
  for (const duty of unknown) {
    table
      .when(KOREA, toPropose(JAPAN, [promise(KOREA, duty)]))
      .isRefused("clauseTargetUnknown", { clause: 1 });
  }
  const conditions: readonly Clause["condition"][] = [
    { kind: "ifCrisis", crisisKind: "valueOf" },
    { kind: "ifProgramme", programme: programmeId("valueOf") },
  ];
  for (const condition of conditions) {
    const clause = { ...promise(KOREA, pay(JAPAN, 1)), condition };
    table.when(KOREA, toPropose(JAPAN, [clause])).isRefused("clauseConditionUnknown");
  }
  table
    .when(
      KOREA,
      toPropose(JAPAN, [promise(KOREA, vote({ issue: mandate, option: optionId("act") }))]),
    )
    .yields({ type: "dealProposed" });
});

test("5.2 the same duty of the same debtor stands once, whatever its amount and year", () => {
  const table = calmCaucus();
  const twice = [promise(KOREA, pay(JAPAN, 1)), promise(KOREA, pay(JAPAN, 2), { due: 2 })];
  table.when(KOREA, toPropose(JAPAN, twice)).isRefused("clauseRepeated", { clause: 2, first: 1 });
  table
    .when(KOREA, toPropose(JAPAN, [promise(KOREA, cap(2)), promise(JAPAN, cap(2))]))
    .yields({ type: "dealProposed" });
});

test("5.2 only its owner learns that an objective is not its own", () => {
  const show = (objective: string): Clause =>
    promise(KOREA, { kind: "shareObjective", to: JAPAN, objective: objectiveId(objective) });
  const [own] = calm.mandates[KOREA]?.objectives ?? [];
  const table = calmCaucus();
  table
    .when(KOREA, toPropose(JAPAN, [show("seasUnderRules")]))
    .isRefused("clauseTargetUnknown", { target: "seasUnderRules" });
  table.when(KOREA, toPropose(JAPAN, [show(own?.id ?? "")])).yields({ type: "dealProposed" });
  const asked = table.having(JAPAN, toPropose(KOREA, [show("seasUnderRules")]));
  const deal = lastDeal(asked).id;
  asked.when(KOREA, { type: "signDeal", deal, revision: 1 }).isRefused("clauseTargetUnknown");
  expect(maySignDeal(calm, asked.state, KOREA, deal)?.code).toBe("clauseTargetUnknown");
});

test("5.2 a step of reconciliation that counts once is not promised again by who has taken it", () => {
  const taken = calmCaucus().after({
    type: "reconciliationTaken",
    seat: JAPAN,
    towards: KOREA,
    step: "statement",
  });
  const clauses = [promise(JAPAN, statement(KOREA))];
  taken.when(JAPAN, toPropose(KOREA, clauses)).isRefused("reconciliationRepeated");
  const asked = taken.having(KOREA, toPropose(JAPAN, clauses));
  asked
    .when(JAPAN, { type: "signDeal", deal: lastDeal(asked).id, revision: 1 })
    .isRefused("reconciliationRepeated", { seat: KOREA, step: "statement" });
  taken
    .when(KOREA, toPropose(JAPAN, [promise(KOREA, statement(JAPAN))]))
    .yields({ type: "dealProposed" });
});

test("5.3 any party answers a draft with another, under which only its own signature stands", () => {
  const table = countered();
  expect(lastDeal(table).signatures).toEqual([ASEAN]);
  expect(lastDeal(table).revisions.map(({ by }) => by)).toEqual([KOREA, ASEAN]);
});

test("5.3 an answer to a draft that is no longer on the table is refused", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table
    .when(JAPAN, { type: "counterDeal", deal, revision: 1, clauses: PAYS })
    .isRefused("dealRevisionStale", { revision: 1, current: 2 });
  table
    .when(JAPAN, { type: "signDeal", deal, revision: 3 })
    .isRefused("dealRevisionStale", { revision: 3, current: 2 });
});

test("5.3 a counter keeps to the same rules of clauses", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table
    .when(JAPAN, {
      type: "counterDeal",
      deal,
      revision: 2,
      clauses: [promise(JAPAN, { kind: "publishDefence" }), escrow(JAPAN, statement(KOREA))],
    })
    .isRefused("escrowNotPossible", { clause: 2, duty: "reconcile" });
});

test("5.3 a deal has at most so many drafts", () => {
  let table = calmCaucus().having(KOREA, toPropose(JAPAN, PAYS));
  const deal = lastDeal(table).id;
  const counter = (revision: number) => ({
    type: "counterDeal" as const,
    deal,
    revision,
    clauses: PAYS,
  });
  for (let revision = 1; revision < 8; revision++) table = table.having(JAPAN, counter(revision));
  table.when(KOREA, counter(8)).isRefused("tooManyRevisions", { max: 8 });
});

test("5.4 when all have signed the deal enters into force at once", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  const last = table.having(KOREA, { type: "signDeal", deal, revision: 2 });
  last.when(KOREA, { type: "signDeal", deal, revision: 2 }).isRefused("alreadySigned", { deal });
  const inForce = last
    .when(JAPAN, { type: "signDeal", deal, revision: 2 })
    .yields(
      { type: "dealSigned", by: JAPAN },
      { type: "dealEnteredIntoForce", deal, year: 1, obligations: [`${deal}.1`], escrowed: {} },
    );
  expect(obligationOf(inForce)).toMatchObject({
    status: "pending",
    parties: [ASEAN, KOREA, JAPAN],
  });
  inForce
    .when(JAPAN, { type: "counterDeal", deal, revision: 2, clauses: PAYS })
    .isRefused("dealNotOpenForChange", { status: "inForce" });
});

test("5.5 any party rejects a draft, the author of the first one may withdraw it", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table.when(JAPAN, { type: "rejectDeal", deal }).yields({ type: "dealRejected", by: JAPAN });
  table.when(ASEAN, { type: "withdrawDeal", deal }).isRefused("notYourDraft", { author: KOREA });
  const withdrawn = table
    .when(KOREA, { type: "withdrawDeal", deal })
    .yields({ type: "dealWithdrawn", by: KOREA });
  withdrawn.when(JAPAN, { type: "rejectDeal", deal }).isRefused("dealNotOpenForChange");
});

test("5.5 a draft still open when the caucus ends expires", () => {
  const table = advanced(countered());
  expect(lastDeal(table).status).toBe("expired");
});

test("5.5 a draft made in a crisis expires when the crisis phase ends", () => {
  const crisis = withProgramme(given({ scenario: calm }).inPhase("crisis"), "secretariat");
  const drafted = crisis.having(KOREA, toPropose(JAPAN, [promise(KOREA, contribute("haze", 1))]));
  expect(lastDeal(advanced(drafted)).status).toBe("expired");
});

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

test("5.8 when all obligations of a deal are settled it is fulfilled", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 1)), promise(JAPAN, cap(2), { due: 2 })];
  const budget = agreed(calmCaucus(), clauses).inPhase("budget");
  const paid = budget.having(KOREA, toBudget({ obligations: { [obligationOf(budget).id]: 1 } }));
  expect(lastDeal(paid.inPhase("review")).status).toBe("inForce");
  expect(lastDeal(paid.inPhase("review", 2)).status).toBe("fulfilled");
});

test("14.1 no command about deals, however odd, throws or changes the position when refused", () => {
  const table = countered();
  assertProperty(
    property(
      oddDealCommand(lastDeal(table).id),
      constantFrom(ASEAN, KOREA, JAPAN),
      (odd, asker) => {
        const command = seatCommandSchema.parse(odd);
        const before = JSON.stringify(table.state);
        decide(calm, table.state, seat(asker), command, { now: table.now });
        expect(JSON.stringify(table.state)).toBe(before);
      },
    ),
    { seed: 5, numRuns: 500 },
  );
});
