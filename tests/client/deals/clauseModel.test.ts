import { describe, expect, test } from "vitest";
import {
  type ClauseDraft,
  type ClauseFrame,
  DUTY_KINDS,
  newClause,
} from "#client/viewmodel/deals/clauseDraft.ts";
import { clauseDraftOf, clauseOf } from "#client/viewmodel/deals/clauseModel.ts";
import { wordClause } from "#client/viewmodel/deals/clauseWording.ts";
import { frameOf } from "#client/viewmodel/deals/dealDraftModel.ts";
import { issueId, objectiveId, optionId, programmeId } from "#shared/kernel/ids.ts";
import { isEscrowable } from "#shared/rules/clauses.ts";
import type { Clause, ClauseCondition, Duty, DutyKind } from "#shared/views/view.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

const FUND = programmeId("resilienceFund");

/** One duty of each kind, so that a new kind does not compile until it is tested. */
const DUTIES: { readonly [Kind in DutyKind]: Extract<Duty, { kind: Kind }> } = {
  pay: { kind: "pay", to: JAPAN, amount: 2.5 },
  fundProgramme: { kind: "fundProgramme", programme: FUND, amount: 1 },
  vote: {
    kind: "vote",
    programme: FUND,
    position: "object",
    issue: issueId("focus"),
    option: optionId("climate"),
  },
  capDefence: { kind: "capDefence", percent: -2 },
  publishDefence: { kind: "publishDefence" },
  declineOvertures: { kind: "declineOvertures", power: "china" },
  reconcile: { kind: "reconcile", towards: JAPAN, step: "commission" },
  shareForecast: { kind: "shareForecast", to: JAPAN },
  shareObjective: { kind: "shareObjective", to: JAPAN, objective: objectiveId("openBooks") },
  contribute: { kind: "contribute", crisisKind: "typhoon", amount: 3 },
};
const CONDITIONS: readonly (ClauseCondition | undefined)[] = [
  undefined,
  { kind: "ifCrisis", crisisKind: "haze" },
  { kind: "ifProgramme", programme: FUND },
  { kind: "ifPerformed", party: JAPAN },
];

describe("a clause in the form and as a command", () => {
  test.each(DUTY_KINDS)("5.2 a clause of kind %s goes through the form unchanged", (kind) => {
    for (const condition of CONDITIONS) {
      for (const escrow of isEscrowable(kind) ? [true, false] : [false]) {
        const clause = clauseOfKind(kind, { condition, escrow });
        const draft = clauseDraftOf(clause, FRAME, "c0");
        expect(clauseOf(draft, FRAME)).toEqual({ ok: true, value: clause });
      }
    }
  });

  test("a vote on any text names neither issue nor option", () => {
    const duty: Duty = { kind: "vote", programme: FUND, position: "support" };
    const clause: Clause = { from: KOREA, duty, due: 2, escrow: false };
    const read = clauseOf(clauseDraftOf(clause, FRAME, "c0"), FRAME);
    expect(read).toEqual({ ok: true, value: clause });
  });

  test("5.6 a duty that cannot be escrowed is read as a promise whatever the form holds", () => {
    const draft = draftOf("reconcile", { escrow: true });
    expect(clauseOf(draft, FRAME)).toMatchObject({ value: { escrow: false } });
  });

  test.each(DUTY_KINDS)("a fresh clause of kind %s lacks at most its amount", (kind) => {
    const read = clauseOf(newClause(kind, KOREA, FRAME, "c0"), FRAME);
    const wrong = read.ok ? [] : Object.keys(read.error);
    expect(wrong.filter((field) => field !== "amount")).toEqual([]);
  });
});

