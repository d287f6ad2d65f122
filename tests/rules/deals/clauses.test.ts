import { expect, test } from "vitest";
import { issueId, objectiveId, optionId, programmeId } from "#shared/kernel/ids.ts";
import { clauseBounds, maySignDeal } from "#shared/rules/deals.ts";
import type { Clause, Duty } from "#shared/rules/state/deal.ts";
import {
  calm,
  calmCaucus,
  cap,
  contribute,
  fund,
  lastDeal,
  pay,
  promise,
  statement,
  toPropose,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";

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
