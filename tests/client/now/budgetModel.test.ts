import { describe, expect, test } from "vitest";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type BudgetConsequences,
  consequencesOf,
} from "#client/viewmodel/now/budgetConsequences.ts";
import {
  type BudgetDraft,
  budgetCommand,
  defaultBudget,
  initialBudget,
  stepKey,
  sumsOf,
} from "#client/viewmodel/now/budgetModel.ts";
import { defaultBudget as ruleDefault } from "#shared/rules/budgets.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { BudgetBounds } from "#shared/views/view.ts";
import {
  agreed,
  calm,
  calmCaucus,
  fund,
  pay,
  promise,
  withProgramme,
} from "#tests/support/deals.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

describe("where the money goes", () => {
  test("10.1 what is left is the treasury less defence, programmes, promises and steps", () => {
    const { desk, bounds } = at(withDues());
    const draft: BudgetDraft = {
      ...defaultBudget(desk, bounds),
      growth: "3",
      programmes: { secretariat: "1.2" },
      obligations: Object.fromEntries(
        bounds.obligations.map(({ obligation }) => [obligation, "2"]),
      ),
      steps: [stepKey(JAPAN, "statement")],
    };
    const defence = Math.round(3 * bounds.costPerPercent * 10) / 10;
    const sums = sumsOf(draft, bounds);
    expect(sums).toMatchObject({ defence, programmes: 1.2, obligations: 2, reconciliation: 0.3 });
    expect(sums.left).toBeCloseTo(bounds.available - defence - 3.5, 5);
  });

  test("10.2 a cut of defence frees nothing", () => {
    const { desk, bounds } = at(withDues());
    const draft = { ...defaultBudget(desk, bounds), growth: "-4" };
    expect(sumsOf(draft, bounds).defence).toBe(0);
  });

  test("a field that cannot be read counts as nothing", () => {
    const { desk, bounds } = at(withDues());
    const draft = { ...defaultBudget(desk, bounds), programmes: { secretariat: "some" } };
    expect(sumsOf(draft, bounds).programmes).toBe(0);
  });
});

describe("the budget to begin with", () => {
  test("10.3 it is the one that is executed if none is submitted", () => {
    const table = withDues();
    const { desk, bounds } = at(table);
    const command = budgetCommand(defaultBudget(desk, bounds), bounds);
    const executed = ruleDefault(table.scenario, table.state, KOREA);
    if (!command.ok || command.value.type !== "submitBudget") throw new Error("It fits the bounds");
    expect(command.value.budget).toEqual(executed);
  });

  test("10.1 a submitted budget is the one that is changed", () => {
    const { desk, bounds } = at(withDues());
    const draft = { ...defaultBudget(desk, bounds), growth: "2", publish: true };
    const command = budgetCommand(draft, bounds);
    if (!command.ok) throw new Error("It fits the bounds");
    const again = at(withDues().having(KOREA, command.value));
    expect(initialBudget(again.desk, again.bounds)).toEqual(draft);
  });
});

describe("a budget becomes a command", () => {
  test("10.1 what is within the bounds is accepted by the rules, whatever is entered", () => {
    const table = withDues();
    const { desk, bounds } = at(table);
    const draft: BudgetDraft = {
      ...defaultBudget(desk, bounds),
      growth: "1",
      publish: true,
      steps: [stepKey(JAPAN, "commission")],
    };
    const command = budgetCommand(draft, bounds);
    if (!command.ok) throw new Error("It fits the bounds");
    table.when(KOREA, command.value).yields({ type: "budgetSubmitted", seat: KOREA });
  });

  test.each(["1.5", "99", "-99", "", "much"])("10.2 a growth of “%s” is marked", (growth) => {
    const { desk, bounds } = at(withDues());
    const read = budgetCommand({ ...defaultBudget(desk, bounds), growth }, bounds);
    expect(read).toMatchObject({ error: { growth: { key: "panels:budget.error.growth" } } });
  });

  test("10.1 more than all dues, or more than is owed, is marked at its field", () => {
    const { desk, bounds } = at(withDues());
    const [owed] = bounds.obligations;
    if (owed === undefined) throw new Error("Nothing is owed");
    const read = budgetCommand(
      {
        ...defaultBudget(desk, bounds),
        programmes: { secretariat: "99" },
        obligations: { [owed.obligation]: String(owed.due + 0.1) },
      },
      bounds,
    );
    expect(read).toMatchObject({
      error: {
        programmes: { secretariat: { key: "panels:budget.error.amount" } },
        obligations: { [owed.obligation]: { key: "panels:budget.error.amount" } },
      },
    });
  });

  test("10.1 more than the treasury is said with how much it is too much", () => {
    const { desk, bounds } = at(withDues());
    const poor = { ...bounds, available: 1 };
    const read = budgetCommand({ ...defaultBudget(desk, bounds), growth: "5" }, poor);
    expect(read).toMatchObject({ error: { total: { key: "panels:budget.error.total" } } });
  });
});