describe("what is wrong stands at its field", () => {
  test.each([
    ["", "amount"],
    ["-1", "amount"],
    ["0", "amount"],
    ["0.05", "amount"],
    ["two", "amount"],
  ])("5.2 an amount of “%s” is marked", (amount, field) => {
    expect(errorsOf(draftOf("pay", { amount }))).toEqual([field]);
  });

  test.each(["1.5", "1,5", " 1.5 "])("an amount typed as “%s” is 1.5", (amount) => {
    const read = clauseOf(draftOf("pay", { amount }), FRAME);
    expect(read).toMatchObject({ value: { duty: { amount: 1.5 } } });
  });

  test("5.2 a year before the first or after the last is marked", () => {
    expect(errorsOf(draftOf("publishDefence", { due: "0" }))).toEqual(["due"]);
    expect(errorsOf(draftOf("publishDefence", { due: "6" }))).toEqual(["due"]);
    expect(errorsOf(draftOf("publishDefence", { due: "1.5" }))).toEqual(["due"]);
  });

  test("10.2 a limit of defence growth is a whole percentage the budget can have", () => {
    expect(errorsOf(draftOf("capDefence", { percent: "1.5" }))).toEqual(["percent"]);
    expect(errorsOf(draftOf("capDefence", { percent: "99" }))).toEqual(["percent"]);
    expect(errorsOf(draftOf("capDefence", { percent: "-2" }))).toEqual([]);
  });

  test("5.2 nobody owes anything to itself or to a stranger", () => {
    expect(errorsOf(draftOf("pay", { amount: "1", to: KOREA }))).toEqual(["to"]);
    expect(errorsOf(draftOf("pay", { amount: "1", to: "asean" }))).toEqual(["to"]);
    expect(errorsOf(draftOf("publishDefence", { from: "asean" }))).toEqual(["from"]);
  });

  test("6.3 a vote on a certain issue needs an option of that issue", () => {
    const open = draftOf("vote", { programme: FUND, issue: "focus", option: "" });
    expect(errorsOf(open)).toEqual(["option"]);
    expect(errorsOf({ ...open, option: "equal" })).toEqual(["option"]);
    expect(errorsOf({ ...open, option: "climate" })).toEqual([]);
  });

  test("6.1 a condition on a party's part is about another party", () => {
    const draft = draftOf("publishDefence", { condition: "ifPerformed", ifParty: KOREA });
    expect(errorsOf(draft)).toEqual(["ifParty"]);
  });

  test("4.4 an own objective must be one of the mandate; those of others cannot be checked", () => {
    const own = draftOf("shareObjective", { objective: "nonsense" });
    expect(errorsOf(own)).toEqual(["objective"]);
    expect(errorsOf({ ...own, from: JAPAN, to: KOREA })).toEqual([]);
  });
});

describe("a clause in words", () => {
  test.each(DUTY_KINDS)("the sentence of %s names its debtor and its year", (kind) => {
    const { duty } = wordClause(clauseOfKind(kind, {}));
    expect(duty.params).toMatchObject({ from: { kind: "seat", seat: KOREA }, due: 2 });
  });

  test("the guarantee says what escrow does to this kind of duty", () => {
    const guarantee = (kind: DutyKind): string =>
      wordClause(clauseOfKind(kind, { escrow: true })).guarantee.key;
    expect(guarantee("pay")).toBe("clauses:escrow.money");
    expect(guarantee("vote")).toBe("clauses:escrow.vote");
    expect(guarantee("capDefence")).toBe("clauses:escrow.cap");
    expect(guarantee("declineOvertures")).toBe("clauses:escrow.overtures");
    expect(wordClause(clauseOfKind("pay", {})).guarantee.key).toBe("clauses:promise");
  });
});

const FRAME: ClauseFrame = (() => {
  const desk = deskOf(given().inPhase("caucus"), KOREA);
  const bounds = desk.own.legal.proposeDeal;
  if (bounds === undefined) throw new Error("No deal can be proposed in the caucus");
  return frameOf(desk.own, desk.scenario, bounds, [KOREA, JAPAN]);
})();

const draftOf = (kind: DutyKind, fields: Partial<ClauseDraft>): ClauseDraft => ({
  ...newClause(kind, KOREA, FRAME, "c0"),
  ...fields,
});

function clauseOfKind(
  kind: DutyKind,
  { condition, escrow = false }: { condition?: ClauseCondition | undefined; escrow?: boolean },
): Clause {
  const clause = { from: KOREA, duty: DUTIES[kind], due: 2, escrow };
  return condition === undefined ? clause : { ...clause, condition };
}

function errorsOf(draft: ClauseDraft): readonly string[] {
  const read = clauseOf(draft, FRAME);
  return read.ok ? [] : Object.keys(read.error);
}