describe("what follows from a budget", () => {
  test("10.6 own security follows own growth as the rules will assess it, all else unchanged", () => {
    const table = given({ scenario: openBooks }).inPhase("budget");
    const { consequences, command } = planned(table, { growth: "4" });
    const after = deskOf(table.having(KOREA, command).inPhase("review"), KOREA);
    expect(consequences.security.after).toBeCloseTo(after.own.security, 1);
    expect(consequences.security.now).toBe(50);
  });

  test("10.7 tension moves as the rules will move it: secret, published and cut", () => {
    for (const fields of [{ growth: "4" }, { growth: "4", publish: true }, { growth: "-3" }]) {
      const table = given({ scenario: calm }).inPhase("budget");
      const { consequences, command } = planned(table, fields);
      const before = table.state.tracks.tension;
      const after = table.having(KOREA, command).inPhase("review").state.tracks.tension;
      expect(consequences.tension).toBeCloseTo(after - before, 5);
    }
  });

  test("10.5 others see a range, or the exact figure where it is published", () => {
    const table = given({ scenario: calm }).inPhase("budget");
    const secret = planned(table, { growth: "0" }).consequences;
    const open = planned(table, { growth: "0", publish: true }).consequences;
    expect(secret.seen.low).toBeLessThan(secret.seen.high);
    expect(secret.seenBecause).toBeUndefined();
    expect(open).toMatchObject({ seen: { low: 46.3, high: 46.3 }, seenBecause: "published" });
  });

  test("9.4 what is missing of the own dues is said by programme", () => {
    const { consequences, bounds } = planned(withDues(), { programmes: { secretariat: "0" } });
    const due = bounds.programmes[0]?.due;
    expect(consequences.unpaidProgrammes).toEqual([{ programme: "secretariat", missing: due }]);
  });

  test("6.5 promises that this budget leaves undone are named with what is missing", () => {
    const table = withDues();
    const { consequences } = planned(table, { obligations: {} });
    expect(consequences.undone).toMatchObject([
      { missing: 2, obligation: { clause: { duty: { kind: "pay" } } } },
    ]);
    expect(planned(table, {}).consequences.undone).toEqual([]);
  });

  test("6.4 growth above a promised limit, an unpublished plan and a step not taken are named", () => {
    const table = agreed(calmCaucus(), [
      promise(KOREA, { kind: "capDefence", percent: 1 }, { due: 3 }),
      promise(KOREA, { kind: "publishDefence" }),
      promise(KOREA, { kind: "reconcile", towards: JAPAN, step: "statement" }),
    ]).inPhase("budget");
    const kinds = (fields: Partial<BudgetDraft>): readonly string[] =>
      planned(table, fields).consequences.undone.map(
        ({ obligation }) => obligation.clause.duty.kind,
      );
    expect(kinds({ growth: "2" })).toEqual(["capDefence", "publishDefence", "reconcile"]);
    expect(kinds({ growth: "1", publish: true, steps: [stepKey(JAPAN, "statement")] })).toEqual([]);
  });

  test("6.2 money promised to a programme is done by paying into it", () => {
    const table = withProgramme(
      agreed(calmCaucus(), [promise(KOREA, fund("secretariat", 1.5))]),
      "secretariat",
    ).inPhase("budget");
    expect(planned(table, { programmes: { secretariat: "1" } }).consequences.undone).toMatchObject([
      { missing: 0.5 },
    ]);
    expect(planned(table, { programmes: { secretariat: "1.5" } }).consequences.undone).toEqual([]);
  });
});

/** Everybody sees the defence of everybody, so that no estimate is drawn. */
const openBooks: Scenario = {
  ...calm,
  seats: calm.seats.map((each) => ({ ...each, defence: { ...each.defence, opacity: 0 } })),
};

/** The budget of Korea with dues to the secretariat and a payment to Japan due this year. */
const withDues = (): Given =>
  withProgramme(agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))]), "secretariat").inPhase(
    "budget",
  );

function at(table: Given): { readonly desk: Desk; readonly bounds: BudgetBounds } {
  const desk = deskOf(table, KOREA);
  const bounds = desk.own.legal.submitBudget;
  if (bounds === undefined) throw new Error("No budget can be submitted");
  return { desk, bounds };
}

function planned(
  table: Given,
  fields: Partial<BudgetDraft>,
): {
  readonly consequences: BudgetConsequences;
  readonly command: Extract<ReturnType<typeof budgetCommand>, { ok: true }>["value"];
  readonly bounds: BudgetBounds;
} {
  const { desk, bounds } = at(table);
  const draft = { ...defaultBudget(desk, bounds), ...fields };
  const command = budgetCommand(draft, bounds);
  if (!command.ok) throw new Error(JSON.stringify(command.error));
  return { consequences: consequencesOf(draft, desk, bounds), command: command.value, bounds };
}
